import {
  BYTE,
  combine,
  type Dimension,
  isDimensionless,
  PER_SECOND,
  SECOND,
  sameDimension,
  symbolOf,
} from '../../estimate/dimension';
import { dimensionName } from '../../estimate/dimensionNames';
import { formatCount, formatShort } from '../../estimate/format';
import { toTwoDigits } from '../../estimate/numbers';
import type { Value } from '../../estimate/value';
import type { DrillJudgement, DrillWords, UnreadableAnswer, Verdict } from '../drill';
import type { EstimationTask } from './estimationTasks';
import { readFigure } from './readFigure';
import type { WorkedTask } from './workOut';

/** So far off, as a share of the right figure, an answer is as good as right. */
const NEAR = 0.25;
/** Up to this factor, half a power of ten either way, the order of magnitude is right. */
const SAME_ORDER = Math.sqrt(10);
/** Two figures as near as this are taken for the same one, rounded. */
const SAME = 0.05;

/** How a figure stands to the right one. `field` is the field it was written into. */
export function judgeFigure(
  text: string,
  task: EstimationTask,
  worked: WorkedTask,
  field: string,
  l10n: DrillWords,
): DrillJudgement | UnreadableAnswer {
  const reading = readFigure(text, l10n);
  if (reading.type === 'unreadable') return { ...reading, field };
  const given = inKind(reading.value, task, worked);
  if (given.type === 'other') return judged('missed', otherKind(reading.value, worked, l10n));
  const ratio = given.si / worked.answer.value.si;
  const verdict = verdictOf(ratio);
  if (given.type === 'ok') return judged(verdict, reasonOf(verdict, ratio, given.si, worked, l10n));
  const unit = task.unit;
  const reason = l10n.t('A figure without a unit can mean anything; taken as {0}, this is what it comes to.', unit);
  const rest = reasonOf(verdict, ratio, given.si, worked, l10n);
  return judged(verdict === 'hit' ? 'partly' : verdict, `${reason} ${rest}`);
}

function judged(verdict: Verdict, reason: string): DrillJudgement {
  return { type: 'judged', verdict, reason, findings: [] };
}

type Kind =
  | { readonly type: 'ok' | 'unitless'; readonly si: number }
  /** Of another dimension than what was asked for. */
  | { readonly type: 'other' };

/** An answer in the kind that was asked for: “180 TB a year” for what comes to be in a year is as good as “180 TB”. */
function inKind({ si, dimension }: Value, task: EstimationTask, { answer, periodSeconds }: WorkedTask): Kind {
  const wanted = answer.value.dimension;
  if (sameDimension(dimension, wanted)) return { type: 'ok', si };
  const perTime = combine(wanted, SECOND, -1);
  if (periodSeconds !== undefined && sameDimension(dimension, perTime)) return { type: 'ok', si: si * periodSeconds };
  // “12 machines”, “7k requests”: what is counted has no dimension, and a plain number has none either.
  return isDimensionless(dimension) && task.unit !== 'machines' ? { type: 'unitless', si } : { type: 'other' };
}

function verdictOf(ratio: number): Verdict {
  if (Math.abs(ratio - 1) <= NEAR) return 'hit';
  return ratio > 0 && ratio <= SAME_ORDER && ratio >= 1 / SAME_ORDER ? 'partly' : 'missed';
}

function otherKind({ dimension }: Value, { answer }: WorkedTask, l10n: DrillWords): string {
  const name = (of: Dimension) => dimensionName(symbolOf(of), l10n);
  const [given, wanted] = [name(dimension), name(answer.value.dimension)];
  return l10n.t('That is {0}, and what was asked for is {1}: {2}.', given, wanted, answer.display);
}

function reasonOf(verdict: Verdict, ratio: number, si: number, worked: WorkedTask, l10n: DrillWords): string {
  const { answer } = worked;
  const right = answer.display;
  if (verdict === 'hit') {
    const percent = Math.round(Math.abs(ratio - 1) * 100);
    if (percent <= 2) return l10n.t('It comes to {0}.', right);
    return ratio > 1
      ? l10n.t('It comes to {0}; {1}% more is near enough.', right, percent)
      : l10n.t('It comes to {0}; {1}% less is near enough.', right, percent);
  }
  const said = formatShort(si, answer.value.dimension, {});
  if (ratio <= 0) return l10n.t('{0} cannot be: it comes to {1}.', said, right);
  const factor = factorText(ratio);
  const sentence =
    verdict === 'partly'
      ? ratio > 1
        ? l10n.t(
            'The order of magnitude is right, but {0} is {1} times too much: it comes to {2}.',
            said,
            factor,
            right,
          )
        : l10n.t(
            'The order of magnitude is right, but {0} is {1} times too little: it comes to {2}.',
            said,
            factor,
            right,
          )
      : ratio > 1
        ? l10n.t('{0} is {1} times too much: it comes to {2}.', said, factor, right)
        : l10n.t('{0} is {1} times too little: it comes to {2}.', said, factor, right);
  const slip = slipText(ratio, si, worked, l10n);
  return slip === undefined ? sentence : `${sentence} ${slip}`;
}

/** The slip that explains how far off a figure is; undefined when none does. */
function slipText(ratio: number, si: number, { steps, answer }: WorkedTask, l10n: DrillWords): string | undefined {
  const { dimension } = answer.value;
  const before = steps
    .slice(0, -1)
    .find(({ value }) => sameDimension(value.dimension, dimension) && isNear(si / value.si, 1));
  if (before) return l10n.t('It is “{0}”, a step before the end.', before.name);
  const factor = Math.max(ratio, 1 / ratio);
  if (dimension.byte !== 0 && isNear(factor, 8))
    return l10n.t('A factor of 8: bits were taken for bytes, or bytes for bits.');
  if (isNear(factor, 86_400) || isNear(factor, 100_000))
    return l10n.t('That is the factor between a day and a second.');
  if (isNear(factor, 1e3) || isNear(factor, 1e6) || isNear(factor, 1e9))
    return l10n.t('A prefix has slipped: K, M, G and T are a thousand times each other.');
  const isByTime = sameDimension(dimension, PER_SECOND) || sameDimension(dimension, combine(BYTE, SECOND, -1));
  if (isByTime && (isNear(factor, 60) || isNear(factor, 3600)))
    return l10n.t('That is the factor of a minute or an hour.');
  return undefined;
}

function isNear(x: number, to: number): boolean {
  return Math.abs(x / to - 1) <= SAME;
}

function factorText(ratio: number): string {
  const factor = Math.max(ratio, 1 / ratio);
  if (factor < 10) return factor.toFixed(1).replace(/\.0$/, '');
  return formatCount(factor, toTwoDigits);
}
