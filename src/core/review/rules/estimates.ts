import type * as l10n from '@vscode/l10n';
import type { BoundFigure, BoundFigures } from '../../board/binding/figures';
import { rateWords, sameWords } from '../../capacity/rateWords';
import { BYTE, PER_SECOND, sameDimension } from '../../estimate/dimension';
import type { Translator } from '../../translator';
import type { Facts } from '../facts';
import type { Fix } from '../finding';
import { rate } from '../numbers';
import type { Match, Rule } from '../rule';

type Words = Translator<l10n.L10nReplacement>;

interface Unknown extends Match {
  readonly perSecond: number;
}

/** Requests nobody has counted. */
export const noEstimate: Rule<Unknown> = {
  id: 'block-without-estimate',
  severity: 'info',
  title: (l10n: Words) => l10n.t('Rate not said'),
  when: (facts) => {
    const { model, rates } = facts.known.board;
    const sums = new Map<string, number>();
    for (const [index, source] of rates.entries()) {
      if (source.type !== 'assumed' || source.block === undefined) continue;
      sums.set(source.block, (sums.get(source.block) ?? 0) + (model.flows[index]?.ratePerSecond ?? 0));
    }
    return [...sums].map(([element, perSecond]) => ({
      element,
      impact: facts.totalRate > 0 ? Math.min(1, 0.3 + perSecond / facts.totalRate / 2) : 0.3,
      perSecond,
    }));
  },
  message: ({ element, perSecond }, facts, l10n: Words) =>
    l10n.t(
      'Nothing says how many requests come from {0}: {1} are assumed, and everything behind it is reckoned with that.',
      facts.name(element),
      rate(perSecond),
    ),
  why: (l10n: Words) =>
    l10n.t(
      'Without its own numbers a design is neither right nor wrong: every load and latency here rests on this guess.',
    ),
  ask: ({ element, perSecond }, facts, l10n: Words) => ({
    text: l10n.t(
      'How many requests a second come from {0} at peak? {1} are assumed here: work out your own.',
      facts.name(element),
      rate(perSecond),
    ),
    covers: [
      l10n.t('users a day × actions each ÷ 86,400, reads and writes apart'),
      l10n.t('the peak against the average, and why that factor'),
      l10n.t('the one decision this number makes'),
    ],
    signal: 'go-deeper',
    level: 'senior',
    answeredBy: ['qps', 'rps', 'requests/s', 'per second'],
  }),
  fix: ({ element }, facts, l10n: Words): Fix | undefined => {
    const rates = facts.figures?.figures.filter(isRate) ?? [];
    const figure = rates.find(({ name }) => /peak/i.test(name)) ?? rates[0];
    return (
      figure && {
        type: 'bind',
        block: element,
        parameter: 'ratePerSecond',
        formula: figure.name,
        label: l10n.t('Take the rate of {0} from “{1}” ({2})', facts.name(element), figure.name, figure.display),
      }
    );
  },
  falsePositives: (l10n: Words) => l10n.t('Fine for a drawing that shows parts only.'),
};

interface Unused extends Match {
  readonly figure: BoundFigure;
}

/** A figure of the estimate that nothing on the board is made of. */
export const noBlock: Rule<Unused> = {
  id: 'estimate-without-block',
  severity: 'info',
  title: (l10n: Words) => l10n.t('Figure not used'),
  when: (facts) => {
    const { figures, graph } = facts;
    const [place] = [...facts.ofKind('client'), ...graph.blocks];
    if (!figures || !place) return [];
    const used = usedFigures(facts, figures);
    const isUsed = ({ name }: BoundFigure) => used.has(name) || [...used].some((other) => isPeakOf(other, name));
    const isKept =
      graph.blocks.some(({ kind }) => ['objectStorage', 'cache', 'messageQueue'].includes(kind)) ||
      facts.stores.length > 0;
    return figures.figures
      .filter(
        (figure) =>
          (isRate(figure) && !isUsed(figure)) ||
          (!isKept && sameDimension(figure.dimension, BYTE) && figure.value > 1e9),
      )
      .slice(0, 5)
      .map((figure) => ({ element: place.id, subject: figure.name, impact: 0.2, figure }));
  },
  message: ({ figure }, facts, l10n: Words) =>
    isRate(figure)
      ? l10n.t(
          '“{0}” ({1}) stands in {2}, but no block or flow on the board carries it.',
          figure.name,
          figure.display,
          facts.figures?.file ?? '',
        )
      : l10n.t(
          '“{0}” ({1}) stands in {2}, but nothing on the board keeps data.',
          figure.name,
          figure.display,
          facts.figures?.file ?? '',
        ),
  why: (l10n: Words) =>
    l10n.t('A number that decides nothing was worked out for nothing; a design without its numbers is a guess.'),
  ask: ({ figure, element }, facts, l10n: Words) => ({
    text: l10n.t(
      'You worked out {0} = {1}. Where behind {2} does it arrive on your board, and what did it decide?',
      figure.name,
      figure.display,
      facts.name(element),
    ),
    covers: [
      l10n.t('the block or flow it is the load of'),
      l10n.t('the number of machines, shards or bytes that follows from it'),
      l10n.t('what would be different at a tenth of it'),
    ],
    signal: 'trade-offs',
    level: 'senior',
    answeredBy: [],
  }),
  fix: ({ figure, element }, facts, l10n: Words): Fix | undefined => {
    const isFree = facts.kindOf(element) === 'client' && facts.block(element)?.parameters.ratePerSecond === undefined;
    return isRate(figure) && isFree
      ? {
          type: 'bind',
          block: element,
          parameter: 'ratePerSecond',
          formula: figure.name,
          label: l10n.t('Take the rate of {0} from “{1}” ({2})', facts.name(element), figure.name, figure.display),
        }
      : undefined;
  },
  falsePositives: (l10n: Words) => l10n.t('Fine for a step on the way to another figure.'),
};

/** What blocks, arrows and flows are bound to, and everything that is made of. */
function usedFigures({ graph, known }: Facts, { figures }: BoundFigures): ReadonlySet<string> {
  const formulas = [
    ...graph.blocks.flatMap(({ bindings }) => Object.values(bindings ?? {}).map(({ formula }) => formula)),
    ...graph.arrows.flatMap(({ rateFormula }) => rateFormula ?? []),
  ].join(' ');
  const flows = known.board.rates.flatMap((source) => (source.type === 'estimate' ? source.name : []));
  const byName = new Map(figures.map((figure) => [figure.name, figure]));
  const names = [...byName.keys()].filter((name) =>
    new RegExp(`(?<![\\p{L}\\p{N}_])${escapePattern(name)}(?![\\p{L}\\p{N}_])`, 'u').test(formulas),
  );
  const used = new Set([...flows, ...names]);
  // Grows while it is walked.
  for (const name of used) for (const part of byName.get(name)?.uses ?? []) used.add(part);
  return used;
}

/** "peak_reads" and "reads_peak" say of "reads" what the board has to carry. */
function isPeakOf(name: string, average: string): boolean {
  const words = rateWords(name);
  return words.includes('peak') && sameWords(words, ['peak', ...rateWords(average)]);
}

function isRate({ dimension }: BoundFigure): boolean {
  return sameDimension(dimension, PER_SECOND);
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
