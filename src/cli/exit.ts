/** What a run of the command line comes to: fine, findings of severity error, input that cannot be used. */
export type ExitCode = 0 | 1 | 2;

/** The command line or its input cannot be used; the message names it and the cure. */
export class UnusableInput extends Error {}
