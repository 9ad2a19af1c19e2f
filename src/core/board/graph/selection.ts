import type { SceneElement } from '../scene';
import { readBlockData } from './blockData';
import type { Graph, GraphBlock } from './graph';

/** Ids of the blocks and arrows of a graph that are selected, in drawing order. */
export interface GraphSelection {
  readonly blocks: readonly string[];
  readonly arrows: readonly string[];
}

/** Nothing selected. */
export const NO_SELECTION: GraphSelection = { blocks: [], arrows: [] };

/** What of a graph is selected when these elements are; a block is when any of its elements is. */
export function selectionOf(graph: Graph, isSelected: (element: string) => boolean): GraphSelection {
  const blocks = graph.blocks.filter(({ id, elements }) => isSelected(id) || elements.some(isSelected));
  const arrows = graph.arrows.filter(({ id }) => isSelected(id));
  return blocks.length || arrows.length
    ? { blocks: blocks.map(({ id }) => id), arrows: arrows.map(({ id }) => id) }
    : NO_SELECTION;
}

/** True when two selections hold the same. */
export function sameSelection(a: GraphSelection, b: GraphSelection): boolean {
  return sameIds(a.blocks, b.blocks) && sameIds(a.arrows, b.arrows);
}

function sameIds(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}

/** The shape said to be no block, if that (with its text) is all that is selected. */
export function ignoredShape(selected: readonly SceneElement[]): string | undefined {
  const ignored = selected.filter((element) => readBlockData(element).ignored === true);
  const [only] = ignored;
  return ignored.length === 1 && selected.every((each) => each === only || each.type === 'text') ? only?.id : undefined;
}

/** The block an inspector shows: the only one selected. */
export function inspectedBlock(graph: Graph, { blocks }: GraphSelection): GraphBlock | undefined {
  return blocks.length === 1 ? graph.blocks.find(({ id }) => id === blocks[0]) : undefined;
}
