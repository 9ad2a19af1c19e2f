import fs from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { randomFrom } from '../recovery/random';
import { drawBoard } from '../ui/drawings';
import { UiSession } from '../ui/harnessSession';
import { outDir } from '../vscode/paths';
import { Disagreement } from './agreement';
import { DocumentProbe } from './documentProbe';
import { Player } from './player';

const FAILURES = path.join(outDir, 'failures/stress');
const BOARD = 'stress.excalidraw';
/** So many of the last operations are told with a failure. */
const TOLD = 12;

interface PlayOptions {
  readonly seed: number;
  readonly steps: number;
  readonly log: (line: string) => void;
}

/** What a session needs so that a player can play in it, and the probe to start it with. */
export function stressSession(name: string, seed: number) {
  const probe = new DocumentProbe(name);
  const files = { [BOARD]: startingBoard(seed) };
  return { probe, options: { files, env: probe.env, extensions: [probe.folder] } };
}

/** Plays operations on the board of an open session; the result is how many there were. */
export async function playIn(
  session: UiSession,
  probe: DocumentProbe,
  { seed, steps, log }: PlayOptions,
): Promise<Readonly<Record<string, number>>> {
  const player = new Player(session, probe, BOARD, randomFrom(seed));
  await player.open();
  for (let step = 1; step <= steps; step += 1) {
    try {
      await player.step();
    } catch (error) {
      const last = player.done.slice(-TOLD).map((operation) => `  ${JSON.stringify(operation)}`);
      const reason = error instanceof Error ? error.message : String(error);
      throw new Error(`Seed ${seed}, operation ${step}: ${reason}\nThe last operations:\n${last.join('\n')}`, {
        cause: error,
      });
    }
    if (step % 100 === 0) log(`seed ${seed}: ${step} operations`);
  }
  const counts: Record<string, number> = {};
  for (const { type } of player.done) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
}

/** Plays in a window of its own; resolves to the number of operations after which all agreed. */
export async function playBoard(browser: Browser, options: PlayOptions): Promise<number> {
  const name = `stress-${options.seed}`;
  const { probe, options: sessionOptions } = stressSession(name, options.seed);
  const session = new UiSession(name, sessionOptions);
  try {
    await session.open(browser);
    const counts = await playIn(session, probe, options);
    options.log(`seed ${options.seed}: ${JSON.stringify(counts)}`);
    session.assertNoConsoleErrors();
  } catch (error) {
    await session.keepEvidence(FAILURES, name);
    if (error instanceof Error && error.cause instanceof Disagreement)
      fs.writeFileSync(path.join(FAILURES, `${name}.excalidraw`), error.cause.text);
    throw error;
  } finally {
    await session.close();
  }
  return options.steps;
}

/** Every third board begins empty, every third as ours, every third as another tool would have written it. */
function startingBoard(seed: number): string {
  if (seed % 3 === 0) return '';
  const board = drawBoard(
    [
      { kind: 'client', x: 350, y: 200 },
      { kind: 'appServer', x: 580, y: 200, name: 'Service' },
      { kind: 'cache', x: 580, y: 360 },
    ],
    [
      [0, 1],
      [1, 2],
    ],
  );
  if (seed % 3 === 1) return board;
  const scene = JSON.parse(board);
  return JSON.stringify({ ...scene, source: 'https://example.com', futureEntry: { kept: true } }, null, 2);
}
