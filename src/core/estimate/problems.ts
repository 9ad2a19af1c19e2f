import type { Problem } from './ast';

/** A place in a line. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Makes a problem; `values` fill {0}, {1} … of the message, so that a host can translate it. */
export function problem(
  severity: Problem['severity'],
  code: string,
  place: Place,
  message: string,
  ...values: readonly string[]
): Problem {
  return { code, severity, start: place.start, end: place.end, message, values };
}

/** The sentence of a problem in English. */
export function describe({ message, values }: Pick<Problem, 'message' | 'values'>): string {
  return message.replace(/\{(\d+)\}/g, (whole, index: string) => values[Number(index)] ?? whole);
}

/** Ends the evaluation of a line with a problem. */
export class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super(describe(problem));
  }
}

/** Ends the evaluation of a line because a line it needs has none. */
export class Waiting extends Error {
  constructor(
    readonly needed: string,
    readonly place: Place,
  ) {
    super(`waits for ${needed}`);
  }
}
