import path from 'node:path';
import esbuild from 'esbuild';
import type { Frame, Page } from 'playwright-core';
import { repoRoot } from '../vscode/paths';
import type { DragFrames } from './page/frames';

/** Pointer moves of one drag, on a circle of this radius in pixels. */
const MOVES = 90;
const RADIUS = 60;
/** The recording goes on for so many frames after the pointer's release. */
const AFTER_FRAMES = 60;

/** One drag: its frames, and how long the page's main thread was busy for each of them. */
export interface Drag extends DragFrames {
  readonly workMs: number;
}

/** Drags the block in the middle around a circle and back, and watches the frames. */
export async function dragBlock(
  page: Page,
  frame: Frame,
  corner: { readonly x: number; readonly y: number },
): Promise<Drag> {
  const [left, top] = (await frame.evaluate(() => window.frameRecorder?.findBlock())) ?? [0, 0];
  const inFrame = await frame.evaluate(() =>
    document.querySelector('canvas.interactive')?.getBoundingClientRect().toJSON(),
  );
  const busyMs = await meterOf(page);
  const [x, y] = [corner.x - inFrame.x + left, corner.y - inFrame.y + top];
  await page.keyboard.press('Escape');
  await page.mouse.move(x, y);
  await page.mouse.down();
  await frame.evaluate(() => window.frameRecorder?.start());
  const before = await busyMs();
  for (let move = 1; move <= MOVES; move += 1) {
    const angle = (move / MOVES) * 2 * Math.PI;
    await page.mouse.move(x + RADIUS * Math.sin(angle) + move / 9, y + RADIUS * (1 - Math.cos(angle)));
  }
  const work = (await busyMs()) - before;
  await page.mouse.up();
  await frame.evaluate(async (count) => {
    for (let each = 0; each < count; each += 1) await new Promise(requestAnimationFrame);
  }, AFTER_FRAMES);
  const frames = await frame.evaluate(() => window.frameRecorder?.stop());
  if (!frames?.dragMs.length) throw new Error('The drag left no frames.');
  return { ...frames, workMs: work / frames.dragMs.length };
}

/** Tells how long a page's main thread has been busy so far, in milliseconds. */
async function meterOf(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
  };
}

/** The code of the page which watches frames and input: see `FrameRecorder`. */
export function recorderCode(): string {
  const { outputFiles } = esbuild.buildSync({
    entryPoints: [path.join(repoRoot, 'test/bench/page/frames.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    logLevel: 'warning',
  });
  return outputFiles[0]?.text ?? '';
}
