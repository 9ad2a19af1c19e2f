import { SpellingIndex } from '../../board/graph/typos';
import { checkValue, parseValue, type TypedValue } from '../../board/inspector/values';
import { BLOCK_KINDS, type BlockKindId } from '../../board/kinds';
import type { BoardDefaults } from '../../capacity/boardDefaults';
import type { AssumedUnit, AssumedValue } from '../assumptions';
import type { ParameterDefault, ParameterUnit } from '../parameters';

/** What an assumed value is counted in. */
export type OwnUnit = ParameterUnit | AssumedUnit;

/** Why an entry of the user's own assumptions cannot be taken. */
export type OwnProblem =
  /** What was given is no list of names and values at all. */
  | { readonly type: 'noObject' }
  /** Nothing is assumed under this name; `nearest` is one that may have been meant. */
  | { readonly type: 'unknown'; readonly name: string; readonly nearest: string | undefined }
  | { readonly type: 'notAValue'; readonly name: string; readonly unit: OwnUnit; readonly given: unknown }
  | { readonly type: 'outOfRange'; readonly name: string; readonly unit: OwnUnit; readonly given: unknown };

/** Something that is assumed, by the name users know it by. */
export interface AssumedName {
  /** `sqlDatabase.serviceTimeMs`; without a kind for what holds for any design: `roundTripMs`. */
  readonly name: string;
  readonly entry: Assumed;
}

type Assumed = ParameterDefault | AssumedValue;

/** Smallest and largest value of what is no parameter of a block; what lies beyond is a slip of the pen. */
export const OTHER_LIMITS: Readonly<Record<Exclude<AssumedUnit, ParameterUnit>, readonly [low: number, high: number]>> =
  {
    bytes: [1, 1e12],
    number: [0, 1e3],
    dollars: [0, 1e9],
  };

/** Everything that is assumed, by name, in the order of the data. */
export function assumedNames({ parameters, assumptions }: BoardDefaults): readonly AssumedName[] {
  return [
    ...BLOCK_KINDS.flatMap(({ id }) => parameters[id].map((entry) => ({ name: nameOf(entry, id), entry }))),
    ...assumptions.map((entry) => ({ name: nameOf(entry, entry.kind), entry })),
  ];
}

/**
 * The defaults with the user's own values in their place. `given` is data somebody wrote: what cannot be taken is told, all else
 * holds. `source` says of an entry where its new value comes from.
 */
export function withOwnValues(
  defaults: BoardDefaults,
  given: unknown,
  source: (replaced: Assumed) => string,
): { readonly defaults: BoardDefaults; readonly problems: readonly OwnProblem[] } {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    return { defaults, problems: [{ type: 'noObject' }] };
  }
  const names = assumedNames(defaults);
  const byName = new Map(names.map(({ name, entry }) => [name, entry]));
  const taken = new Map<string, number>();
  const problems: OwnProblem[] = [];
  for (const [name, value] of Object.entries(given)) {
    const entry = byName.get(name);
    const read = entry && readOwn(name, entry.unit, value);
    if (!read) problems.push({ type: 'unknown', name, nearest: nearestName(name, names) });
    else if (typeof read === 'number') taken.set(name, read);
    else problems.push(read);
  }
  const own = <T extends Assumed>(entry: T, kind: string | undefined): T => {
    const value = taken.get(nameOf(entry, kind));
    return value === undefined ? entry : { ...entry, value, source: source(entry) };
  };
  const parameters: Record<BlockKindId, readonly ParameterDefault[]> = { ...defaults.parameters };
  for (const { id } of BLOCK_KINDS) parameters[id] = parameters[id].map((entry) => own(entry, id));
  const assumptions = defaults.assumptions.map((entry) => own(entry, entry.kind));
  return { defaults: { parameters, assumptions }, problems };
}

function nameOf({ id }: Assumed, kind: string | undefined): string {
  return kind === undefined ? id : `${kind}.${id}`;
}

/** A number in the unit the name ends with, or a text with a unit, such as "20 ms" and "95%". */
function readOwn(name: string, unit: OwnUnit, given: unknown): number | OwnProblem {
  const read = typeof given === 'number' ? checkOwn(unit, given) : readText(unit, given);
  if (read.type === 'value') return read.value;
  const isTooFar = read.type === 'problem' && (read.problem === 'tooSmall' || read.problem === 'tooLarge');
  return { type: isTooFar ? 'outOfRange' : 'notAValue', name, unit, given };
}

function readText(unit: OwnUnit, given: unknown): TypedValue {
  if (typeof given !== 'string' || !isParameterUnit(unit)) return { type: 'problem', problem: 'notANumber' };
  return parseValue(unit, given);
}

function checkOwn(unit: OwnUnit, value: number): TypedValue {
  if (isParameterUnit(unit)) return checkValue(unit, value);
  const [low, high] = OTHER_LIMITS[unit];
  if (!(value >= low)) return { type: 'problem', problem: 'tooSmall' };
  return value > high ? { type: 'problem', problem: 'tooLarge' } : { type: 'value', value };
}

/** True for units in which a block's parameters are counted, which may be written as texts. */
export function isParameterUnit(unit: OwnUnit): unit is ParameterUnit {
  return !Object.hasOwn(OTHER_LIMITS, unit);
}

/** What was meant by a name: the nearest in spelling, or the first that has it for its kind or its end. */
function nearestName(name: string, names: readonly AssumedName[]): string | undefined {
  const known = names.map((each) => each.name);
  const spelt = new SpellingIndex(known).nearest(name);
  return spelt ?? known.find((each) => each.endsWith(`.${name}`) || each.startsWith(`${name}.`));
}
