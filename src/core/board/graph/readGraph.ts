import { findKind } from '../kinds';
import type { SceneElement } from '../scene';
import { readBlockData } from './blockData';
import { readStoredFlows } from './flows';
import type { Graph, GraphArrow, GraphBlock } from './graph';

/** Reads what a drawing means off its elements, in drawing order; deleted ones are left out. Never throws. */
export function readGraph(elements: readonly SceneElement[]): Graph {
  const live = elements.filter(({ isDeleted }) => isDeleted !== true);
  const owners = new Map<string, string>();
  const blocks = live.flatMap((element) => readBlock(element, live, owners));
  const arrows = live.flatMap((element) => readArrow(element, live, owners));
  return { blocks, arrows, groups: [], flows: readStoredFlows(live), problems: [] };
}

function readBlock(box: SceneElement, live: readonly SceneElement[], owners: Map<string, string>): GraphBlock[] {
  const { block: kind, corrected, ignored } = readBlockData(box);
  if (!kind || ignored) return [];
  const group = box.groupIds?.[0];
  const parts = live.filter(
    (each) => each === box || each.containerId === box.id || (group !== undefined && each.groupIds?.[0] === group),
  );
  for (const { id } of parts) owners.set(id, box.id);
  const text = parts.find(({ type }) => type === 'text')?.text;
  const { id, x, y, width, height } = box;
  const name = typeof text === 'string' ? text.replace(/\s+/g, ' ').trim() : (findKind(kind)?.name ?? '');
  const recognition = corrected ? 'corrected' : 'palette';
  const elements = parts.map((part) => part.id);
  return [{ id, kind, name, recognition, confidence: 1, bounds: { x, y, width, height }, elements, parameters: {} }];
}

function readArrow(arrow: SceneElement, live: readonly SceneElement[], owners: Map<string, string>): GraphArrow[] {
  if (arrow.type !== 'arrow') return [];
  const from = boundBlock(arrow.startBinding, owners);
  const to = boundBlock(arrow.endBinding, owners);
  if (from === undefined || to === undefined) return [];
  const label = live.find(({ containerId }) => containerId === arrow.id)?.text;
  const attached = { from: 'bound', to: 'bound' } as const;
  const text = typeof label === 'string' ? label : '';
  return [{ id: arrow.id, from, to, attached, direction: 'forward', label: text, isAsync: false }];
}

function boundBlock(binding: unknown, owners: ReadonlyMap<string, string>): string | undefined {
  if (typeof binding !== 'object' || binding === null || !('elementId' in binding)) return undefined;
  return typeof binding.elementId === 'string' ? owners.get(binding.elementId) : undefined;
}
