import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { phaseTime } from '../../src/core/interview/clock';
import { decode, fold, type TimelineEvent } from '../../src/core/timeline/timeline';
import { waitFor } from '../polling';
import type { Workbench } from '../vscode/workbench';
import type { UiSession } from './harnessSession';

/** Id of the clock in the status bar. */
export const CLOCK = 'mockboard.mockboard.mockboard.clock';

/** The interviews of a window: started through the palette, and read from disk. */
export class InterviewPages {
  /** `place` is the folder which interviews are expected in. */
  constructor(
    private readonly vscode: UiSession,
    private readonly place = () => path.join(vscode.folder, 'interviews'),
  ) {}

  /** Starts an interview through the palette and its choices; returns its folder when the room is there. */
  async start(problem: string, level: string, plan: string, mode = 'Guided'): Promise<string> {
    const before = this.folders();
    const { quickInput, editors } = this.vscode.workbench;
    await this.vscode.workbench.runCommand('Mockboard: Start Mock Interview');
    for (const choice of [problem, level, plan, mode]) await quickInput.chooseByKeyboard(choice);
    await waitFor('the folder of the interview', () => this.folders().length > before.length);
    const folder = this.folders().find((each) => !before.includes(each)) ?? '';
    await waitFor('the timeline', () => fs.existsSync(path.join(folder, 'timeline/0001.jsonl')));
    await editors.textEditor(`${path.basename(folder)}/notes.md`).waitFor();
    await editors.tab('board.excalidraw').first().waitFor();
    return folder;
  }

  /** Paths of all folders interviews are kept in, by name. */
  folders(): readonly string[] {
    if (!fs.existsSync(this.place())) return [];
    return fs
      .readdirSync(this.place())
      .sort()
      .map((name) => path.join(this.place(), name));
  }

  /** The clock's item in the status bar of a window. */
  clock(workbench: Workbench = this.vscode.workbench) {
    return workbench.statusItem(CLOCK);
  }

  /** Waits until the status bar shows, within a second, the time that the interview's timeline gives. */
  async assertClockOf(folder: string): Promise<void> {
    const { interview } = fold(eventsIn(folder));
    assert.ok(interview);
    const { plan } = interview.setup;
    // On a busy machine the status bar is written late.
    await waitFor('the clock of the timeline', async () => {
      const shown = secondsIn(await this.clock().innerText());
      const expected = phaseTime(interview.clock, plan, interview.clock.phaseIndex, Date.now());
      return Math.abs(shown - expected.leftMs / 1000) <= 1.5;
    });
  }
}

/** The segments of an interview's timeline, in order, as text. */
export function timelineText(folder: string): string {
  const timeline = path.join(folder, 'timeline');
  const segments = fs
    .readdirSync(timeline)
    .filter((name) => name.endsWith('.jsonl'))
    .sort();
  return segments.map((name) => fs.readFileSync(path.join(timeline, name), 'utf8')).join('');
}

/** The events an interview's timeline holds on disk. */
export function eventsIn(folder: string): readonly TimelineEvent[] {
  return decode(timelineText(folder)).events;
}

/** How often an event of this type is in the timeline on disk. */
export function countIn(folder: string, type: TimelineEvent['type']): number {
  return eventsIn(folder).filter((event) => event.type === type).length;
}

/** The seconds left in a text that holds `m:ss`. */
export function secondsIn(text: string): number {
  const [, minutes, seconds] = /(\d+):(\d\d)/.exec(text) ?? [];
  assert.ok(minutes && seconds, `there is no time in "${text}"`);
  return Number(minutes) * 60 + Number(seconds);
}
