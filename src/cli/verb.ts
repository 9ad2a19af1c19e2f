import type { Readable } from 'node:stream';
import type { ExitCode } from './exit';

/** Where a run reads and writes; a test gives others. */
export interface Terminal {
  readonly stdin: Readable;
  /** Writes to standard output. */
  write(text: string): void;
}

/** Flags a verb was called with: those that were given are true. */
export type Flags = Readonly<Record<string, boolean | undefined>>;

/** What a verb was given beside its flags, by name. */
export type Values = Readonly<Record<string, string | undefined>>;

/** One thing the command line can do. */
export interface Verb {
  readonly name: string;
  /** What it works on: a file when absent; `DIR` is the folder of an interview. */
  readonly operand?: 'FILE' | 'DIR';
  /** What it does, in a few words. */
  readonly summary: string;
  /** Its flags, each with what it does. */
  readonly flags: Readonly<Record<string, string>>;
  /** What else it can be given, such as `--seed 7`, each with what it does. */
  readonly values?: Readonly<Record<string, string>>;
  /** Other files it can be given, such as `--scenario outage.json`, each with what it holds. */
  readonly files?: Readonly<Record<string, string>>;
  /** Runs it on one file (or folder); throws `UnusableInput`. */
  run(file: string, flags: Flags, terminal: Terminal, values: Values): Promise<ExitCode>;
}
