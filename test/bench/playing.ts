import type { Browser, Frame } from 'playwright-core';
import { setFlow } from '../../src/core/board/graph/flows';
import type { SceneElement } from '../../src/core/board/scene';
import { StressCanvas } from '../stress/canvas';
import { BoardPage } from '../ui/boardPage';
import { withIcons } from '../ui/drawings';
import { FlowPage } from '../ui/flowPage';
import { UiSession } from '../ui/harnessSession';
import { makeBoard } from './boards';
import { type Measurement, median } from './measure';

const ELEMENTS = 5000;
const ROUNDS = 5;
/** Each round watches the page for so long, playing and not. */
const WATCH_MS = 2500;
const NAME = 'Send message';
/** The first of the flow's arrows, in the middle of the board, and how many they are. */
const FIRST = 634;
const STEPS = 8;

/** The frames of a page while something, or nothing, went on in it. */
interface Watched {
  /** Times between two frames, in milliseconds. */
  readonly frames: readonly number[];
  /** In how many of them the dot had moved. */
  readonly moves: number;
}

/** Plays a flow on a board of 5,000 elements in a real VS Code; the same page without playing is what it is compared with. */
export async function benchPlaying(browser: Browser, log: (line: string) => void): Promise<Measurement[]> {
  log(`Playing a flow among ${ELEMENTS.toLocaleString('en')} elements …`);
  const session = new UiSession('bench-play', {
    files: { 'board.excalidraw': boardWithFlow() },
    settings: { 'workbench.reduceMotion': 'off' },
  });
  try {
    await session.open(browser);
    return summarise(await measure(session));
  } finally {
    await session.close();
  }
}

function boardWithFlow(): string {
  const text = withIcons(makeBoard(ELEMENTS));
  const scene: { elements: SceneElement[] } = JSON.parse(text);
  const steps = Array.from({ length: STEPS }, (_, index) => ({ arrow: `a${FIRST + index}`, back: false }));
  const changed = new Map(setFlow(scene.elements, { name: NAME, steps }).map((element) => [element.id, element]));
  return JSON.stringify({ ...scene, elements: scene.elements.map((element) => changed.get(element.id) ?? element) });
}

async function measure(session: UiSession): Promise<{ readonly playing: Watched[]; readonly still: Watched[] }> {
  await session.page.emulateMedia({ reducedMotion: 'no-preference' });
  await session.workbench.quickInput.openFile('board.excalidraw');
  const board = await BoardPage.open(session);
  const { frame } = await StressCanvas.take(session.page, board.frame);
  const flows = new FlowPage(session.page, board);
  const [playing, still]: [Watched[], Watched[]] = [[], []];
  await flows.open();
  // The first round warms up.
  for (let round = 0; round <= ROUNDS; round += 1) {
    const before = await watch(frame);
    await flows.button(`Play “${NAME}”`).click();
    await flows.told('Step 1:');
    const during = await watch(frame);
    await flows.button('Stop (Escape)').click();
    await flows.button(`Play “${NAME}”`).waitFor();
    if (during.moves < 2) throw new Error('The dot did not move.');
    if (round === 0) continue;
    still.push(before);
    playing.push(during);
  }
  return { playing, still };
}

function watch(frame: Frame): Promise<Watched> {
  return frame.evaluate(async (ms) => {
    const frames: number[] = [];
    let moves = 0;
    let at: string | undefined;
    let last = await new Promise(requestAnimationFrame);
    for (const end = last + ms; last < end; ) {
      const now = await new Promise(requestAnimationFrame);
      frames.push(now - last);
      last = now;
      const place = document.querySelector<SVGElement>('.flow-dot')?.style.transform;
      if (place !== at) moves += 1;
      at = place;
    }
    return { frames, moves };
  }, WATCH_MS);
}

function summarise({ playing, still }: { readonly playing: Watched[]; readonly still: Watched[] }): Measurement[] {
  const measurement = (name: string, figureOf: (frames: readonly number[]) => number): Measurement => {
    const [allMs, allBaselineMs] = [playing, still].map((rounds) => rounds.map(({ frames }) => figureOf(frames)));
    return {
      name,
      medianMs: median(allMs ?? []),
      allMs: allMs ?? [],
      baseline: 'the same page without playing',
      baselineMs: median(allBaselineMs ?? []),
      allBaselineMs: allBaselineMs ?? [],
    };
  };
  const among = `among ${ELEMENTS.toLocaleString('en')} elements`;
  return [
    measurement(
      `playing a flow ${among}: a frame`,
      (frames) => frames.reduce((sum, ms) => sum + ms, 0) / frames.length,
    ),
    measurement(
      `playing a flow ${among}: 95th percentile of frames`,
      (frames) => [...frames].sort((a, b) => a - b)[Math.floor(frames.length * 0.95)] ?? Number.NaN,
    ),
  ];
}
