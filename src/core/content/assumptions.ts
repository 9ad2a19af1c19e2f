import * as v from 'valibot';
import { BLOCK_KINDS, type BlockKindId } from '../board/kinds';
import { checkContent, textSchema } from './check';

/** What is assumed of designs beside the parameters of their blocks, and its unit. */
const UNITS = {
  roundTripMs: 'ms',
  regionRoundTripMs: 'ms',
  readShare: 'share',
  hotKeyShare: 'share',
  requestBytes: 'bytes',
  responseBytes: 'bytes',
  replicaLagMs: 'ms',
  serviceCv2: 'number',
  dollarsPerEgressGigabyte: 'dollars',
  availability: 'share',
  recordCopies: 'count',
  dollarsPerInstanceMonth: 'dollars',
  dollarsPerGigabyteMonth: 'dollars',
} as const;

/** Name of something that is assumed of a design. */
export type AssumedParameter = keyof typeof UNITS;

/** What it is counted in. */
export type AssumedUnit = (typeof UNITS)[AssumedParameter];

/** Those that differ by kind; a kind without one has none. */
const OF_KINDS: readonly AssumedParameter[] = [
  ...(['availability', 'recordCopies', 'dollarsPerInstanceMonth', 'dollarsPerGigabyteMonth'] as const),
];

/** A value that is taken while nothing else is said. */
export interface AssumedValue {
  /** Kind of block it holds for; absent when it holds for any design. */
  readonly kind?: BlockKindId;
  readonly id: AssumedParameter;
  readonly label: string;
  readonly unit: AssumedUnit;
  readonly value: number;
  /** The range sources give. */
  readonly low: number;
  readonly high: number;
  readonly source: string;
  /** Year the source was measured or looked at. */
  readonly date: string;
}

const names = Object.keys(UNITS) as AssumedParameter[];

/** One entry of the file. */
export const assumedValueSchema: v.GenericSchema<unknown, AssumedValue> = v.pipe(
  v.strictObject({
    kind: v.exactOptional(v.picklist(BLOCK_KINDS.map(({ id }) => id))),
    id: v.picklist(names),
    label: textSchema,
    unit: v.picklist([...new Set(Object.values(UNITS))]),
    value: v.number(),
    low: v.number(),
    high: v.number(),
    source: textSchema,
    date: v.pipe(v.string(), v.regex(/^20\d\d$/, 'Expected a year')),
  }),
  v.check(({ id, unit }) => UNITS[id] === unit, 'Expected the unit this value has'),
  v.check(({ id, kind }) => OF_KINDS.includes(id) === (kind !== undefined), 'Expected a kind for what differs by kind'),
  v.check(({ value, low, high }) => low > 0 && low <= value && value <= high, 'Expected 0 < low ≤ value ≤ high'),
  v.check(({ unit, high }) => unit !== 'share' || high <= 1, 'Expected a share of at most 1'),
);

const fileSchema = v.looseObject({
  solver: v.pipe(
    v.array(assumedValueSchema),
    v.check((entries) => isOnce(entries), 'Expected each value once'),
    v.check(
      (entries) => names.every((id) => OF_KINDS.includes(id) || entries.some((entry) => entry.id === id)),
      'Expected a value for everything that holds for any design',
    ),
  ),
});

function isOnce(entries: readonly AssumedValue[]): boolean {
  return new Set(entries.map(({ id, kind }) => `${id} ${kind ?? ''}`)).size === entries.length;
}

/** Reads what is assumed of designs (parsed `parameters.json`). Throws a `ContentError` that names file and path. */
export function parseAssumptions(raw: unknown, file = 'parameters.json'): readonly AssumedValue[] {
  return checkContent<{ readonly solver: readonly AssumedValue[] }>(fileSchema, raw, file).solver;
}
