import type { Browser } from 'playwright-core';
import { emptyBoardText } from '../../src/core/board/canonical';
import { UiSession } from '../ui/harnessSession';
import { launchBrowser } from '../vscode/browser';
import { SELECTORS } from '../vscode/selectors';
import { makeBoard } from './boards';
import { type Measurement, median } from './measure';
import { armStart, untilInteractive, untilNoBoard, untilSidebar, untilStatus, untilText } from './probe';

const WINDOWS = 3;
/** Starting is quick: more windows of it make a steadier median. */
const STARTS = 5;
const SIZES = [0, 100, 1000, 5000] as const;
const CLOCK = 'mockboard.mockboard.mockboard.clock';
const PLAIN = 'a plain text document of the same size';

/** Times in milliseconds of one window, by what was measured. */
type Times = Map<string, number>;

/** Measures Mockboard in fresh windows of a real VS Code, each beside opening a plain text document in that window. */
export async function benchEditor(log: (line: string) => void): Promise<Measurement[]> {
  return summarise(await inWindows(WINDOWS, benchWindow, log));
}

/** Measures how Mockboard starts in fresh windows of a real VS Code, and nothing else. */
export async function benchStart(log: (line: string) => void): Promise<Measurement[]> {
  return [activationOf(await inWindows(STARTS, benchActivation, log))];
}

async function inWindows(
  count: number,
  bench: (browser: Browser) => Promise<Times>,
  log: (line: string) => void,
): Promise<readonly Times[]> {
  const browser = await launchBrowser();
  const windows: Times[] = [];
  try {
    for (let index = 0; index < count; index += 1) {
      log(`Window ${index + 1} of ${count} …`);
      windows.push(await bench(browser));
    }
  } finally {
    await browser.close();
  }
  return windows;
}

async function benchActivation(browser: Browser): Promise<Times> {
  const session = new UiSession('bench-start', { files: {} });
  const times: Times = new Map();
  try {
    await session.open(browser);
    await readActivation(session, times);
  } finally {
    await session.close();
  }
  return times;
}

async function benchWindow(browser: Browser): Promise<Times> {
  const files = SIZES.flatMap((size) => {
    const text = size === 0 ? emptyBoardText() : makeBoard(size);
    return [[`board-${size}.excalidraw`, text] as const, [`plain-${size}.txt`, text] as const];
  });
  const session = new UiSession('bench', { files: Object.fromEntries(files) });
  const times: Times = new Map();
  try {
    await session.open(browser);
    await readActivation(session, times);
    await startInterview(session, times, 'cold');
    await endInterview(session);
    await startInterview(session, times, 'warm');
    await endInterview(session);
    for (const size of SIZES) {
      times.set(`plain ${size}`, await openFile(session, `plain-${size}.txt`, (name) => untilText(session.page, name)));
      times.set(
        `board ${size}`,
        await openFile(session, `board-${size}.excalidraw`, () => untilInteractive(session.page)),
      );
    }
  } finally {
    await session.close();
  }
  return times;
}

/** VS Code's own figures: loading the code and the call of activate, as its list of running extensions shows them. */
async function readActivation({ workbench, page }: UiSession, times: Times): Promise<void> {
  await workbench.runCommand('Developer: Show Running Extensions');
  for (const [key, name] of [
    ['activation', 'mockboard.mockboard'],
    ['activation of Git', 'Git'],
  ] as const) {
    const row = page.locator(SELECTORS.runningExtension).filter({ has: page.getByText(name, { exact: true }) });
    const text = await row.locator(SELECTORS.activationTime).filter({ hasText: /\d+ms/ }).innerText();
    times.set(key, Number(/(\d+)ms/.exec(text)?.[1]));
  }
  await closeEditors({ workbench, page });
}

async function startInterview({ workbench, page }: UiSession, times: Times, state: 'cold' | 'warm'): Promise<void> {
  await workbench.runCommand('Mockboard: Start Mock Interview');
  await workbench.quickInput.choose('Chat app');
  await workbench.quickInput.choose('Staff');
  await workbench.quickInput.choose('45 minutes');
  await armStart(page);
  await workbench.quickInput.choose('Guided');
  const [clock, notes, sidebar, board] = await Promise.all([
    untilStatus(page, CLOCK, 'Requirements'),
    untilText(page, 'notes.md'),
    untilSidebar(page, 'Requirements'),
    untilInteractive(page),
  ]);
  times.set(`clock ${state}`, clock);
  times.set(`place ${state}`, Math.max(clock, notes, sidebar));
  times.set(`room ${state}`, Math.max(clock, notes, sidebar, board));
}

async function endInterview(session: UiSession): Promise<void> {
  const { workbench, page } = session;
  await workbench.runCommand('Mockboard: End Interview');
  await workbench.quickInput.waitFor('End “Chat app”');
  await workbench.quickInput.accept();
  await workbench.statusItem(CLOCK).filter({ hasText: 'Requirements' }).waitFor({ state: 'hidden' });
  await closeEditors({ workbench, page });
}

async function openFile(session: UiSession, name: string, until: (name: string) => Promise<number>): Promise<number> {
  await armStart(session.page);
  await session.workbench.quickInput.openFile(name);
  const time = await until(name);
  await closeEditors(session);
  return time;
}

async function closeEditors({ workbench, page }: Pick<UiSession, 'workbench' | 'page'>): Promise<void> {
  await workbench.runCommand('View: Close All Editors');
  await untilNoBoard(page);
}

type Measure = (name: string, key: string, baseline: string, baselineKey: string) => Measurement;

function measureIn(windows: readonly Times[]): Measure {
  const all = (key: string) => windows.flatMap((times) => times.get(key) ?? []);
  return (name, key, baseline, baselineKey) => ({
    name,
    medianMs: median(all(key)),
    allMs: all(key),
    baseline,
    baselineMs: median(all(baselineKey)),
  });
}

function activationOf(windows: readonly Times[]): Measurement {
  const git = ['activation of the built-in Git', 'activation of Git'] as const;
  return measureIn(windows)('activation, as VS Code counts it', 'activation', ...git);
}

function summarise(windows: readonly Times[]): Measurement[] {
  const measure = measureIn(windows);
  const small = 'a small text document';
  return [
    activationOf(windows),
    measure('last choice to running clock, cold', 'clock cold', small, 'plain 0'),
    measure('last choice to notes and sidebar in place, cold', 'place cold', small, 'plain 0'),
    measure('last choice to everything in place and an interactive board, cold', 'room cold', small, 'plain 0'),
    measure('last choice to running clock, warm', 'clock warm', small, 'plain 0'),
    measure('last choice to notes and sidebar in place, warm', 'place warm', small, 'plain 0'),
    measure('last choice to everything in place and an interactive board, warm', 'room warm', small, 'plain 0'),
    ...SIZES.map((size) =>
      measure(
        `board of ${size.toLocaleString('en')} elements, open to interactive`,
        `board ${size}`,
        PLAIN,
        `plain ${size}`,
      ),
    ),
  ];
}
