import type { CapacityModel } from '../../../src/core/capacity/model';
import { parseModel } from '../../../src/core/capacity/modelFile';

/** A model from what a model file would say after its format and version. */
export function model(parts: {
  readonly blocks: readonly object[];
  readonly arrows?: readonly object[];
  readonly flows: readonly object[];
  readonly regions?: readonly object[];
  readonly links?: readonly object[];
}): CapacityModel {
  return parseModel({ format: 'mockboard-model', version: 1, ...parts }, 'test.json');
}
