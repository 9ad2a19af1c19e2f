import type { Place, Problem } from './ast';
import type { ProblemCode } from './messages';

/** Makes a problem; `values` is what its sentence names. */
export function problem(
  severity: Problem['severity'],
  code: ProblemCode,
  { start, end }: Place,
  ...values: readonly string[]
): Problem {
  return { code, severity, start, end, values };
}

/** Ends the parsing or the evaluation of a line with a problem. */
export class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

/** An error that ends the parsing or the evaluation of a line. */
export function refusal(code: ProblemCode, place: Place, ...values: readonly string[]): Refusal {
  return new Refusal(problem('error', code, place, ...values));
}

/** Ends the evaluation of a line because a line it needs has no value. */
export class Waiting extends Error {
  constructor(
    readonly needed: string,
    readonly place: Place,
  ) {
    super(`waits for ${needed}`);
  }
}
