import { parseScene, type SceneText } from '../../src/core/board/canonical';
import { readFacts } from '../../src/core/board/facts';
import type { Graph } from '../../src/core/board/graph/graph';
import { GraphReader } from '../../src/core/board/graph/graphReader';
import { readGraph } from '../../src/core/board/graph/readGraph';
import type { SceneElement } from '../../src/core/board/scene';
import { diffScenes, planEdit } from '../../src/core/board/sceneEdit';
import { makeBoard } from './boards';
import { type Measurement, median, timeCalls } from './measure';

const SIZES = [100, 1000, 2000, 5000, 10_000] as const;
const ROUNDS = 5;
/** Small boards are measured in batches of about this many elements. */
const BATCH = 20_000;

/** Measures the core's work on boards of several sizes, each beside JSON.parse or JSON.stringify of the same text. */
export function benchCore(): Measurement[] {
  return SIZES.flatMap(benchSize);
}

function benchSize(size: number): Measurement[] {
  const text = makeBoard(size);
  const data: unknown = JSON.parse(text);
  const scene = parse(text);
  const first = firstElement(scene);
  const moved = { ...first, x: first.x + 10, version: first.version + 1 };
  const added = { ...first, id: 'added' };
  const after = planEdit(scene, { changed: [moved], deleted: [] }).scene;
  const elements = [...scene.elements.values()];
  const read = { name: 'JSON.parse', call: () => JSON.parse(text) };
  const write = { name: 'JSON.stringify', call: () => JSON.stringify(data) };
  const count = size.toLocaleString('en');
  return [
    compare(`parseScene, ${count} elements`, () => parseScene(text), read, size),
    compare(`readGraph, ${count} elements`, () => readGraph(elements), read, size),
    compare(`readGraph and readFacts, ${count} elements`, () => readFacts(size, readGraph(elements)), read, size),
    compare(`GraphReader, one of ${count} moved`, moveAndRead(elements), read, size),
    compare(`GraphReader and readFacts, one of ${count} moved`, moveAndReadFacts(elements), read, size),
    compare(`diffScenes, one of ${count} moved`, () => diffScenes(scene, after), read, size),
    compare(`planEdit, one of ${count} moved`, () => planEdit(scene, { changed: [moved], deleted: [] }), write, size),
    compare(`planEdit, one added to ${count}`, () => planEdit(scene, { changed: [added], deleted: [] }), write, size),
  ];
}

/** What the checklist of an interview costs: the graph is read again after one element was moved, and the facts off it. */
function moveAndReadFacts(elements: readonly SceneElement[]): () => unknown {
  const moveOne = moveAndRead(elements);
  return () => readFacts(elements.length, moveOne());
}

/** Moves one element a call, another each time, and reads the graph again. */
function moveAndRead(elements: readonly SceneElement[]): () => Graph {
  const reader = new GraphReader();
  const current = [...elements];
  let turn = 0;
  reader.read(current);
  return () => {
    turn += 1;
    const index = (turn * 4) % current.length;
    const element = current[index];
    if (element) current[index] = { ...element, x: element.x + 1, version: element.version + 1 };
    return reader.read(current);
  };
}

function parse(text: string): SceneText {
  const parsed = parseScene(text);
  if (!parsed.ok) throw new Error(`The board made for the benchmark is none: ${JSON.stringify(parsed.problem)}`);
  return parsed.scene;
}

function firstElement(scene: SceneText): SceneElement {
  const [element] = scene.elements.values();
  if (!element) throw new Error('The board made for the benchmark is empty.');
  return element;
}

interface Baseline {
  readonly name: string;
  readonly call: () => unknown;
}

/** Takes turns between the two, so that whatever slows the machine down slows both. */
function compare(name: string, call: () => unknown, baseline: Baseline, size: number): Measurement {
  const repeat = Math.ceil(BATCH / size);
  timeCalls(call, repeat); // the first round compiles
  timeCalls(baseline.call, repeat);
  const rounds = Array.from(
    { length: ROUNDS },
    () => [timeCalls(call, repeat), timeCalls(baseline.call, repeat)] as const,
  );
  const allMs = rounds.map(([time]) => time);
  const baselineMs = median(rounds.map(([, time]) => time));
  return { name, medianMs: median(allMs), allMs, baseline: baseline.name, baselineMs };
}
