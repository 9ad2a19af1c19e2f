import type { SceneElement } from '../scene';
import { type ReadArrow, readArrow } from './arrows';
import { type ReadBlock, readBlock } from './blocks';
import { isBlockUnit, isStepMarker } from './blockTest';
import { Connections } from './connections';
import { derivedFlows } from './derivedFlows';
import { type Drawing, readItems, relate } from './drawing';
import { checkFlows } from './flowChecks';
import { readStoredFlows } from './flows';
import type { Graph } from './graph';
import { groupAround, readGroups } from './groups';
import type { Item } from './items';
import { bindFreeTexts, findLoneTexts } from './labels';
import { Memory } from './memory';
import { type FreeText, Nesting } from './nesting';
import { Places } from './places';
import type { End } from './reach';
import { TextReader } from './textReader';
import { findUnits, resolveUnit, type Unit, type Units } from './units';

/** Reads what a drawing means off its elements, in drawing order; deleted ones are left out. Never throws. */
export function readGraph(elements: readonly SceneElement[]): Graph {
  const parts = recoverParts(readItems(elements), new TextReader(), new Memory());
  return completeGraph(elements, parts, derivedFlows);
}

/** A graph without its flows. */
export type GraphParts = Omit<Graph, 'flows'>;

/** What the items of a drawing mean. */
export function recoverParts(items: readonly Item[], reader: TextReader, memory: Memory): GraphParts {
  const drawing = relate(items);
  const units = findUnits(drawing);
  const places = new Places(drawing, units);
  const free = [...new Nesting(drawing, units, places, reader).settleAll(), ...releaseMarkers(drawing, units)];
  const connections = new Connections(drawing, units, places);
  const lone = findLoneTexts(drawing, units, free, connections, reader);
  const rest = lone.size > 0 ? free.filter(({ item }) => !lone.has(item)) : free;
  const beside = bindFreeTexts(drawing, units, rest, connections, reader);
  const blocks = readBlocks(drawing, units, connections, reader, memory);
  const groups = readGroups(drawing, units.all, [...blocks.keys()]);
  const arrows = readArrows(drawing, connections, beside, blocks, reader, memory);
  return {
    blocks: [...blocks.values()].map(({ block }) => block),
    arrows: arrows.flatMap(({ arrow }) => arrow ?? []),
    groups,
    problems: [
      ...[...blocks.values()].flatMap(({ problems }) => problems),
      ...arrows.flatMap(({ problem }) => problem ?? []),
    ],
  };
}

/** Adds the flows that stand in the elements or, when there are none, those that `derive` finds. */
export function completeGraph(
  elements: readonly SceneElement[],
  parts: GraphParts,
  derive: typeof derivedFlows,
): Graph {
  const stored = checkFlows(readStoredFlows(elements.filter(isLive)), parts.arrows);
  const flows = stored.flows.length > 0 ? stored.flows : derive(parts.blocks, parts.arrows);
  const problems = stored.problems.length > 0 ? [...parts.problems, ...stored.problems] : parts.problems;
  const { blocks, arrows, groups } = parts;
  return { blocks, arrows, groups, flows, problems };
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

function readBlocks(
  drawing: Drawing,
  units: Units,
  connections: Connections,
  reader: TextReader,
  memory: Memory,
): Map<Unit, ReadBlock> {
  const parts = partsOf(units);
  const found = units.all
    .filter((unit) => isBlockUnit(drawing, unit, connections, reader))
    .sort((a, b) => a.main - b.main);
  const blocks = new Map<Unit, ReadBlock>();
  for (const unit of found) {
    const around = groupAround(unit);
    const group = around && drawing.items[around.main]?.id;
    const all = itemsOf(unit, parts.get(unit));
    const known = memory.block(drawing, unit, all, group);
    blocks.set(unit, known ?? readBlock(drawing, unit, all, group, reader));
    memory.keepBlock(drawing, unit, all, group, blocks.get(unit) as ReadBlock);
  }
  return blocks;
}

/** The parts that belong to other units. */
function partsOf({ all }: Units): Map<Unit, Unit[]> {
  const parts = new Map<Unit, Unit[]>();
  for (const unit of all) {
    if (unit.role !== 'part') continue;
    const whole = resolveUnit(unit);
    parts.set(whole, [...(parts.get(whole) ?? []), unit]);
  }
  return parts;
}

/** The items of a unit and of its parts: what stands for it first, then in drawing order. */
function itemsOf(unit: Unit, parts: readonly Unit[] | undefined): number[] {
  const items = [...unit.members, ...unit.labels];
  for (const part of parts ?? []) items.push(...part.members, ...part.labels);
  const order = (item: number) => (item === unit.main ? -1 : item);
  return items.sort((a, b) => order(a) - order(b)).filter((item, index) => item !== items[index - 1]);
}

function readArrows(
  drawing: Drawing,
  connections: Connections,
  beside: ReadonlyMap<number, readonly number[]>,
  blocks: ReadonlyMap<Unit, ReadBlock>,
  reader: TextReader,
  memory: Memory,
): ReadArrow[] {
  const blockOf = ({ unit }: End) => (unit ? blocks.get(unit)?.block : undefined);
  return connections
    .resolve((unit) => blocks.has(unit))
    .map((connection) => {
      const texts = [...(drawing.boundTexts.get(connection.item) ?? []), ...(beside.get(connection.item) ?? [])];
      const ends = { start: blockOf(connection.start), end: blockOf(connection.end) };
      const known = memory.arrow(drawing, connection, texts, ends);
      const read = known ?? readArrow(drawing, connection, texts, ends, reader);
      memory.keepArrow(drawing, connection, texts, ends, read);
      return read;
    });
}
