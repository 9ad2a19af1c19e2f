import {
  PARAMETER_UNITS,
  type ParameterDefault,
  type ParameterDefaults,
  type ParameterUnit,
} from '../../content/parameters';
import type { GraphBlock, NumberParameter, ParameterOrigin } from '../graph/graph';
import type { BlockKindId } from '../kinds';
import { formatValue } from './values';

/** One parameter of a block as the inspector shows it. */
export interface InspectedField {
  readonly id: NumberParameter;
  readonly label: string;
  readonly unit: ParameterUnit;
  /** Where the value comes from; `default` when the drawing says nothing. */
  readonly origin: ParameterOrigin | 'default';
  /** What holds now; undefined when nothing is known and nothing assumed. */
  readonly value: number | undefined;
  /** The value as text, "" when it is the default's or unknown. */
  readonly text: string;
  readonly assumed: ParameterDefault | undefined;
  /** The value lies outside the range sources give. */
  readonly isUnusual: boolean;
}

/** Names of parameters for kinds that have no name of their own for them. */
const LABELS: Readonly<Record<NumberParameter, string>> = {
  instances: 'Instances',
  shards: 'Shards',
  ratePerSecond: 'Requests',
  capacityPerSecond: 'Capacity each',
  connections: 'Connections each',
  serviceTimeMs: 'Service time',
  hitRatio: 'Hit ratio',
  ttlSeconds: 'Time to live',
};

/** Kinds that keep copies of data, one of which may be the primary. */
const ROLE_KINDS: ReadonlySet<BlockKindId> = new Set<BlockKindId>([
  'cache',
  'sqlDatabase',
  'nosqlDatabase',
  'timeSeriesStore',
  'searchEngine',
]);

/** The parameters of a block: those that make sense for its kind, then others the drawing names. */
export function inspectFields(
  { kind, parameters }: Pick<GraphBlock, 'kind' | 'parameters'>,
  defaults: ParameterDefaults,
): readonly InspectedField[] {
  const assumed = defaults[kind];
  const names = Object.keys(PARAMETER_UNITS) as NumberParameter[];
  const more = names.filter((id) => parameters[id] && !assumed.some((entry) => entry.id === id));
  return [...assumed.map((entry) => field(entry.id, entry)), ...more.map((id) => field(id, undefined))];

  function field(id: NumberParameter, entry: ParameterDefault | undefined): InspectedField {
    const unit = PARAMETER_UNITS[id];
    const given = parameters[id];
    const { value } = given ?? entry ?? { value: undefined };
    return {
      id,
      label: entry?.label ?? LABELS[id],
      unit,
      origin: given?.origin ?? 'default',
      value,
      text: given ? formatValue(unit, given.value) : '',
      assumed: entry,
      isUnusual: given !== undefined && entry !== undefined && (given.value < entry.low || given.value > entry.high),
    };
  }
}

/** True when a block of this kind can be a primary or a replica, or is said to be one. */
export function hasRole({ kind, parameters }: Pick<GraphBlock, 'kind' | 'parameters'>): boolean {
  return parameters.role !== undefined || ROLE_KINDS.has(kind);
}
