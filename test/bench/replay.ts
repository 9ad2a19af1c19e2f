import { parseScene, writeScene } from '../../src/core/board/canonical';
import type { SceneElement } from '../../src/core/board/scene';
import { planEdit } from '../../src/core/board/sceneEdit';
import { readRecording, rebuildAt } from '../../src/core/timeline/replay';
import { decode, encode } from '../../src/core/timeline/timeline';
import { recordedOf } from '../../src/core/timeline/work/recordedFiles';
import { WorkLog } from '../../src/core/timeline/work/workLog';
import { drawInterview } from '../unit/timeline/drawnHour';
import { makeBoard } from './boards';
import { type Measurement, median, timeCalls } from './measure';

const MINUTES = 60;
const ROUNDS = 5;
const ELEMENTS = 2000;
/** Seconds of the interview that are rebuilt in a round, evenly over it. */
const SECONDS = 60;

/** Measures recording a change of a large board, and what replaying an hour of drawing and writing takes. */
export function benchReplay(): Measurement[] {
  const { events } = drawInterview(MINUTES, 7);
  const text = encode(events);
  const lines = text.trimEnd().split('\n');
  const size = `${lines.length.toLocaleString('en')} events, ${(text.length / 1e6).toFixed(1)} MB`;
  const recording = readRecording(events);
  const times = Array.from({ length: SECONDS }, (_, index) => ((index + 0.5) / SECONDS) * recording.lengthMs);
  const readLines = { name: 'JSON.parse of its lines', call: () => lines.map((line): unknown => JSON.parse(line)) };
  for (const ms of times) rebuildAt(recording, ms); // the first round compiles
  const rebuilds = times.map((ms) => timeCalls(() => rebuildAt(recording, ms), ROUNDS));
  const board = makeBoard(ELEMENTS);
  const readBoard = { name: 'JSON.parse', call: (): unknown => JSON.parse(board) };
  const boardMs = timeCalls(readBoard.call, ROUNDS);
  const rebuilt = {
    baseline: `JSON.parse of a board of ${ELEMENTS.toLocaleString('en')} elements`,
    baselineMs: boardMs,
  };
  return [
    measure(`recording one of ${ELEMENTS.toLocaleString('en')} moved`, recordMoves(board), readBoard),
    measure(`reading a ${MINUTES}-minute recording (${size})`, () => readRecording(decode(text).events), readLines),
    { name: 'rebuilding a second of it', medianMs: median(rebuilds), allMs: rebuilds, ...rebuilt },
    { name: 'the slowest second', medianMs: Math.max(...rebuilds), allMs: rebuilds, ...rebuilt },
  ];
}

/** Moves one element a call, and records the board as the extension does: from its text. */
function recordMoves(text: string): () => unknown {
  const parsed = parseScene(text);
  if (!parsed.ok) throw new Error('The board made for the benchmark is none.');
  const [first] = parsed.scene.elements.values();
  if (!first) throw new Error('The board made for the benchmark is empty.');
  const moved = (x: number): SceneElement => ({ ...first, x, version: first.version + x });
  const texts = [1, 2].map((x) => {
    const { scene } = planEdit(parsed.scene, { changed: [moved(x)], deleted: [] });
    return writeScene(scene);
  });
  const log = new WorkLog();
  let turn = 0;
  return () => {
    turn += 1;
    const scene = parseScene(texts[turn % 2] ?? '');
    return scene.ok && log.seeBoard(recordedOf(scene.scene, (data) => data).board, { at: turn, paused: false });
  };
}

interface Baseline {
  readonly name: string;
  readonly call: () => unknown;
}

/** Takes turns between the two, so that whatever slows the machine down slows both. */
function measure(name: string, call: () => unknown, baseline: Baseline): Measurement {
  timeCalls(call, 2); // the first round compiles
  timeCalls(baseline.call, 2);
  const rounds = Array.from({ length: ROUNDS }, () => [timeCalls(call, 1), timeCalls(baseline.call, 1)] as const);
  const allMs = rounds.map(([time]) => time);
  const baselineMs = median(rounds.map(([, time]) => time));
  return { name, medianMs: median(allMs), allMs, baseline: baseline.name, baselineMs };
}
