import type * as l10n from '@vscode/l10n';
import type { Translator } from '../../translator';
import type { Facts } from '../facts';
import { percent, rate, short } from '../numbers';
import type { Match, Rule } from '../rule';

type Words = Translator<l10n.L10nReplacement>;

/** A block nothing leads to or from. */
export const orphan: Rule = {
  id: 'orphan',
  severity: 'warning',
  title: (l10n: Words) => l10n.t('Joined to nothing'),
  isOfDrawing: true,
  when: (facts) =>
    facts.graph.blocks.flatMap(({ id }) => {
      const joined = [...facts.out(id), ...facts.in(id)].some((arrow) => facts.other(arrow, id) !== undefined);
      return joined ? [] : [{ element: id, impact: 0.3 }];
    }),
  message: ({ element }, facts, l10n: Words) =>
    l10n.t('{0} is joined to nothing: no request reaches it.', facts.name(element)),
  why: (l10n: Words) => l10n.t('A box without an arrow says that the part exists, not what it is for.'),
  ask: ({ element }, facts, l10n: Words) => ({
    text:
      facts.totalRate > 0
        ? l10n.t(
            '{0} gets none of the {1} that the board is drawn for. Which request needs it, and when?',
            facts.name(element),
            rate(facts.totalRate),
          )
        : l10n.t(
            '{0} is joined to none of the other {1} blocks. Which request needs it, and when?',
            facts.name(element),
            short(facts.graph.blocks.length - 1),
          ),
    covers: [l10n.t('one request that goes through it, step by step'), l10n.t('what would be missing without it')],
    signal: 'go-deeper',
    level: 'senior',
    answeredBy: [],
  }),
  falsePositives: (l10n: Words) => l10n.t('Fine for a legend, or a part that is mentioned and left out on purpose.'),
};

interface Boxes extends Match {
  readonly boxes: readonly string[];
}

/** Boxes that say nothing of what they are: fewer may be left for later. */
const LEAST_BOXES = 3;

function saysNothing(facts: Facts): readonly string[] {
  return facts.graph.blocks.filter(({ recognition }) => recognition === 'shape').map(({ id }) => id);
}

/** A drawing that is no design yet. */
export const unnamedBoxes: Rule<Boxes> = {
  id: 'unnamed-boxes',
  severity: 'error',
  title: (l10n: Words) => l10n.t('Boxes without a meaning'),
  isOfDrawing: true,
  when: (facts) => {
    const boxes = saysNothing(facts);
    const [element] = boxes;
    const share = boxes.length / Math.max(1, facts.graph.blocks.length);
    if (element === undefined || boxes.length < LEAST_BOXES || share < 0.5) return [];
    return [{ element, also: boxes.slice(1, 20), impact: share, boxes }];
  },
  message: ({ boxes }, facts, l10n: Words) =>
    l10n.t(
      '{0} of {1} boxes do not say what they are: {2}.',
      boxes.length,
      facts.graph.blocks.length,
      facts.names(boxes, 6),
    ),
  why: (l10n: Words) =>
    l10n.t(
      'Nobody can follow a request through boxes without a job; nothing of it can be reckoned, so all figures of this board are guesses.',
    ),
  ask: ({ element, boxes }, facts, l10n: Words) => ({
    text: l10n.t(
      '{0} is one of {1} boxes without a job. What does it do, what does it keep, and what stops without it?',
      facts.name(element),
      boxes.length,
    ),
    covers: [
      l10n.t('a name that says the job, and the kind of part it is'),
      l10n.t('the one request it is needed for'),
      l10n.t('boxes that can be left out'),
    ],
    signal: 'go-deeper',
    level: 'senior',
    answeredBy: [],
  }),
  falsePositives: (l10n: Words) =>
    l10n.t('Fine when the names mean something to you: say what kind each box is, at its badge.'),
};

/** Nobody to serve. */
export const noClient: Rule<Boxes> = {
  id: 'no-client',
  severity: 'warning',
  title: (l10n: Words) => l10n.t('No client'),
  isOfDrawing: true,
  when: (facts) => {
    const { blocks } = facts.graph;
    const [first] = blocks;
    if (!first || blocks.length < LEAST_BOXES || facts.ofKind('client').length > 0) return [];
    return [{ element: first.id, impact: 0.5, boxes: blocks.map(({ id }) => id) }];
  },
  message: ({ boxes }, _facts, l10n: Words) =>
    l10n.t('No client is drawn among {0} blocks: nothing says where requests come from.', boxes.length),
  why: (l10n: Words) => l10n.t('Every flow begins with somebody who wants something; loads are reckoned from there.'),
  ask: ({ element }, facts, l10n: Words) => ({
    text: l10n.t(
      'Who sends the first request, and does it reach {0} first? {1} of the load on the board is a guess without that.',
      facts.name(element),
      percent(1),
    ),
    covers: [
      l10n.t('who uses it: people, devices, other systems, and how many'),
      l10n.t('the one request that matters most, from its sender to the store and back'),
    ],
    signal: 'go-deeper',
    level: 'senior',
    answeredBy: ['users', 'clients'],
  }),
  falsePositives: (l10n: Words) => l10n.t('Fine for the inside of one part.'),
};
