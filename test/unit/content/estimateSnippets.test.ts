import { strict as assert } from 'node:assert';
import * as l10n from '@vscode/l10n';
import type { SnippetDefinition } from '../../../src/core/content/snippets';
import { buildEstimate } from '../../../src/core/estimate/form/build';
import { readForm } from '../../../src/core/estimate/form/check';
import { FORM_DEFAULTS } from '../../../src/core/estimate/form/fields';
import { evaluate } from '../../../src/core/estimate/sheet';
import { readEstimateSnippets, readSnippets } from './load';

const inMarkdown = readSnippets();
const inEstimates = readEstimateSnippets();

/** The text a snippet leaves when every tab stop keeps what it offers. */
function untouched({ body }: SnippetDefinition): string {
  return body
    .join('\n')
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$\d+/g, '');
}

function fenceOf(text: string): string {
  return /```estimate\n(.*?)\n```/s.exec(text)?.[1] ?? assert.fail(`no estimate in ${text}`);
}

function errors(text: string): string[] {
  return evaluate(text).lines.flatMap((line) =>
    (line?.problems ?? []).map(({ code }) => `${line?.parsed.text}: ${code}`),
  );
}

describe('estimate snippets', () => {
  it('build by tab stops what the form builds', () => {
    const whole = inMarkdown['Whole estimate'] ?? assert.fail('it is gone');
    assert.equal(fenceOf(untouched(whole)), buildEstimate(readForm(FORM_DEFAULTS), l10n));
  });

  for (const [name, snippet] of Object.entries(inEstimates)) {
    it(`${snippet.prefix} has the lines of its namesake in Markdown, and no fence`, () => {
      const twin = inMarkdown[name] ?? assert.fail(`${name} is not in Markdown`);
      assert.deepEqual(
        [snippet.prefix, snippet.description, snippet.scope],
        [twin.prefix, twin.description, 'estimate'],
      );
      const fenced = twin.body.slice(1, twin.body.indexOf('```'));
      assert.deepEqual(snippet.body.slice(0, fenced.length), fenced);
      const rest = twin.body.slice(fenced.length + 2);
      assert.deepEqual(
        snippet.body.slice(fenced.length),
        rest.map((line) => (line === '$0' ? line : `# ${line}`)),
      );
    });
  }

  it('hold together when one follows the other', () => {
    const texts = ['QPS estimate', 'Storage estimate', 'Bandwidth estimate', 'Cache estimate', 'Servers needed'];
    assert.deepEqual(errors(texts.map((name) => untouched(inEstimates[name] ?? assert.fail(name))).join('\n')), []);
    assert.deepEqual(errors(untouched(inEstimates['Whole estimate'] ?? assert.fail('it is gone'))), []);
  });
});
