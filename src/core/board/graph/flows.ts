import { findKind } from '../kinds';
import type { SceneElement } from '../scene';
import { readFlowSteps, type StoredStep, withFlowSteps } from './blockData';
import { oneLine } from './describe';
import type { Flow, FlowStep, Graph, GraphBlock } from './graph';

/** What a flow is stored as: its name and its walk. */
export type StoredFlow = Pick<Flow, 'name' | 'steps'>;

/** Longest name of a flow, in characters. */
export const FLOW_NAME_LENGTH = 80;

/** A name as it may be stored: one line without control characters, at most `FLOW_NAME_LENGTH` long; "" for none. */
export function cleanFlowName(raw: string): string {
  const line = raw.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  return [...line].slice(0, FLOW_NAME_LENGTH).join('').trim();
}

/**
 * The flows that stand in a drawing, in the order their first arrows are drawn. Holes in a numbering (an arrow was
 * deleted) are closed; of several arrows with one number the one drawn first counts, the others are copies of it.
 */
export function readStoredFlows(elements: Iterable<SceneElement>): readonly Flow[] {
  const flows = new Map<string, Map<number, FlowStep>>();
  for (const element of elements) {
    for (const { flow, step, back } of readFlowSteps(element)) {
      const steps = flows.get(flow) ?? new Map<number, FlowStep>();
      if (!steps.has(step)) steps.set(step, { arrow: element.id, back: back === true });
      flows.set(flow, steps);
    }
  }
  return [...flows].map(([name, steps]) => ({
    name,
    origin: 'user',
    steps: [...steps].sort(([a], [b]) => a - b).map(([, step]) => step),
  }));
}

/** Puts a flow into the drawing, in place of the one that had its name. Returns only the elements that change. */
export function setFlow(elements: readonly SceneElement[], { name, steps }: StoredFlow): readonly SceneElement[] {
  const wanted = new Map<string, StoredStep[]>();
  for (const [index, { arrow, back }] of steps.entries()) {
    const stored = wanted.get(arrow) ?? [];
    stored.push({ flow: name, step: index + 1, ...(back ? { back } : {}) });
    wanted.set(arrow, stored);
  }
  return changeSteps(elements, (stored, { id }) => [
    ...stored.filter(({ flow }) => flow !== name),
    ...(wanted.get(id) ?? []),
  ]);
}

/** Gives a flow another name, which must be free. Returns only the elements that change. */
export function renameFlow(elements: readonly SceneElement[], from: string, to: string): readonly SceneElement[] {
  return changeSteps(elements, (stored) => stored.map((each) => (each.flow === from ? { ...each, flow: to } : each)));
}

/** Takes a flow out of the drawing. Returns only the elements that change. */
export function removeFlow(elements: readonly SceneElement[], name: string): readonly SceneElement[] {
  return changeSteps(elements, (stored) => stored.filter(({ flow }) => flow !== name));
}

function changeSteps(
  elements: readonly SceneElement[],
  change: (stored: readonly StoredStep[], element: SceneElement) => readonly StoredStep[],
): readonly SceneElement[] {
  return elements.flatMap((element) => {
    const before = readFlowSteps(element);
    const after = change(before, element);
    return JSON.stringify(before) === JSON.stringify(after) ? [] : [withFlowSteps(element, after)];
  });
}

/** What one step says: the names of the blocks it leaves and reaches ("?" for a loose end), and what is written on it. */
export interface StepWords {
  readonly from: string;
  readonly to: string;
  /** Without a number it begins with: the step has its own. "" when nothing is written, and on the way back. */
  readonly label: string;
}

/** The words of every step of a flow. */
export function stepWords(graph: Graph, flow: Pick<Flow, 'steps'>): readonly StepWords[] {
  const blocks = new Map(graph.blocks.map((block) => [block.id, block]));
  const arrows = new Map(graph.arrows.map((arrow) => [arrow.id, arrow]));
  return flow.steps.map(({ arrow: id, back }) => {
    const arrow = arrows.get(id);
    const ends = [arrow?.from, arrow?.to].map((end) => blockName(end === undefined ? undefined : blocks.get(end)));
    const [from = '?', to = '?'] = back ? ends.reverse() : ends;
    const label = back ? '' : oneLine(arrow?.label ?? '').replace(/^\(?\d+\s*[.):]\s*/, '');
    return { from, to, label };
  });
}

/** A step as one line of plain text: "App server → Cache: reads". */
export function stepSentence({ from, to, label }: StepWords): string {
  return label ? `${from} → ${to}: ${label}` : `${from} → ${to}`;
}

/** A flow as a numbered Markdown list, one line a step, without a line end after the last. Names stay plain text. */
export function flowAsList(graph: Graph, flow: Flow): string {
  return stepWords(graph, flow)
    .map((words, index) => `${index + 1}. ${escapeMarkdown(stepSentence(words))}`)
    .join('\n');
}

function blockName(block: GraphBlock | undefined): string {
  if (!block) return '?';
  return oneLine(block.name) || (findKind(block.kind)?.name ?? '?');
}

/** Text that Markdown shows as it is, also at the beginning of a line. */
export function escapeMarkdown(text: string): string {
  // At the start of an item, a dash or a number would open a list inside the list.
  return text.replace(/[\\`*_[\]<>#|~$&]/g, '\\$&').replace(/^(\d*)([-+.)])/, '$1\\$2');
}
