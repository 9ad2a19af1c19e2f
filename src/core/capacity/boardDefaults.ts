import type { BlockParameters, GraphBlock, NumberParameter } from '../board/graph/graph';
import { checkValue } from '../board/inspector/values';
import type { BlockKindId } from '../board/kinds';
import type { AssumedParameter, AssumedUnit, AssumedValue } from '../content/assumptions';
import { PARAMETER_UNITS, type ParameterDefaults, type ParameterUnit } from '../content/parameters';

/** A value that was taken because the drawing says nothing. */
export interface Assumption {
  /** Id of the block it was taken for; undefined for the design as a whole. */
  readonly block: string | undefined;
  readonly parameter: NumberParameter | AssumedParameter;
  readonly label: string;
  readonly unit: ParameterUnit | AssumedUnit;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly source: string;
  readonly date: string;
}

/** The data defaults come from. */
export interface BoardDefaults {
  readonly parameters: ParameterDefaults;
  readonly assumptions: readonly AssumedValue[];
}

/** What a drawing says of a parameter; undefined when it says nothing, or nothing that can be meant. */
export function knownValue(parameters: BlockParameters, parameter: NumberParameter): number | undefined {
  const said = parameters[parameter]?.value;
  return said !== undefined && checkValue(PARAMETER_UNITS[parameter], said).type === 'value' ? said : undefined;
}

/** What is assumed of any design. Throws when the data has no such value, which its check rules out. */
export function assumedOfDesign({ assumptions }: BoardDefaults, parameter: AssumedParameter): Assumption {
  const entry = assumptions.find((each) => each.kind === undefined && each.id === parameter);
  if (!entry) throw new Error(`There is no default of ${parameter}.`);
  return { block: undefined, parameter, ...entry };
}

/** Looks values up, in the drawing first, and notes every default that was taken. */
export class AssumedValues {
  private readonly noted = new Map<string, Assumption>();

  constructor(private readonly defaults: BoardDefaults) {}

  /** Every default that was taken, in the order of asking. */
  get taken(): readonly Assumption[] {
    return [...this.noted.values()];
  }

  /** A block's parameter as drawn or assumed; undefined when its kind has none. What cannot be meant counts as not said. */
  ofBlock({ id, kind, parameters }: GraphBlock, parameter: NumberParameter): number | undefined {
    const said = knownValue(parameters, parameter);
    if (said !== undefined) return said;
    const entry = this.defaults.parameters[kind].find((each) => each.id === parameter);
    if (!entry) return undefined;
    return this.note({ block: id, parameter, ...entry });
  }

  /** True when a kind has this parameter at all. */
  has(kind: BlockKindId, parameter: NumberParameter): boolean {
    return this.defaults.parameters[kind].some(({ id }) => id === parameter);
  }

  /** What is assumed of a kind of block; undefined when nothing is. */
  ofKind({ id, kind }: GraphBlock, parameter: AssumedParameter): number | undefined {
    const entry = this.defaults.assumptions.find((each) => each.kind === kind && each.id === parameter);
    return entry && this.note({ block: id, parameter, ...entry });
  }

  /** What is assumed of any design. */
  ofDesign(parameter: AssumedParameter): number {
    return this.note(assumedOfDesign(this.defaults, parameter));
  }

  /** A rate of requests nobody has given. */
  clientRate(): number {
    const entry = this.defaults.parameters.client.find(({ id }) => id === 'ratePerSecond');
    if (!entry) throw new Error('There is no default of the requests a client sends.');
    return this.note({ block: undefined, parameter: 'ratePerSecond', ...entry });
  }

  private note({ block, parameter, label, unit, value, low, high, source, date }: Assumption): number {
    const key = JSON.stringify([block ?? null, parameter]);
    if (!this.noted.has(key)) this.noted.set(key, { block, parameter, label, unit, value, low, high, source, date });
    return value;
  }
}
