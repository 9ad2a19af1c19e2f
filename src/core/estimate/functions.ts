import { CODE_FUNCTIONS } from './codeFunctions';
import { DESIGN_FUNCTIONS } from './designFunctions';
import type { EstimateFunction } from './functionKinds';
import { MATH_FUNCTIONS } from './mathFunctions';

/** The functions of the language, by name. */
export const FUNCTIONS: ReadonlyMap<string, EstimateFunction> = new Map(
  [...MATH_FUNCTIONS, ...CODE_FUNCTIONS, ...DESIGN_FUNCTIONS].map((each) => [each.name, each]),
);
