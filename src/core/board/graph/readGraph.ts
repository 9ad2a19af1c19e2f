import type { SceneElement } from '../scene';
import { readArrow } from './arrows';
import { isBlockUnit, isStepMarker, readBlock } from './blocks';
import { Connections, type End } from './connections';
import { derivedFlows } from './derivedFlows';
import { type Drawing, readItems, relate } from './drawing';
import { checkFlows } from './flowChecks';
import { readStoredFlows } from './flows';
import type { Graph, GraphArrow, GraphBlock, GraphProblem } from './graph';
import { groupAround, readGroups } from './groups';
import type { Item } from './items';
import { bindFreeTexts, findLoneTexts } from './labels';
import { type FreeText, nest, Places } from './nesting';
import { TextReader } from './textReader';
import { findUnits, resolveUnit, type Unit, type Units } from './units';

/** Reads what a drawing means off its elements, in drawing order; deleted ones are left out. Never throws. */
export function readGraph(elements: readonly SceneElement[]): Graph {
  return recoverGraph(elements, readItems(elements), new TextReader());
}

/** The graph of `items`, which were read off `elements`. */
export function recoverGraph(elements: readonly SceneElement[], items: readonly Item[], reader: TextReader): Graph {
  const drawing = relate(items);
  const units = findUnits(drawing);
  const places = new Places(drawing, units);
  const free = [...nest(drawing, units, places, reader), ...releaseMarkers(drawing, units)];
  const connections = new Connections(drawing, units, places);
  const lone = findLoneTexts(drawing, units, free, connections, reader);
  const rest = free.filter(({ item }) => !lone.has(item));
  const beside = bindFreeTexts(drawing, units, rest, connections, reader);
  const { blocks, blockUnits, problems } = readBlocks(drawing, units, reader);
  const groups = readGroups(drawing, units.all, [...blockUnits.keys()]);
  const arrows = readArrows(drawing, connections, beside, blockUnits, problems);
  const stored = checkFlows(readStoredFlows(elements.filter(isLive)), arrows);
  const flows = stored.flows.length > 0 ? stored.flows : derivedFlows(blocks, arrows);
  return { blocks, arrows, groups, flows, problems: [...problems, ...stored.problems] };
}

function isLive(element: SceneElement): boolean {
  return typeof element === 'object' && element !== null && element.isDeleted !== true;
}

/** The number in a circle is a label of the arrow beside it, not of the circle. */
function releaseMarkers(drawing: Drawing, units: Units): FreeText[] {
  return units.all.flatMap((unit) => {
    if (!isStepMarker(drawing, unit)) return [];
    unit.role = 'ignored';
    for (const label of unit.labels) units.ofItem[label] = -1;
    return unit.labels.map((item) => ({ item, parent: unit.parent }));
  });
}

interface Blocks {
  readonly blocks: readonly GraphBlock[];
  readonly blockUnits: ReadonlyMap<Unit, GraphBlock>;
  readonly problems: GraphProblem[];
}

function readBlocks(drawing: Drawing, units: Units, reader: TextReader): Blocks {
  const parts = partsOf(units);
  const found = units.all.filter((unit) => isBlockUnit(drawing, unit, reader)).sort((a, b) => a.main - b.main);
  const blockUnits = new Map<Unit, GraphBlock>();
  const problems: GraphProblem[] = [];
  for (const unit of found) {
    const around = groupAround(unit);
    const group = around && drawing.items[around.main]?.id;
    const read = readBlock(drawing, unit, parts.get(unit) ?? [], group, reader);
    blockUnits.set(unit, read.block);
    problems.push(...read.problems);
  }
  return { blocks: [...blockUnits.values()], blockUnits, problems };
}

/** The items of each unit and of its parts: what stands for it first, then in drawing order. */
function partsOf({ all }: Units): Map<Unit, number[]> {
  const parts = new Map<Unit, number[]>();
  for (const unit of all) {
    if (unit.role !== 'open' && unit.role !== 'part') continue;
    const whole = resolveUnit(unit);
    const items = parts.get(whole) ?? [];
    items.push(...unit.members, ...unit.labels);
    parts.set(whole, items);
  }
  for (const [unit, items] of parts) {
    const order = (item: number) => (item === unit.main ? -1 : item);
    parts.set(
      unit,
      [...new Set(items)].sort((a, b) => order(a) - order(b)),
    );
  }
  return parts;
}

function readArrows(
  drawing: Drawing,
  connections: Connections,
  beside: ReadonlyMap<number, readonly number[]>,
  blockUnits: ReadonlyMap<Unit, GraphBlock>,
  problems: GraphProblem[],
): GraphArrow[] {
  const blockOf = ({ unit }: End) => (unit ? blockUnits.get(unit) : undefined);
  return connections
    .resolve((unit) => blockUnits.has(unit))
    .flatMap((connection) => {
      const { arrow, problem } = readArrow(drawing, connection, beside.get(connection.item) ?? [], blockOf);
      if (problem) problems.push(problem);
      return arrow ? [arrow] : [];
    });
}
