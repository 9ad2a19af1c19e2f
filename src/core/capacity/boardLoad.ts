import { boundGraph } from '../board/binding/boundGraph';
import type { BoundFigures } from '../board/binding/figures';
import { blockName } from '../board/graph/describe';
import type { Graph } from '../board/graph/graph';
import { type Assumption, assumedOfDesign, type BoardDefaults } from './boardDefaults';
import { rateText } from './loadFormat';
import type { MissingRate } from './loadPicture';
import type { CapacityModel } from './model';
import { type BoardModel, modelOfBoard } from './modelOfBoard';
import { estimatedRates } from './rateSource';
import { applyWhatIf, type WhatIf } from './whatIf';

/** A board, and what is known and assumed of it. */
export interface LoadedDesign {
  readonly graph: Graph;
  readonly figures: BoundFigures | undefined;
  readonly defaults: BoardDefaults;
}

/** A board as a model, and where its numbers come from. */
export interface BoardLoad extends BoardModel {
  /** With what is bound to the estimate filled in. */
  readonly graph: Graph;
  /** A block whose flows have no rate but a default; undefined when all have one. */
  readonly missing: MissingRate | undefined;
  /** What is assumed when a key is hot: the share of a block's requests that are for it. */
  readonly hotKey: Assumption;
}

/** Makes a model of a board with all it takes to say what comes of it. */
export function readLoad({ graph, figures, defaults }: LoadedDesign): BoardLoad {
  const bound = boundGraph(graph, figures);
  const made = modelOfBoard(bound, defaults, estimatedRates(figures));
  const hotKey = assumedOfDesign(defaults, 'hotKeyShare');
  return { ...made, graph: bound, missing: missingRate(bound, made), hotKey };
}

/** The first block whose flows have no rate but a default. */
function missingRate({ blocks }: Graph, { rates, assumptions }: BoardModel): MissingRate | undefined {
  const rate = rates.find(({ type }) => type === 'assumed');
  if (rate?.type !== 'assumed') return undefined;
  const block = blocks.find(({ id }) => id === rate.block);
  const taken = assumptions.filter(({ parameter }) => parameter === 'ratePerSecond');
  const found = taken.find((each) => each.block === rate.block) ?? taken[0];
  return {
    block: block?.id,
    name: block ? blockName(block) : '',
    assumed: found ? rateText(found.value) : '',
    source: found?.source ?? '',
  };
}

/** What a design is looked at under: so many times its load, and something that happens to it. */
export interface Situation {
  readonly multiple: number;
  readonly whatIf: WhatIf | undefined;
}

/** A design in a situation: its model, what happens to it, and the blocks that are gone. */
export interface SituatedModel {
  readonly whatIf?: WhatIf | undefined;
  readonly model: CapacityModel;
  readonly lost: ReadonlySet<string>;
}

/** The model as it is in a situation; undefined when nothing differs from how it is drawn. */
export function situate(model: CapacityModel, { multiple, whatIf }: Situation): SituatedModel | undefined {
  if (multiple === 1 && !whatIf) return undefined;
  const scaled = multiple === 1 ? model : applyWhatIf(model, { type: 'load', multiple });
  return {
    whatIf,
    model: whatIf ? applyWhatIf(scaled, whatIf) : scaled,
    lost: new Set(whatIf?.type === 'lose' ? whatIf.blocks : []),
  };
}
