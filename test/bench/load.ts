import type { Browser, Frame } from 'playwright-core';
import { StressCanvas } from '../stress/canvas';
import { BoardPage, type Point } from '../ui/boardPage';
import { drawBoard, withIcons } from '../ui/drawings';
import { UiSession } from '../ui/harnessSession';
import { makeBoard } from './boards';
import { type Measurement, median } from './measure';

const FILE = 'board.excalidraw';
const LARGE_FILE = 'large.excalidraw';
/** Blocks of the large board, each with a label, an icon and an arrow. */
const BLOCKS = 100;
/** Steps of the wheel of one pan, and by how many pixels each. */
const STEPS = 60;
const STEP = 7;
const ROUNDS = 20;
/** Index of the block the new arrow comes from, and of the one it goes to, and the way from one to the other on screen. */
const FROM = 2;
const TO = 9;
const WAY = { x: 260, y: 130 } as const;
/** From the bar at a block's lower edge up to its middle, in pixels. */
const BAR_TO_MIDDLE = 35;

/** Ten blocks, the last of which nothing leads to yet. */
const BOARD = drawBoard(
  [
    { kind: 'client', x: 0, y: 0, name: 'Client 900 rps' },
    { kind: 'loadBalancer', x: 0, y: 130 },
    { kind: 'appServer', x: 0, y: 260, name: 'API x4' },
    { kind: 'cache', x: -260, y: 260 },
    { kind: 'sqlDatabase', x: 0, y: 390 },
    { kind: 'messageQueue', x: 260, y: 260 },
    { kind: 'worker', x: 520, y: 260, name: 'Worker x20' },
    { kind: 'objectStorage', x: 520, y: 390 },
    { kind: 'searchEngine', x: -260, y: 390 },
    { kind: 'nosqlDatabase', x: 260, y: 390 },
  ],
  [
    [0, 1],
    [1, 2],
    [3, 2],
    [2, 4],
    [2, 5],
    [5, 6],
    [6, 7],
    [3, 8],
  ],
);

/** From the pointer's release of a new arrow to the changed numbers on screen, and to the next frame at all. */
interface Change {
  readonly numbersMs: number;
  readonly frameMs: number;
}

declare global {
  interface Window {
    loadWatch: Promise<Change> | undefined;
    frameTimes: number[] | undefined;
  }
}

/** Draws arrows on a board whose load is shown, in a real VS Code, and waits for the numbers they change. */
export async function benchLoad(browser: Browser, log: (line: string) => void): Promise<Measurement[]> {
  log('Load on a board of 10 blocks …');
  const files = { [FILE]: BOARD, [LARGE_FILE]: withIcons(makeBoard(4 * BLOCKS)) };
  const session = new UiSession('bench-load', { files });
  try {
    await session.open(browser);
    const changes = await measure(session);
    log(`Panning ${BLOCKS} blocks with their load …`);
    return [...summarise(changes), await measurePan(session)];
  } finally {
    await session.close();
  }
}

async function measure(session: UiSession): Promise<readonly Change[]> {
  await session.workbench.quickInput.openFile(FILE);
  const board = await BoardPage.open(session);
  const { frame } = await StressCanvas.take(session.page, board.frame);
  await session.page.keyboard.press('Control+Alt+u');
  const bar = (index: number) => board.frame.locator(`.load-block[data-load="b${index}"]`);
  const box = await bar(FROM).locator('.load-track').boundingBox();
  if (!box) throw new Error('No load is shown.');
  const from: Point = { x: box.x + box.width / 2, y: box.y - BAR_TO_MIDDLE };
  const to: Point = { x: from.x + WAY.x, y: from.y + WAY.y };
  const changes: Change[] = [];
  // The first round warms up.
  for (let round = 0; round <= ROUNDS; round += 1) {
    await board.frame.locator('[data-testid="toolbar-arrow"]').click({ force: true });
    await watch(frame, `b${TO}`);
    await board.drag(from, to);
    const change = await frame.evaluate(() => window.loadWatch);
    if (!change) throw new Error('The arrow was not watched.');
    if (round > 0) changes.push(change);
    await session.page.keyboard.press('Escape');
    await session.page.keyboard.press('Control+z');
    await bar(TO).waitFor({ state: 'detached' });
  }
  return changes;
}

/** Times between two frames while a board of many blocks is panned: with its load shown, and without. */
async function measurePan(session: UiSession): Promise<Measurement> {
  await session.workbench.quickInput.openFile(LARGE_FILE);
  const board = await BoardPage.open(session);
  const { frame } = await StressCanvas.take(session.page, board.frame);
  const plain = await pan(session, board, frame);
  await session.page.keyboard.press('Control+Alt+u');
  await board.frame.getByRole('button', { name: /^Go on with/ }).click();
  await board.frame.locator('.load-track').first().waitFor();
  const loaded = await pan(session, board, frame);
  return {
    name: `panning ${BLOCKS} blocks with their load: a frame`,
    medianMs: median(loaded),
    allMs: loaded,
    baseline: 'the same without it',
    baselineMs: median(plain),
    allBaselineMs: plain,
  };
}

async function pan({ page }: UiSession, board: BoardPage, frame: Frame): Promise<readonly number[]> {
  const middle = await board.middle();
  await page.mouse.move(middle.x, middle.y);
  await frame.evaluate(() => {
    const times: number[] = [];
    let last = 0;
    window.frameTimes = times;
    window.addEventListener(
      'wheel',
      () =>
        requestAnimationFrame((now) => {
          if (last > 0 && now > last) times.push(now - last);
          last = now;
        }),
      { capture: true, passive: true },
    );
  });
  for (let step = 0; step < STEPS; step += 1) await page.mouse.wheel(step % 2 ? STEP : 0, step % 2 ? 0 : STEP);
  return frame.evaluate(() => window.frameTimes ?? []);
}

/** Notes the next release of the pointer, and the frame that shows numbers of a block which had none. */
function watch(frame: Frame, block: string): Promise<void> {
  return frame.evaluate((id) => {
    window.loadWatch = new Promise((done) => {
      // Not named: what compiles this file would mark a name, which the page does not know.
      window.addEventListener(
        'pointerup',
        () => {
          const releasedAt = performance.now();
          let frameMs = 0;
          requestAnimationFrame(() => {
            frameMs = performance.now() - releasedAt;
          });
          const observer = new MutationObserver(() => {
            if (!document.querySelector(`[data-load="${id}"]`)) return;
            observer.disconnect();
            requestAnimationFrame(() => done({ numbersMs: performance.now() - releasedAt, frameMs }));
          });
          observer.observe(document.body, { childList: true, subtree: true });
        },
        { capture: true, once: true },
      );
    });
  }, block);
}

function summarise(changes: readonly Change[]): Measurement[] {
  const numbers = changes.map(({ numbersMs }) => numbersMs);
  const frames = changes.map(({ frameMs }) => frameMs);
  const measured = (name: string, medianMs: number): Measurement => ({
    name,
    medianMs,
    allMs: numbers,
    baseline: 'the next frame of the canvas',
    baselineMs: median(frames),
    allBaselineMs: frames,
  });
  const sorted = [...numbers].sort((a, b) => a - b);
  return [
    measured('a new arrow on a board of 10 blocks: from its end to the changed numbers', median(numbers)),
    measured('95th percentile of that', sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN),
  ];
}
