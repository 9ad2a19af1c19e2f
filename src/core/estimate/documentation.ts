import type * as l10n from '@vscode/l10n';
import type { Translator } from '../translator';
import { CONSTANTS, type Constant } from './constants';
import { exactText } from './exactText';
import { formatShort } from './format';
import type { EstimateFunction } from './functionKinds';
import { FUNCTIONS } from './functions';
import { SOFT_UNITS, UNITS, type Unit } from './units';
import { NO_STYLE } from './value';

type Words = Translator<l10n.L10nReplacement>;

/** What is known of a name of the language. */
export interface Documentation {
  readonly kind: 'unit' | 'function' | 'constant';
  readonly name: string;
  /** How it is written or what it is worth: "min(a, b, …)", "1 MB = 1,000,000 B", "16 µs". */
  readonly title: string;
  readonly summary: string;
  readonly formula: string;
  /** Where the formula or the figure is from; "" for definitions. */
  readonly source: string;
}

/** The documentation of a unit, function or known number; undefined for other names. */
export function documentationOf(name: string, kind: Documentation['kind'], l10n: Words): Documentation | undefined {
  if (kind === 'function') {
    const known = FUNCTIONS.get(name);
    return known && functionDocumentation(known, l10n);
  }
  if (kind === 'constant') {
    const known = CONSTANTS.get(name);
    return known && constantDocumentation(known, l10n);
  }
  const unit = UNITS.get(name) ?? SOFT_UNITS.get(name);
  return unit && unitDocumentation(name, unit, l10n);
}

/** All units (each by its shortest spelling), functions and known numbers, for completion. */
export function allDocumentation(l10n: Words): Documentation[] {
  const units = new Map<Unit, string>();
  for (const [name, unit] of [...UNITS, ...SOFT_UNITS]) if (!units.has(unit)) units.set(unit, name);
  return [
    ...[...units].map(([unit, name]) => unitDocumentation(name, unit, l10n)),
    ...[...FUNCTIONS.values()].map((each) => functionDocumentation(each, l10n)),
    ...[...CONSTANTS.values()].map((each) => constantDocumentation(each, l10n)),
  ];
}

function functionDocumentation(
  { name, parameters, summary, formula, source }: EstimateFunction,
  l10n: Words,
): Documentation {
  return {
    kind: 'function',
    name,
    title: `${name}(${parameters.join(', ')})`,
    summary: summary(l10n),
    formula,
    source,
  };
}

function constantDocumentation({ name, si, dimension, summary, source }: Constant, l10n: Words): Documentation {
  const title = formatShort(si, dimension, NO_STYLE);
  return { kind: 'constant', name, title, summary: summary(l10n), formula: '', source: source(l10n) };
}

function unitDocumentation(name: string, unit: Unit, l10n: Words): Documentation {
  const title = `1 ${name} = ${exactText(unit.factor, unit.dimension)}`;
  return { kind: 'unit', name, title, summary: unitSummary(unit, l10n), formula: '', source: '' };
}

function unitSummary({ dimension, bits, isBinary }: Unit, l10n: Words): string {
  if (dimension.dollar !== 0) return l10n.t('money');
  if (dimension.byte !== 0 && dimension.second !== 0) {
    return bits ? l10n.t('bits per second: 8 bits are a byte') : l10n.t('bytes per second');
  }
  if (dimension.byte === 0) return dimension.second > 0 ? l10n.t('time') : l10n.t('requests per second');
  if (isBinary) return l10n.t('data, by powers of 1,024');
  return bits ? l10n.t('bits: 8 are a byte') : l10n.t('data, by powers of 1,000');
}
