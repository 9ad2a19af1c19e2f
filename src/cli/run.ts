import { parseArgs } from 'node:util';
import * as l10n from '@vscode/l10n';
import { type ExitCode, UnusableInput } from './exit';
import { helpText, verbHelpText } from './help';
import type { Flags, Terminal, Values, Verb } from './verb';

/** Runs the command line: `args` without the program's own name. Throws `UnusableInput`. */
export async function run(
  args: readonly string[],
  verbs: readonly Verb[],
  version: string,
  terminal: Terminal,
): Promise<ExitCode> {
  const [first, ...rest] = args;
  if (first === '--version') {
    terminal.write(`${version}\n`);
    return 0;
  }
  if (first === '--help' || first === '-h') {
    terminal.write(helpText(verbs));
    return 0;
  }
  const verb = verbs.find(({ name }) => name === first);
  if (!verb) throw new UnusableInput(describeWrongVerb(first, verbs));
  const { flags, values, files } = parseRest(verb, rest);
  if (flags.help) {
    terminal.write(verbHelpText(verb));
    return 0;
  }
  const [file, ...more] = files;
  if (file === undefined) throw new UnusableInput(describeMissing(verb));
  if (more.length) throw new UnusableInput(describeTooMany(verb));
  return verb.run(file, flags, terminal, values);
}

interface Rest {
  readonly flags: Flags;
  readonly values: Values;
  readonly files: readonly string[];
}

function parseRest(verb: Verb, args: readonly string[]): Rest {
  const flags = [...Object.keys(verb.flags), 'help'].map((name) => [name, { type: 'boolean' }] as const);
  const named = Object.keys({ ...verb.values, ...verb.files }).map((name) => [name, { type: 'string' }] as const);
  const options = Object.fromEntries([...flags, ...named]);
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const given = Object.entries(values);
    return {
      flags: Object.fromEntries(given.flatMap(([name, value]) => (value === true ? [[name, value]] : []))),
      values: Object.fromEntries(given.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))),
      files: positionals,
    };
  } catch (error) {
    const isUsage = error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
    if (!isUsage) throw error;
    const [sentence = error.message] = error.message.split('. ');
    throw new UnusableInput(`${sentence.replace(/\.$/, '')}. ${seeHelp(verb.name)}`);
  }
}

function describeWrongVerb(word: string | undefined, verbs: readonly Verb[]): string {
  if (word === undefined) return l10n.t('A verb is missing. {0}', seeHelp());
  const known = verbs.map(({ name }) => name).join(', ');
  return l10n.t('“{0}” is no verb; there is: {1}. {2}', word, known, seeHelp());
}

function describeMissing({ name, operand }: Verb): string {
  return operand === 'DIR'
    ? l10n.t('“{0}” needs the folder of an interview. {1}', name, seeHelp(name))
    : l10n.t('“{0}” needs a file. {1}', name, seeHelp(name));
}

function describeTooMany({ name, operand }: Verb): string {
  return operand === 'DIR'
    ? l10n.t('“{0}” takes one folder. {1}', name, seeHelp(name))
    : l10n.t('“{0}” takes one file. {1}', name, seeHelp(name));
}

function seeHelp(verb?: string): string {
  return l10n.t('Run “{0}”.', verb ? `mockboard ${verb} --help` : 'mockboard --help');
}
