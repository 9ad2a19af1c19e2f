import * as v from 'valibot';
import type { NumberParameter } from '../board/graph/graph';
import { BLOCK_KINDS, type BlockKindId } from '../board/kinds';
import { assumedValueSchema } from './assumptions';
import { checkContent, checkUnique, idPlaces, textSchema } from './check';

/** What a parameter is counted in; `share` is a number from 0 to 1. */
export type ParameterUnit = 'count' | 'perSecond' | 'ms' | 'seconds' | 'share';

/** Every parameter and its unit, in the order they are shown where a kind does not say its own. */
export const PARAMETER_UNITS: Readonly<Record<NumberParameter, ParameterUnit>> = {
  instances: 'count',
  shards: 'count',
  ratePerSecond: 'perSecond',
  capacityPerSecond: 'perSecond',
  connections: 'count',
  serviceTimeMs: 'ms',
  hitRatio: 'share',
  ttlSeconds: 'seconds',
  hotKeyShare: 'share',
};

/** What is assumed of a kind of block while the drawing does not say otherwise. */
export interface ParameterDefault {
  readonly id: NumberParameter;
  /** What this parameter is called for this kind ("Brokers", "Partitions"). */
  readonly label: string;
  readonly unit: ParameterUnit;
  /** The assumed value; at the careful end of what sources say. */
  readonly value: number;
  /** The range sources give. */
  readonly low: number;
  readonly high: number;
  /** Where value and range come from. */
  readonly source: string;
  /** Year the source was measured or looked at. */
  readonly date: string;
}

/** The parameters that make sense for each kind, in the order they are shown. */
export type ParameterDefaults = Readonly<Record<BlockKindId, readonly ParameterDefault[]>>;

const names = Object.keys(PARAMETER_UNITS) as NumberParameter[];

const entrySchema: v.GenericSchema<unknown, ParameterDefault> = v.pipe(
  v.strictObject({
    id: v.picklist(names),
    label: textSchema,
    unit: v.picklist([...new Set(Object.values(PARAMETER_UNITS))]),
    value: v.number(),
    low: v.number(),
    high: v.number(),
    source: textSchema,
    date: v.pipe(v.string(), v.regex(/^20\d\d$/, 'Expected a year')),
  }),
  v.check(({ id, unit }) => PARAMETER_UNITS[id] === unit, 'Expected the unit this parameter has'),
  v.check(({ value, low, high }) => low <= value && value <= high, 'Expected low ≤ value ≤ high'),
  v.check(({ unit, low }) => (unit === 'share' ? low >= 0 : low > 0), 'Expected more than 0; a share may be 0'),
  v.check(({ unit, high }) => unit !== 'share' || high <= 1, 'Expected a share of at most 1'),
);

const kinds = BLOCK_KINDS.map(({ id }) => id);

const fileSchema = v.strictObject({
  kinds: v.pipe(
    v.record(v.picklist(kinds), v.pipe(v.array(entrySchema), v.minLength(1))),
    v.check((given) => kinds.every((kind) => Object.hasOwn(given, kind)), 'Expected an entry for every kind of block'),
    v.transform((given) => given as Required<typeof given>),
  ),
  // Read by `parseAssumptions`.
  solver: v.array(assumedValueSchema),
});

/** Reads the defaults (parsed `parameters.json`). Throws a `ContentError` that names file and path. */
export function parseParameters(raw: unknown, file = 'parameters.json'): ParameterDefaults {
  const content = checkContent<{ readonly kinds: ParameterDefaults }>(fileSchema, raw, file);
  for (const kind of kinds) checkUnique(idPlaces(content.kinds[kind], `kinds.${kind}`), file);
  return content.kinds;
}
