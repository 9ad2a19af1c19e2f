import { limitsOf } from '../../board/inspector/values';
import type { BoardDefaults } from '../../capacity/boardDefaults';
import { assumedNames, isParameterUnit, OTHER_LIMITS, type OwnUnit } from './ownAssumptions';

/** JSON schema of one value of the setting. */
export interface ValueSchema {
  readonly type: string | readonly string[];
  readonly default: number;
  readonly minimum: number;
  /** Only where more is impossible, not merely unlikely. */
  readonly maximum?: number;
}

/** The schema of every name the setting takes: numbers in the unit the name ends with; what has a unit also as a text. */
export function assumptionProperties(defaults: BoardDefaults): Readonly<Record<string, ValueSchema>> {
  return Object.fromEntries(
    assumedNames(defaults).map(({ name, entry }) => {
      const { unit, value } = entry;
      const [minimum, maximum] = isParameterUnit(unit) ? limitsOf(unit) : OTHER_LIMITS[unit];
      return [name, { type: typeOf(unit), default: value, minimum, ...(unit === 'share' ? { maximum } : {}) }];
    }),
  );
}

function typeOf(unit: OwnUnit): ValueSchema['type'] {
  if (!isParameterUnit(unit)) return 'number';
  return [unit === 'count' ? 'integer' : 'number', 'string'];
}
