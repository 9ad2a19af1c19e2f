import path from 'node:path';
import type { Browser } from 'playwright-core';
import { BOARD_EDITOR } from '../../src/ids';
import { StressCanvas } from '../stress/canvas';
import { DocumentProbe } from '../stress/documentProbe';
import { BoardPage } from '../ui/boardPage';
import { withIcons } from '../ui/drawings';
import { UiSession } from '../ui/harnessSession';
import { makeBoard } from './boards';
import { type Drag, dragBlock, recorderCode } from './dragBlock';
import { type Measurement, median } from './measure';
import { type PlainPage, servePlainPage } from './plainPage';

const ELEMENTS = 5000;
const ROUNDS = 5;

/** Times in milliseconds of all rounds, by what was measured. */
type Times = Record<'frame' | 'work' | 'slowFrame' | 'afterFrame' | 'document', number[]>;

/**
 * Drags a block among 5,000 elements by the mouse: in a board of a real VS Code, and in a page with nothing but
 * Excalidraw as published, in the same browser, with a canvas of the same size. Both take turns.
 */
export async function benchDragging(browser: Browser, log: (line: string) => void): Promise<Measurement[]> {
  log(`Dragging among ${ELEMENTS.toLocaleString('en')} elements …`);
  const text = withIcons(makeBoard(ELEMENTS));
  const probe = new DocumentProbe('bench');
  const files = { 'board.excalidraw': text, 'plain.txt': text };
  const session = new UiSession('bench-drag', { files, env: probe.env, extensions: [probe.folder] });
  const served = await servePlainPage(text);
  try {
    await session.open(browser);
    await probe.ready();
    return summarise(await measureBoth(browser, session, probe, served));
  } finally {
    served.close();
    await session.close();
  }
}

async function measureBoth(browser: Browser, session: UiSession, probe: DocumentProbe, served: PlainPage) {
  const [ours, plain]: [Times, Times] = [noTimes(), noTimes()];
  const typing = await typeLetters(session, probe);
  const file = path.join(session.folder, 'board.excalidraw');
  await probe.ask({ type: 'openWith', file, editor: BOARD_EDITOR });
  const board = await BoardPage.open(session);
  const canvas = await StressCanvas.take(session.page, board.frame);
  const box = await board.canvas.boundingBox();
  if (!box) throw new Error('The canvas is not on screen.');
  const viewport = { width: Math.round(box.width), height: Math.round(box.height) };
  const page = await browser.newPage({ viewport });
  await page.goto(served.url);
  await page.waitForFunction(() => window.plainBoard && !window.plainBoard.getAppState().isLoading);
  const plainFrame = page.mainFrame();
  for (const frame of [canvas.frame, plainFrame]) await frame.evaluate(recorderCode());
  // The first round warms both up.
  for (let round = 0; round <= ROUNDS; round += 1) {
    await session.page.bringToFront();
    const drag = await dragBlock(session.page, canvas.frame, box);
    await canvas.untilQuiet();
    const changes = await probe.changes(file);
    const latest = changes.at(-1)?.at ?? Number.NaN;
    if (round > 0) note(ours, drag, latest - drag.releasedAt);
    await page.bringToFront();
    const other = await dragBlock(page, plainFrame, { x: 0, y: 0 });
    if (round > 0) note(plain, other, typing[round - 1] ?? Number.NaN);
  }
  await page.close();
  return { ours, plain };
}

function noTimes(): Times {
  return { frame: [], work: [], slowFrame: [], afterFrame: [], document: [] };
}

function note(times: Times, { dragMs, afterMs, workMs }: Drag, documentMs: number): void {
  times.work.push(workMs);
  times.frame.push(dragMs.reduce((sum, ms) => sum + ms, 0) / dragMs.length);
  times.slowFrame.push([...dragMs].sort((a, b) => a - b)[Math.floor(dragMs.length * 0.95)] ?? Number.NaN);
  times.afterFrame.push(Math.max(...afterMs));
  times.document.push(documentMs);
}

/** From a key going down in a plain text of the same size to the change of its document, once per round. */
async function typeLetters(session: UiSession, probe: DocumentProbe): Promise<number[]> {
  const file = path.join(session.folder, 'plain.txt');
  await session.workbench.quickInput.openFile('plain.txt');
  await session.workbench.editors.focusText('plain.txt');
  await session.page.mainFrame().evaluate(recorderCode());
  const times: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const before = (await probe.changes(file)).length;
    await session.page.keyboard.press('x');
    const changed = async () => (await probe.changes(file)).slice(before)[0]?.at;
    let at = await changed();
    while (at === undefined) at = await changed();
    const { pressedAt } = (await session.page.evaluate(() => window.frameRecorder?.stop())) ?? {
      pressedAt: Number.NaN,
    };
    if (round > 0) times.push(at - pressedAt);
  }
  return times;
}

function summarise({ ours, plain }: { readonly ours: Times; readonly plain: Times }): Measurement[] {
  const among = `among ${ELEMENTS.toLocaleString('en')} elements`;
  const measure = (name: string, key: keyof Times, baseline: string): Measurement => ({
    name,
    medianMs: median(ours[key]),
    allMs: ours[key],
    baseline,
    baselineMs: median(plain[key]),
    allBaselineMs: plain[key],
  });
  const page = 'a page with plain Excalidraw';
  return [
    measure(`dragging a block ${among}: a frame`, 'frame', page),
    measure(`dragging a block ${among}: work of the page per frame`, 'work', page),
    measure(`dragging a block ${among}: 95th percentile of frames`, 'slowFrame', page),
    measure('the longest frame in the second after it is let go', 'afterFrame', page),
    measure('from there to the document', 'document', 'a letter typed in a plain text of the same size'),
  ];
}
