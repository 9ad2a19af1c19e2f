import type * as l10n from '@vscode/l10n';
import { sensitivitiesOf } from '../../estimate/sensitivities';
import { displayOf, type Sheet } from '../../estimate/sheet';
import type { Translator } from '../../translator';
import type { Facts } from '../facts';
import { percent, rate, short } from '../numbers';
import type { Asked } from './question';

type Words = Translator<l10n.L10nReplacement>;

/** What the numbers of the board rest on: the ranges of the estimate, and what is assumed of its busiest blocks. */
export function estimateQuestions(facts: Facts, sheet: Sheet | undefined, l10n: Words): readonly Asked[] {
  return [...(sheet ? uncertain(facts, sheet, l10n) : []), ...assumed(facts, l10n)];
}

/** Figures the board uses, each with the block that does. */
function usedFigures(facts: Facts): ReadonlyMap<string, string> {
  const used = new Map<string, string>();
  const { graph, board } = facts.known;
  for (const { id, bindings } of graph.blocks) {
    for (const { formula } of Object.values(bindings ?? {})) if (!used.has(formula)) used.set(formula, id);
  }
  for (const [index, source] of board.rates.entries()) {
    if (source.type !== 'estimate' || used.has(source.name)) continue;
    const [first] = facts.solution?.flows[index]?.blocks.filter((id) => facts.kindOf(id) !== 'client') ?? [];
    if (first !== undefined) used.set(source.name, first);
  }
  return used;
}

function uncertain(facts: Facts, sheet: Sheet, l10n: Words): Asked[] {
  return [...usedFigures(facts)].flatMap(([name, element]): Asked[] => {
    const index = sheet.definitions.get(name);
    const line = index === undefined ? undefined : sheet.lines[index];
    const [driver] = index === undefined ? [] : sensitivitiesOf(sheet, index);
    if (!line || !driver || driver.share < 0.05) return [];
    return [
      {
        element,
        weight: 0.35 + 0.4 * driver.share,
        text: l10n.t(
          '{0} is built for {1} = {2}, and “{3}” explains {4} of that spread. How would you find out, and what changes on the board at the upper end?',
          facts.name(element),
          name,
          displayOf(line),
          driver.input,
          percent(driver.share),
        ),
        covers: [
          l10n.t('where the real number could be had: logs, a test, a comparable product'),
          l10n.t('what the upper end needs: machines, shards, another kind of store'),
          l10n.t('what you build now, and what you only keep possible'),
        ],
        signal: 'trade-offs',
        level: 'staff',
        answeredBy: [driver.input.toLowerCase()],
      },
    ];
  });
}

/** Blocks named by what one instance takes, where nobody has said it. */
const MOST_ASSUMED = 3;

function assumed(facts: Facts, l10n: Words): Asked[] {
  const found = facts.known.board.assumptions.flatMap(({ block, parameter, value, low }) => {
    const solved = block === undefined ? undefined : facts.solved(block);
    if (parameter !== 'capacityPerSecond' || !solved || solved.utilisation <= 0 || low >= value) return [];
    return [{ solved, value, low, atLow: (solved.utilisation * value) / low }];
  });
  return found
    .sort((a, b) => b.atLow - a.atLow || (a.solved.id < b.solved.id ? -1 : 1))
    .slice(0, MOST_ASSUMED)
    .map(({ solved, value, low, atLow }) => ({
      element: solved.id,
      weight: 0.5 * Math.min(1, atLow),
      text: l10n.t(
        'An instance of {0} is taken to carry {1}; some carry only {2}, and then it runs at {3} instead of {4}. What is a request of yours like, and how many instances ({5} now) is that?',
        facts.name(solved.id),
        rate(value),
        rate(low),
        percent(atLow),
        percent(solved.utilisation),
        short(solved.instances),
      ),
      covers: [
        l10n.t('what a request costs there: processor, disk, what it waits for'),
        l10n.t('a load test with your own requests, up to where latency turns'),
        l10n.t('the number of instances with room for one failure'),
      ],
      signal: 'go-deeper',
      level: 'senior',
      answeredBy: ['load test', 'benchmark', 'per instance', 'per node'],
    }));
}
