import type * as l10n from '@vscode/l10n';
import type { BoundFigures } from '../board/binding/figures';
import { resolveBinding } from '../board/binding/resolve';
import { bindingProblemText } from '../board/binding/texts';
import type { GraphBlock, NumberParameter } from '../board/graph/graph';
import { readGraph } from '../board/graph/readGraph';
import { patternScene } from '../board/patternScene';
import type { BoardDefaults } from '../capacity/boardDefaults';
import { rateText } from '../capacity/loadFormat';
import type { RateSource } from '../capacity/rateSource';
import type { BoardDesign } from '../content/boardDesign';
import { PARAMETER_UNITS } from '../content/parameters';
import { analyse } from '../review/analyse';
import type { Facts } from '../review/facts';
import type { Finding } from '../review/finding';
import { reviewBoard } from '../review/review';
import type { Translator } from '../translator';
import type { ProblemFault } from './fault';
import type { ReferenceBoard } from './problem';

type Words = Translator<l10n.L10nReplacement>;

const NAMING = { prefix: 'r', seed: 1 };

/** A reference board drawn and understood again, under the load of the estimate. */
export interface DrawnReference {
  readonly facts: Facts;
  /** What a reviewer would say of it. */
  readonly findings: readonly Finding[];
}

/** Draws a reference board, reads it back and solves it. */
export function drawReference(
  { design }: ReferenceBoard,
  figures: BoundFigures,
  defaults: BoardDefaults,
  l10n: Words,
): DrawnReference {
  const facts = analyse(readGraph(patternScene(design, NAMING)), defaults, { figures });
  return { facts, findings: reviewBoard(facts, new Map(), l10n).findings };
}

/** What is wrong with a reference board: lost in the drawing, bound to nothing, at other rates than stated, or overloaded. */
export function checkBoard(
  board: ReferenceBoard,
  drawn: DrawnReference,
  figures: BoundFigures,
  l10n: Words,
): readonly ProblemFault[] {
  const lost = checkRecovered(board.design, drawn.facts, l10n);
  if (lost.length > 0) return lost;
  return [
    ...drawn.facts.graph.blocks.flatMap((block, index) => checkBindings(block, index, figures, l10n)),
    ...checkRates(board, drawn.facts, l10n),
    ...checkFindings(drawn, l10n),
  ];
}

/** Blocks and arrows are read back in the order they were drawn in. */
function checkRecovered({ blocks, arrows }: BoardDesign, { graph }: Facts, l10n: Words): readonly ProblemFault[] {
  const ids = graph.blocks.map(({ id }) => id);
  const named = (id: string | undefined) => blocks[ids.indexOf(id ?? '')]?.id;
  return [
    ...blocks.flatMap(({ kind, name }, index) => {
      const found = graph.blocks[index];
      if (found?.kind === kind && found.name === name) return [];
      return [{ path: ['board', 'blocks', index], message: l10n.t('“{0}” is not read back as it was drawn.', name) }];
    }),
    ...arrows.flatMap(({ from, to }, index) => {
      const found = graph.arrows[index];
      if (named(found?.from) === from && named(found?.to) === to) return [];
      const message = l10n.t('The arrow from “{0}” to “{1}” is not read back as it was drawn.', from, to);
      return [{ path: ['board', 'arrows', index], message }];
    }),
  ];
}

function checkBindings(
  { bindings }: GraphBlock,
  index: number,
  figures: BoundFigures,
  l10n: Words,
): readonly ProblemFault[] {
  return Object.entries(bindings ?? {}).flatMap(([name, { formula }]) => {
    const bound = resolveBinding(PARAMETER_UNITS[name as NumberParameter], formula, figures);
    if (bound.type === 'value') return [];
    const message = bindingProblemText(bound.problem, formula, name, l10n);
    return [{ path: ['board', 'blocks', index, 'parameters', name], message }];
  });
}

/** A flow runs at the line whose name has all its words; the file says which one that shall be. */
function checkRates({ rates }: ReferenceBoard, { known }: Facts, l10n: Words): readonly ProblemFault[] {
  const { model, rates: sources } = known.board;
  return rates.flatMap(({ name, rate }, index) => {
    const place = model.flows.findIndex((flow) => flow.name === name);
    const source = sources[place];
    if (source?.type === 'estimate' && source.name === rate) return [];
    const found = source && rateSourceText(source, model.flows[place]?.ratePerSecond ?? 0, l10n);
    const message = l10n.t(
      '“{0}” shall run at “{1}” but runs at {2}: give that line a name that has all words of the flow’s, and “peak” if another has them too.',
      name,
      rate,
      found ?? l10n.t('no rate'),
    );
    return [{ path: ['board', 'flows', index, 'rate'], message }];
  });
}

function rateSourceText(source: RateSource, perSecond: number, l10n: Words): string {
  return source.type === 'estimate' ? `“${source.name}”` : l10n.t('an assumed {0}', rateText(perSecond));
}

function checkFindings({ facts, findings }: DrawnReference, l10n: Words): readonly ProblemFault[] {
  if (!facts.solution) return [{ path: ['board'], message: l10n.t('The board is too large to be solved.') }];
  return findings.flatMap(({ severity, element, message }) => {
    if (severity !== 'error') return [];
    const index = facts.graph.blocks.findIndex(({ id }) => id === element);
    return [{ path: index < 0 ? ['board'] : ['board', 'blocks', index], message }];
  });
}
