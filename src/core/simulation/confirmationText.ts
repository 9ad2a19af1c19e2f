import type * as l10n from '@vscode/l10n';
import { countText, loadText, timeText } from '../capacity/loadFormat';
import type { SolutionNames } from '../capacity/warningText';
import type { Translator } from '../translator';
import { type Cause, type Checked, NEAR_POINTS, NEAR_SHARE, type Simulated } from './checked';
import { describeEnd, describeLimit } from './describeLimit';
import { upText, yearsText } from './uptime/upText';
import { uptimeNote } from './uptime/uptimeNote';

type L10n = Translator<l10n.L10nReplacement>;

/** What a simulation says of computed figures, for people. */
export interface ConfirmationText {
  /** All of it in one sentence. */
  readonly headline: string;
  readonly verdict: Checked['verdict'];
  /** One a figure; what differs is at the front. */
  readonly lines: readonly { readonly verdict: Checked['verdict']; readonly text: string }[];
  /** How it was simulated, what counts as agreement, and what the run has not looked at. */
  readonly notes: readonly string[];
}

const ORDER: readonly Checked['verdict'][] = ['differs', 'unknown', 'agrees'];

/** Says where a simulation confirms what was computed, where not, and why. */
export function confirmationText(
  checked: readonly Checked[],
  shown: Pick<Simulated, 'result' | 'uptime'>,
  names: SolutionNames,
  l10n: L10n,
): ConfirmationText {
  const lines = ORDER.flatMap((verdict) =>
    checked.filter((each) => each.verdict === verdict).map((each) => ({ verdict, text: lineText(each, names, l10n) })),
  );
  return { ...headlineOf(checked, l10n), lines, notes: notesOf(shown, names, l10n) };
}

function headlineOf(checked: readonly Checked[], l10n: L10n): Pick<ConfirmationText, 'headline' | 'verdict'> {
  const count = (wanted: Checked['verdict']) => checked.filter(({ verdict }) => verdict === wanted).length;
  const [differing, agreeing] = [count('differs'), count('agrees')];
  if (differing > 0) {
    const headline = l10n.t('A simulation differs in {0} of {1} figures:', differing, checked.length);
    return { headline, verdict: 'differs' };
  }
  if (checked.length > 0 && agreeing === checked.length) {
    return { headline: l10n.t('A simulation confirms these figures:'), verdict: 'agrees' };
  }
  const headline =
    agreeing > 0
      ? l10n.t('A simulation confirms {0} of {1} figures, and cannot tell of the others:', agreeing, checked.length)
      : l10n.t('A simulation of this length cannot tell whether these figures hold.');
  return { headline, verdict: 'unknown' };
}

function lineText(checked: Checked, names: SolutionNames, l10n: L10n): string {
  const { figure, of, verdict, cause, computed } = checked;
  const isOfFlow = figure === 'p99Ms' || figure === 'lostShare' || figure === 'upShare';
  const name = isOfFlow ? of : names.block(of);
  if (cause?.type === 'fewRequests') {
    return l10n.t('{0}: only {1} of its requests were simulated, which is too few.', name, countText(cause.requests));
  }
  if (cause?.type === 'fewOutages') {
    return l10n.t(
      '{0}: it was down {1} times in {2} simulated years, which is too few to say more; computed: up {3} of the time.',
      ...[name, cause.outages, yearsText(cause.years), upText(computed ?? 1)],
    );
  }
  const shown = shownText(checked, l10n);
  if (cause?.type === 'noFormula') return l10n.t('{0}: {1}; there is no formula for it.', name, shown);
  const said =
    verdict === 'agrees'
      ? l10n.t('{0}: {1}, as computed.', name, shown)
      : l10n.t('{0}: {1}; computed: {2}.', name, shown, valueText(figure, computed, l10n));
  return cause ? `${said} ${causeText(cause, names, l10n)}` : said;
}

/** What the simulation has shown of a figure. */
function shownText({ figure, simulated, pilesUpPerSecond }: Checked, l10n: L10n): string {
  if (pilesUpPerSecond !== undefined) {
    return l10n.t('no latency lasts, {0} more are under way each second', countText(pilesUpPerSecond));
  }
  const [value = '', low = '', high = ''] = simulated
    ? [simulated.value, simulated.low, simulated.high].map((each) => valueText(figure, each, l10n))
    : [];
  switch (figure) {
    case 'p99Ms':
      return simulated ? l10n.t('p99 {0} [{1} … {2}]', value, low, high) : l10n.t('no latency yet');
    case 'lostShare':
      return l10n.t('{0} fail [{1} … {2}]', value, low, high);
    case 'upShare':
      return l10n.t('up {0} [{1} … {2}] of the time', value, low, high);
    case 'busyShare':
      return l10n.t('busy {0} [{1} … {2}] of the time', value, low, high);
    case 'growthPerSecond':
      return l10n.t('{0} [{1} … {2}] more wait each second', value, low, high);
  }
}

function valueText(figure: Checked['figure'], value: number | undefined, l10n: L10n): string {
  if (value === undefined) return l10n.t('no end');
  if (figure === 'p99Ms') return timeText(value);
  if (figure === 'upShare') return upText(value);
  return figure === 'growthPerSecond' ? countText(value) : loadText(value);
}

function causeText(cause: Cause, names: SolutionNames, l10n: L10n): string {
  switch (cause.type) {
    case 'heldBack':
      return l10n.t('{0} is overloaded and lets no more through.', names.block(cause.by));
    case 'failsBefore':
      return l10n.t('Who fails at one call makes no further ones; formulas count those of {0}.', cause.flow);
    case 'fanOut':
      return l10n.t(
        'The calls of {0} wait in the same line; formulas take their waits for independent.',
        names.arrow(cause.arrow),
      );
    case 'retries':
      return l10n.t(
        'Further tries of {0} wait in the line of the earlier ones, and those that fail take other times than those that succeed; formulas take them for independent and alike.',
        names.arrow(cause.arrow),
      );
    case 'approximate':
      return l10n.t('The formula of the wait at {0} is an approximation.', names.block(cause.block));
    case 'loops':
      return l10n.t('Its requests come back to a block; formulas take their visits for independent.');
    case 'nearlyFull':
      return l10n.t(
        '{0} is at {1}: its line changes so slowly that {2} do not show all of it.',
        names.block(cause.block),
        loadText(cause.utilisation),
        timeText(cause.seconds * 1000),
      );
    case 'fewRequests':
    case 'fewOutages':
    case 'noFormula':
      return '';
  }
}

function notesOf(
  { result, uptime }: Pick<Simulated, 'result' | 'uptime'>,
  names: SolutionNames,
  l10n: L10n,
): readonly string[] {
  const seconds = (result.nowMs - result.measuredFromMs) / 1000;
  // Those are simulated here, too, apart from the requests.
  const left = result.limits.filter(({ type }) => uptime === undefined || type !== 'failuresByChance');
  const limits = left.map((limit) =>
    describeLimit('block' in limit ? { ...limit, block: names.block(limit.block) } : limit, l10n),
  );
  return [
    describeEnd(result, l10n),
    l10n.t('Seed {0}; measured during the last {1}.', result.seed, timeText(seconds * 1000)),
    l10n.t(
      'A figure agrees when it is inside the simulated 95% interval, in brackets, or within {0}% of it ({1} points for failures).',
      countText(NEAR_SHARE * 100),
      countText(NEAR_POINTS * 100),
    ),
    ...(uptime ? [uptimeNote(uptime, l10n)] : []),
    ...limits,
  ];
}
