import type { ClockState } from './clock';
import type { Level } from './level';
import type { NudgeId } from './nudges';
import type { PhaseId } from './plan';

/** What every surface shows of the interview. Times are wall-clock milliseconds of the host, lengths milliseconds. */
export interface InterviewSnapshot {
  /** Host time of this snapshot: a webview on another machine corrects its own clock by it. */
  readonly now: number;
  readonly status: ClockState['status'];
  /** True when another window runs this interview and this one only shows it. */
  readonly readOnly: boolean;
  readonly problem: { readonly title: string; readonly prompt: string };
  readonly level: Level;
  readonly planName: string;
  readonly phaseIndex: number;
  readonly phases: readonly PhaseSnapshot[];
  /** When the current phase ends if the clock runs on; undefined while paused or ended. */
  readonly endsAt: number | undefined;
  readonly leftMs: number;
  readonly overMs: number;
  readonly checklist: readonly ChecklistItemSnapshot[];
  readonly lines: readonly LineSnapshot[];
  readonly signals: readonly HeardSignal[];
  /** The nudge given last, to sound once when it changes. */
  readonly lastNudge: { readonly nudge: NudgeId; readonly at: number } | undefined;
}

/** A signal the interviewer gave. `elapsedMs` is interview time, pauses left out. */
export interface HeardSignal {
  readonly signal: string;
  readonly at: number;
  readonly elapsedMs: number;
}

/** One phase's bar. */
export interface PhaseSnapshot {
  readonly phase: PhaseId;
  readonly name: string;
  readonly plannedMs: number;
  readonly usedMs: number;
  readonly state: 'done' | 'current' | 'ahead';
}

/** One thing that must come out of the current phase. */
export interface ChecklistItemSnapshot {
  readonly id: string;
  readonly text: string;
  readonly hint: string;
  readonly done: boolean;
  /** `seen`: found in the files; `hand`: ticked or unticked by the user, or not done. */
  readonly by: 'seen' | 'hand';
}

/** One line to say in the current phase; blanks stand between « and ». */
export interface LineSnapshot {
  readonly id: string;
  readonly group: string;
  readonly text: string;
}
