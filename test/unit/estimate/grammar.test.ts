import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { type IGrammar, INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';
import { FUNCTIONS } from '../../../src/core/estimate/functions';
import { SOFT_UNITS, UNITS } from '../../../src/core/estimate/units';
import { root } from '../architecture/sources';

const GRAMMARS: Readonly<Record<string, string>> = {
  'source.estimate': 'estimate.tmLanguage.json',
  'markdown.estimate.codeblock': 'estimate-markdown.tmLanguage.json',
};

async function load(scope: string): Promise<IGrammar> {
  await loadWASM(new Uint8Array(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'))).buffer);
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: async (name) => {
      const file = join(root, 'media/grammars', GRAMMARS[name] ?? assert.fail(name));
      return parseRawGrammar(readFileSync(file, 'utf8'), file);
    },
  });
  return (await registry.loadGrammar(scope)) ?? assert.fail(`${scope} is no grammar`);
}

/** Pieces of lines with the last scope of each: "500M constant.numeric". */
function tokensOf(grammar: IGrammar, ...lines: string[]): string[] {
  let state = INITIAL;
  return lines.flatMap((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens
      .map(({ startIndex, endIndex, scopes }) => ({ text: line.slice(startIndex, endIndex).trim(), scopes }))
      .filter(({ text }) => text !== '')
      .map(({ text, scopes }) => `${text} ${(scopes.at(-1) ?? '').replace(/\.(estimate|markdown)$/, '')}`);
  });
}

describe('The grammar of estimates', () => {
  let estimate: IGrammar;
  let markdown: IGrammar;

  before(async () => {
    estimate = await load('source.estimate');
    markdown = await load('markdown.estimate.codeblock');
  });

  it('tells names, numbers, units, functions and operators apart', () => {
    assert.deepEqual(tokensOf(estimate, 'peak = ceil(dau * 1,234.5k / day) + 20..60 ms to GB/s'), [
      'peak variable.other.definition',
      '= keyword.operator.assignment',
      'ceil support.function',
      '( punctuation.parenthesis',
      'dau variable.other',
      '* keyword.operator.arithmetic',
      '1,234.5 constant.numeric',
      'k constant.numeric.suffix',
      '/ keyword.operator.arithmetic',
      'day keyword.other.unit',
      ') punctuation.parenthesis',
      '+ keyword.operator.arithmetic',
      '20 constant.numeric',
      '.. keyword.operator.range',
      '60 constant.numeric',
      'ms keyword.other.unit',
      'to keyword.operator.conversion',
      'GB keyword.other.unit',
      '/ keyword.operator.arithmetic',
      's keyword.other.unit',
    ]);
  });

  it('tells three billion from three bytes, and a unit from a name that begins like one', () => {
    assert.deepEqual(tokensOf(estimate, '3B + 3 B + 5Mbps + daily + x2min'), [
      '3 constant.numeric',
      'B constant.numeric.suffix',
      '+ keyword.operator.arithmetic',
      '3 constant.numeric',
      'B keyword.other.unit',
      '+ keyword.operator.arithmetic',
      '5 constant.numeric',
      'Mbps keyword.other.unit',
      '+ keyword.operator.arithmetic',
      'daily variable.other',
      '+ keyword.operator.arithmetic',
      'x2min variable.other',
    ]);
  });

  it('knows comments and declarations', () => {
    assert.deepEqual(tokensOf(estimate, 'unit widgets // ours', '2 # = 3', '2 // = 3 TB/day, fine'), [
      'unit keyword.other.declaration',
      'widgets entity.name.type.counted',
      '// punctuation.definition.comment',
      'ours comment.line.double-slash',
      '2 constant.numeric',
      '# punctuation.definition.comment',
      '= 3 comment.line.number-sign',
      '2 constant.numeric',
      '// punctuation.definition.comment',
      '= 3 TB/day, fine comment.line.double-slash',
    ]);
  });

  it('knows every unit and every function of the language', () => {
    for (const unit of [...UNITS.keys(), ...SOFT_UNITS.keys()]) {
      assert.deepEqual(tokensOf(estimate, `5 ${unit}`)[1], `${unit} keyword.other.unit`);
    }
    for (const name of FUNCTIONS.keys()) assert.equal(tokensOf(estimate, `${name}(1)`)[0], `${name} support.function`);
  });

  it('colours fences of Markdown from their opening to their end', () => {
    const lines = ['```estimate load', 'a = 5 GB', '', 'b = 2', '```', 'a = 5 GB'];
    assert.deepEqual(tokensOf(markdown, ...lines), [
      '``` punctuation.definition',
      'estimate fenced_code.block.language',
      'load fenced_code.block.language.attributes',
      'a variable.other.definition',
      '= keyword.operator.assignment',
      '5 constant.numeric',
      'GB keyword.other.unit',
      'b variable.other.definition',
      '= keyword.operator.assignment',
      '2 constant.numeric',
      '``` punctuation.definition',
      'a = 5 GB markdown.estimate.codeblock',
    ]);
  });
});
