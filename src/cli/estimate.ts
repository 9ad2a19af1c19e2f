import * as l10n from '@vscode/l10n';
import { mayHoldEstimate } from '../core/estimate/fences';
import { type EstimateLanguage, evaluate } from '../core/estimate/sheet';
import { type EstimateDocument, sheetDocument } from '../core/estimate/sheetDocument';
import { readText } from './input';
import { jsonText, plainForTerminal } from './plain';
import type { Verb } from './verb';

/** `mockboard estimate FILE`: what an estimate comes to. Exits with 1 when a line is wrong. */
export const estimate: Verb = {
  name: 'estimate',
  summary: l10n.t('what the lines of an estimate come to, and what is wrong with them'),
  flags: { json: l10n.t('one JSON document, for scripts') },
  async run(file, flags, { stdin, write }) {
    const text = await readText(file, stdin);
    const found = sheetDocument(evaluate(text, languageOf(file, text)), l10n);
    write(flags.json ? jsonText(found) : plainForTerminal(estimateText(found)));
    return found.diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0;
  },
};

/** Standard input has no name to tell by: a text with an estimate fence is Markdown. */
function languageOf(file: string, text: string): EstimateLanguage {
  if (file === '-') return mayHoldEstimate(text, 'markdown') ? 'markdown' : 'estimate';
  return /\.(md|markdown)$/i.test(file) ? 'markdown' : 'estimate';
}

/** An estimate for people: a line each, then what is wrong. Ends with a line feed. */
function estimateText({ lines, diagnostics }: EstimateDocument): string {
  const values = lines.map(({ line, name, display }) => `${line}: ${name ? `${name} = ` : ''}${display}`);
  const problems = diagnostics.map(
    ({ line, column, severity, message }) => `${line}:${column} ${severity}: ${message}`,
  );
  const all = [...values, ...problems];
  return `${(all.length ? all : [l10n.t('There is no estimate in this text.')]).join('\n')}\n`;
}
