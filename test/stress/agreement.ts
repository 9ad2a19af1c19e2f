import { isDeepStrictEqual } from 'node:util';
import { parseScene } from '../../src/core/board/canonical';
import { readGraph } from '../../src/core/board/graph/readGraph';
import { waitFor } from '../polling';
import type { StressCanvas } from './canvas';
import type { DocumentProbe } from './documentProbe';
import { type Elements, findDisagreement } from './expectation';

/** A document as it is now, and in what its canvases do not agree with it (sentences; empty when they do). */
export interface Look {
  readonly text: string;
  readonly elements: Elements;
  readonly complaints: readonly string[];
}

/** Compares a document with what canvases show and take it to mean; one that is not done yet does not agree. */
export async function look(probe: DocumentProbe, file: string, canvases: readonly StressCanvas[]): Promise<Look> {
  const [{ text }, ...pages] = await Promise.all([probe.state(file), ...canvases.map((canvas) => canvas.read())]);
  const parsed = parseScene(text);
  if (!parsed.ok) return { text, elements: new Map(), complaints: [`no board: ${JSON.stringify(parsed.problem)}`] };
  const { ids, elements } = parsed.scene;
  const drawing = ids.flatMap((id) => elements.get(id) ?? []);
  const graph: unknown = JSON.parse(JSON.stringify(readGraph(drawing)));
  const complaints = pages.flatMap((page, index) => [
    ...(page.isQuiet ? [] : [`canvas ${index} is not done yet`]),
    ...findDisagreement(drawing, page.elements).map((fault) => `canvas ${index}: ${fault}`),
    ...(isDeepStrictEqual(graph, page.graph) ? [] : [`canvas ${index} takes the drawing to mean something else`]),
  ]);
  return { text, elements, complaints };
}

/** Looks until all agree and the document has the text asked for, if any; fails with the last complaints. */
export async function agreement(
  probe: DocumentProbe,
  file: string,
  canvases: readonly StressCanvas[],
  text?: string,
): Promise<Look> {
  await canvases[0]?.nextFrames();
  let last: Look = { text: '', elements: new Map(), complaints: [] };
  let hasText = false;
  const agrees = async () => {
    last = await look(probe, file, canvases);
    hasText = text === undefined || text === last.text;
    return hasText && !last.complaints.length;
  };
  await waitFor('agreement', agrees).catch((error: unknown) => {
    const faults = [...(hasText ? [] : ['the text is not the one expected']), ...last.complaints];
    throw new Disagreement(`${error instanceof Error ? error.message : error}\n${faults.join('\n')}`, last.text);
  });
  return last;
}

/** Canvases and document do not come to agree. */
export class Disagreement extends Error {
  constructor(
    message: string,
    /** What the document holds. */
    readonly text: string,
  ) {
    super(message);
  }
}
