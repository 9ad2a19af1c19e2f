import assert from 'node:assert/strict';
import { getL10nJson } from '@vscode/l10n-dev';
import ts from 'typescript';
import { manifest, readText } from './manifest';
import { findNodes, placeOf, readSources, type Source } from './sources';

const sources = [...readSources('src'), ...readSources('webview')].filter(({ text }) => text.includes('l10n.t('));

/** Calls of `l10n.t`, however it was reached. */
function translations(source: Source): readonly ts.CallExpression[] {
  return findNodes(source, () => true)
    .filter(ts.isCallExpression)
    .filter(({ expression }) => /(^|\.)l10n\.t$/.test(expression.getText(source.tree)));
}

describe('the strings to translate', () => {
  it('are what the code shows: after a change, run npm run l10n', async function () {
    this.timeout(240_000); // the tool parses every file anew: a quarter of a minute, several times that on a busy machine
    const files = sources.map(({ path, text }) => ({ extension: path.endsWith('x') ? '.tsx' : '.ts', contents: text }));
    const bundle: unknown = JSON.parse(readText(`${manifest.l10n}/bundle.l10n.json`));
    assert.deepEqual(bundle, await getL10nJson(files));
  });

  it('stand in the code as they are, so that the tool finds them', () => {
    const calls = sources.flatMap((source) => translations(source).map((call) => ({ source, call })));
    assert.ok(calls.length > 100);
    const computed = calls.filter(({ call }) => !call.arguments[0] || !ts.isStringLiteralLike(call.arguments[0]));
    assert.deepEqual(
      computed.map(({ source, call }) => placeOf(source, call)),
      [],
    );
  });
});
