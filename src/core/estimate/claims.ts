import type { Place, Problem } from './ast';
import { sameDimension, symbolOf } from './dimension';
import { formatValue } from './format';
import type { ProblemCode } from './messages';
import { problem } from './problems';
import { quantilesOfValue } from './spread';
import type { Value } from './value';

/** Stated results within this share of the computed one are right: people round. */
const TOLERANCE = 0.15;
/** How near a ratio has to be to a known one to be named after it. */
const NAMED_WITHIN = 0.005;
const WARNING = 3;
const ERROR = 8;
/** Room for the last digits: 8 Gbps stated as 8 GB/s is 8 times too high, not 7.999999. */
const SLACK = 1e-9;

const CONVENTIONS: readonly { readonly ratio: number; readonly code: ProblemCode }[] = [
  { ratio: 2.592 / 2.5, code: 'conventionMonth' },
  { ratio: 0.864, code: 'conventionDay' },
];

/**
 * Compares a stated result with the computed one. Rounding passes silently; a known convention is named; a slip of 3 times
 * is a warning, of 8 times or in another dimension an error (bits for bytes is 8).
 */
export function checkClaim(place: Place, claimed: Value, computed: Value): Problem | undefined {
  const { dimension, si } = computed;
  if (!sameDimension(claimed.dimension, dimension)) {
    const [said, found] = [symbolOf(claimed.dimension), symbolOf(dimension)];
    return problem('error', 'claimDimension', place, said, found, formatValue(computed));
  }
  if (claimed.si === si || isInside(claimed.si, computed)) return undefined;
  const ratio = claimed.si / si;
  const convention = hasTime(computed) ? CONVENTIONS.find((each) => isNear(ratio, each.ratio)) : undefined;
  if (convention) return problem('info', convention.code, place, formatValue(computed));
  if (Math.abs(claimed.si - si) <= (TOLERANCE + SLACK) * Math.abs(si)) return undefined;
  return judge(place, ratio, computed);
}

function isInside(si: number, computed: Value): boolean {
  if (!computed.samples) return false;
  const { p5, p95 } = quantilesOfValue(computed);
  return si >= p5 && si <= p95;
}

function isNear(ratio: number, known: number): boolean {
  return Math.abs(ratio / known - 1) <= NAMED_WITHIN;
}

/** Seconds a day or a month are only reckoned with where there is a time. */
function hasTime({ dimension, style }: Value): boolean {
  return dimension.second !== 0 || style.per !== undefined;
}

function judge(place: Place, ratio: number, computed: Value): Problem {
  const shown = formatValue(computed);
  if (!(ratio > 0) || !Number.isFinite(ratio)) return problem('error', 'claimOther', place, shown);
  const off = Math.max(ratio, 1 / ratio) * (1 + SLACK);
  const severity = off >= ERROR ? 'error' : off >= WARNING ? 'warning' : 'info';
  const isBits = computed.dimension.byte !== 0 && isNear(off, 8);
  const code = isBits ? 'claimBits' : ratio < 1 ? 'claimLow' : 'claimHigh';
  return problem(severity, code, place, `${Number(off.toPrecision(2))}×`, shown);
}
