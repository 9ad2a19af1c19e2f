import * as l10n from '@vscode/l10n';
import type { Verb } from './verb';

/** How the command line is used. */
export function helpText(verbs: readonly Verb[]): string {
  const rows = verbs.map(({ name, operand = 'FILE', summary }): Row => [`${name} ${operand}`, summary]);
  return `${[
    l10n.t('Usage: mockboard VERB FILE [--json]'),
    '',
    ...table(rows),
    '',
    ...table([
      ['--help', l10n.t('this help; after a verb, that verb’s')],
      ['--version', l10n.t('the version of Mockboard')],
    ]),
    '',
    ...fileAndExit(),
  ].join('\n')}\n`;
}

/** How one verb is used. */
export function verbHelpText({ name, operand = 'FILE', summary, flags, values = {}, files = {} }: Verb): string {
  const options = [
    ...Object.entries(flags).map(([flag, meaning]): Row => [`--${flag}`, meaning]),
    ...Object.entries(values).map(([value, meaning]): Row => [`--${value} N`, meaning]),
    ...Object.entries(files).map(([file, meaning]): Row => [`--${file} FILE`, meaning]),
  ];
  const usage = options.map(([flag]) => ` [${flag}]`).join('');
  return `${[
    l10n.t('Usage: mockboard {0} {1}{2}', name, operand, usage),
    '',
    `  ${summary}`,
    '',
    ...table(options),
    '',
    ...fileAndExit(),
  ].join('\n')}\n`;
}

type Row = readonly [name: string, meaning: string];

function table(rows: readonly Row[]): string[] {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, meaning]) => `  ${name.padEnd(width)}   ${meaning}`);
}

function fileAndExit(): string[] {
  return [
    l10n.t('FILE is a board (.excalidraw), an estimate (.estimate, .md) or a model (.json); - reads standard input.'),
    l10n.t('DIR is the folder of an interview.'),
    l10n.t('Exit code: 0 fine, 1 findings of severity error, 2 the input cannot be used.'),
  ];
}
