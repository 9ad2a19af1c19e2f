import type { StoredParameters } from './blockData';
import { formulaOf } from './formula';
import type { BlockParameters, NumberParameter, ParameterBinding, ParameterBindings, ParameterValue } from './graph';

/** What a number parameter may be. */
const NUMBERS: Readonly<Record<NumberParameter, (value: number) => boolean>> = {
  instances: isCount,
  shards: isCount,
  ratePerSecond: (value) => value >= 0,
  capacityPerSecond: (value) => value > 0,
  serviceTimeMs: (value) => value > 0,
  hitRatio: (value) => value >= 0 && value <= 1,
  ttlSeconds: (value) => value >= 0,
  hotKeyShare: (value) => value >= 0 && value <= 1,
  connections: (value) => value >= 0,
};

const NUMBER_KEYS = Object.keys(NUMBERS) as NumberParameter[];

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 1;
}

/** What the words on a block say. */
export interface WrittenParameters {
  readonly numbers: Readonly<Partial<Record<NumberParameter, number>>>;
  /** Formulas of the estimate: `rate: = read_qps`. */
  readonly formulas?: Readonly<Partial<Record<NumberParameter, string>>>;
  readonly role: 'primary' | 'replica' | undefined;
}

/** A block's parameters, and the names of the stored ones that mean nothing. */
export interface MergedParameters {
  readonly parameters: BlockParameters;
  readonly bindings: ParameterBindings;
  readonly unusable: readonly string[];
}

/** Puts together what is stored and what is written; what is stored counts. */
export function mergeParameters(stored: StoredParameters | undefined, written: WrittenParameters): MergedParameters {
  const parameters: { -readonly [Key in keyof BlockParameters]: BlockParameters[Key] } = {};
  const bindings: Partial<Record<NumberParameter, ParameterBinding>> = {};
  const unusable: string[] = [];
  for (const key of NUMBER_KEYS) {
    const value = storedValue(stored, key);
    const binding = bindingOf(value, written.formulas?.[key]);
    if (binding) {
      bindings[key] = binding;
      continue;
    }
    const isUsable = typeof value === 'number' && Number.isFinite(value) && NUMBERS[key](value);
    if (value !== undefined && !isUsable) unusable.push(key);
    const found = isUsable ? set(value) : fromText(written.numbers[key], NUMBERS[key]);
    if (found) parameters[key] = found;
  }
  const role = storedValue(stored, 'role');
  const isRole = role === 'primary' || role === 'replica';
  if (role !== undefined && !isRole) unusable.push('role');
  if (isRole) parameters.role = { value: role, origin: 'set' };
  else if (written.role) parameters.role = { value: written.role, origin: 'written' };
  return { parameters, bindings, unusable };
}

/** A formula that is set, or else one that is written where nothing is set. */
function bindingOf(stored: unknown, written: string | undefined): ParameterBinding | undefined {
  const formula = formulaOf(stored);
  if (formula !== undefined) return { formula, origin: 'set' };
  return stored === undefined && written !== undefined ? { formula: written, origin: 'written' } : undefined;
}

function storedValue(stored: StoredParameters | undefined, key: string): unknown {
  const value = stored && Object.hasOwn(stored, key) ? stored[key] : undefined;
  return value === null ? undefined : value;
}

function set(value: number): ParameterValue {
  return { value, origin: 'set' };
}

function fromText(value: number | undefined, isUsable: (value: number) => boolean): ParameterValue | undefined {
  return value !== undefined && Number.isFinite(value) && isUsable(value) ? { value, origin: 'written' } : undefined;
}
