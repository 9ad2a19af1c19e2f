import type { Node, Problem } from './ast';
import { nameDimension, sameDimension } from './dimension';
import { formatValue } from './format';
import { problem } from './problems';
import { quantilesOf } from './samples';
import type { Value } from './value';

/** Stated results within this share of the computed one are right: people round. */
const TOLERANCE = 0.15;
/** How near a ratio has to be to a convention's to be named after it. */
const NAMED_WITHIN = 0.005;
const WARNING = 3;
const ERROR = 8;

const CONVENTIONS: readonly { readonly ratio: number; readonly text: string }[] = [
  { ratio: 2.592 / 2.5, text: 'a month of 2.5 million seconds (30 days have 2.59 million)' },
  { ratio: 0.864, text: 'a day of 100,000 seconds (it has 86,400)' },
];

/**
 * Compares a stated result with the computed one. Rounding passes silently; a known convention is named; a slip of 3 times
 * is a warning, of 8 times or in another dimension an error (bits for bytes is 8).
 */
export function checkClaim(place: Node, claimed: Value, computed: Value): Problem | undefined {
  if (!sameDimension(claimed.dimension, computed.dimension)) {
    return problem(
      'error',
      'claimDimension',
      place,
      'This says {0}, but the result is {1}: {2}.',
      nameDimension(claimed.dimension),
      nameDimension(computed.dimension),
      formatValue(computed),
    );
  }
  if (isInside(claimed.si, computed)) return undefined;
  const ratio = claimed.si / computed.si;
  const convention = CONVENTIONS.find((each) => Math.abs(ratio / each.ratio - 1) <= NAMED_WITHIN);
  if (convention) {
    return problem(
      'info',
      'convention',
      place,
      'This reckons with {0}; exactly it is {1}.',
      convention.text,
      formatValue(computed),
    );
  }
  if (Math.abs(claimed.si - computed.si) <= TOLERANCE * Math.abs(computed.si)) return undefined;
  return judge(place, ratio, computed);
}

function isInside(si: number, { si: exact, samples }: Value): boolean {
  if (si === exact) return true;
  if (!samples) return false;
  const [low = 0, high = 0] = quantilesOf(samples, 0.05, 0.95);
  return si >= low && si <= high;
}

function judge(place: Node, ratio: number, computed: Value): Problem {
  const off = ratio > 0 ? Math.max(ratio, 1 / ratio) : Number.POSITIVE_INFINITY;
  const severity = off >= ERROR ? 'error' : off >= WARNING ? 'warning' : 'info';
  const shown = Number.isFinite(off) ? `${Number(off.toPrecision(2))}×` : '';
  const direction = ratio < 1 ? 'too low' : 'too high';
  return problem(
    severity,
    'claim',
    place,
    'This is {0} {1}: it comes out as {2}.',
    shown,
    direction,
    formatValue(computed),
  );
}
