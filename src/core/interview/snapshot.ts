import type { InterviewState } from '../app';
import type { PhaseContent } from '../content/phases';
import { linesForPhase, type Playbook } from '../content/playbook';
import { checklistOf } from './checklist';
import { type ClockState, phaseTime } from './clock';
import { type ConductSnapshot, conductSnapshot } from './conductSnapshot';
import type { Level } from './level';
import { NUDGE_IDS, type NudgeId } from './nudges';
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
  /** When the current phase ends, or ended, if the clock runs on; undefined while paused or ended. */
  readonly endsAt: number | undefined;
  readonly leftMs: number;
  readonly overMs: number;
  /** What must come out of the current phase, and what to say in it; empty unless the mode is guided. */
  readonly checklist: readonly ChecklistItemSnapshot[];
  readonly lines: readonly LineSnapshot[];
  readonly signals: readonly HeardSignal[];
  readonly conduct: ConductSnapshot;
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

/** The content a snapshot draws on. */
export interface SnapshotContent {
  readonly phases: readonly PhaseContent[];
  readonly playbook: Playbook;
}

/** What depends on the window that shows it. */
export interface SnapshotView {
  readonly readOnly: boolean;
  /** Questions the problem has answers to; they are shown once the list was asked for. */
  readonly askable?: readonly string[];
}

/** What surfaces show of an interview at `now` (wall clock, ms). */
export function snapshotOf(
  interview: InterviewState,
  now: number,
  content: SnapshotContent,
  view: SnapshotView,
): InterviewSnapshot {
  const { clock, setup } = interview;
  const { plan, level, problem } = setup;
  const phase = plan.phases[clock.phaseIndex]?.phase ?? 'wrapUp';
  const time = phaseTime(clock, plan, clock.phaseIndex, now);
  const isLast = clock.phaseIndex === plan.phases.length - 1;
  const conduct = conductSnapshot(interview.conduct, view.askable ?? []);
  const isGuided = conduct.mode === 'guided';
  return {
    now,
    status: clock.status,
    readOnly: view.readOnly,
    problem: { title: problem.title, prompt: problem.prompt },
    level,
    planName: plan.name,
    phaseIndex: clock.phaseIndex,
    phases: phaseBars(interview, now),
    endsAt: clock.status === 'running' ? now + time.plannedMs - time.usedMs : undefined,
    leftMs: time.leftMs,
    overMs: time.overMs,
    checklist: isGuided ? checklistOf(content.phases, phase, level, interview) : [],
    lines: isGuided
      ? linesForPhase(content.playbook, phase, isLast).map(({ id, group, text }) => ({ id, group, text }))
      : [],
    signals: interview.signals,
    conduct,
    lastNudge: lastNudge(interview),
  };
}

function phaseBars({ clock, setup }: InterviewState, now: number): readonly PhaseSnapshot[] {
  return setup.plan.phases.map(({ phase, name }, index) => {
    const { plannedMs, usedMs } = phaseTime(clock, setup.plan, index, now);
    const current = clock.status !== 'ended' && index === clock.phaseIndex;
    const state = current ? 'current' : index <= clock.phaseIndex ? 'done' : 'ahead';
    return { phase, name, plannedMs, usedMs, state };
  });
}

function lastNudge({ nudgedAt }: InterviewState): InterviewSnapshot['lastNudge'] {
  const given = NUDGE_IDS.flatMap((nudge) => {
    const at = nudgedAt[nudge];
    return at === undefined ? [] : [{ nudge, at }];
  });
  return given.reduce<InterviewSnapshot['lastNudge']>(
    (last, next) => (last && last.at >= next.at ? last : next),
    undefined,
  );
}
