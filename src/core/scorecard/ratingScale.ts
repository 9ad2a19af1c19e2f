import type { Rubric } from './rubric';

/** People rate by the bands of the rubric: 1 for the lowest, and so on. 0 takes a rating back. */
export const TAKEN_BACK = 0;

/** What can be given, the lowest first. */
export function ratingSteps({ bands }: Rubric): readonly { readonly value: number; readonly name: string }[] {
  return bands.map(({ name }, index) => ({ value: index + 1, name }));
}

/** A rating in words; the number itself when it is none of the scale (of a newer version, or written by hand). */
export function ratingName(rubric: Rubric, value: number): string {
  return ratingSteps(rubric).find((step) => step.value === value)?.name ?? String(value);
}
