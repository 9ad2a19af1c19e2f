import {
  PARAMETER_UNITS,
  type ParameterDefault,
  type ParameterDefaults,
  type ParameterUnit,
} from '../../content/parameters';
import type { BoundFigures } from '../binding/figures';
import { type Bound, resolveBinding } from '../binding/resolve';
import { formulaText } from '../graph/formula';
import type { GraphBlock, NumberParameter, ParameterOrigin, ParameterValue } from '../graph/graph';
import type { BlockKindId } from '../kinds';
import { formatValue } from './values';

/** One parameter of a block as the inspector shows it. */
export interface InspectedField {
  readonly id: NumberParameter;
  readonly label: string;
  readonly unit: ParameterUnit;
  /** Where the value comes from; `default` when the drawing says nothing. */
  readonly origin: ParameterOrigin | 'default';
  /** The formula it is bound to, and what that comes to; undefined when it is not bound. */
  readonly binding: { readonly formula: string; readonly bound: Bound } | undefined;
  /** What holds now; undefined when nothing is known and nothing assumed, or a formula has no value. */
  readonly value: number | undefined;
  /** The value as text, "" when it is the default's or unknown; a formula with its "=". */
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
  hotKeyShare: 'Hottest key',
};

/** Kinds that keep copies of data, one of which may be the primary. */
const ROLE_KINDS: ReadonlySet<BlockKindId> = new Set<BlockKindId>([
  'cache',
  'sqlDatabase',
  'nosqlDatabase',
  'timeSeriesStore',
  'searchEngine',
]);

/**
 * The parameters of a block: those that make sense for its kind, then others the drawing names. Formulas are reckoned with
 * the figures of the board's estimate.
 */
export function inspectFields(
  { kind, parameters, bindings = {} }: Pick<GraphBlock, 'kind' | 'parameters' | 'bindings'>,
  defaults: ParameterDefaults,
  figures?: BoundFigures,
): readonly InspectedField[] {
  const assumed = defaults[kind];
  const names = Object.keys(PARAMETER_UNITS) as NumberParameter[];
  const more = names.filter((id) => (parameters[id] || bindings[id]) && !assumed.some((entry) => entry.id === id));
  return [...assumed.map((entry) => field(entry.id, entry)), ...more.map((id) => field(id, undefined))];

  function field(id: NumberParameter, entry: ParameterDefault | undefined): InspectedField {
    const unit = PARAMETER_UNITS[id];
    const binding = bindings[id];
    const bound = binding && resolveBinding(unit, binding.formula, figures);
    const given = binding ? boundValue(bound, binding.origin) : parameters[id];
    const { value } = given ?? (binding ? undefined : entry) ?? { value: undefined };
    return {
      id,
      label: entry?.label ?? LABELS[id],
      unit,
      origin: binding?.origin ?? given?.origin ?? 'default',
      binding: binding && bound && { formula: binding.formula, bound },
      value,
      text: binding ? formulaText(binding.formula) : given ? formatValue(unit, given.value) : '',
      assumed: entry,
      isUnusual: given !== undefined && entry !== undefined && (given.value < entry.low || given.value > entry.high),
    };
  }
}

function boundValue(bound: Bound | undefined, origin: ParameterOrigin): ParameterValue | undefined {
  return bound?.type === 'value' ? { value: bound.value, origin } : undefined;
}

/** True when a block of this kind can be a primary or a replica, or is said to be one. */
export function hasRole({ kind, parameters }: Pick<GraphBlock, 'kind' | 'parameters'>): boolean {
  return parameters.role !== undefined || ROLE_KINDS.has(kind);
}
