import type { Level } from './level';
import type { Plan } from './plan';

/** Version of `interview.json` this build writes, and the newest it can read. */
export const SETUP_FORMAT = 1;

/** What was chosen when an interview began: the content of `interview.json`. */
export interface InterviewSetup {
  readonly format: typeof SETUP_FORMAT;
  /** Unique per interview; also the seed of everything that needs one. */
  readonly id: string;
  /** `id` names a problem of the bank, or is `own` for the user's own prompt. */
  readonly problem: { readonly id: string; readonly title: string; readonly prompt: string };
  readonly level: Level;
  readonly plan: Plan;
  /** Wall clock at the start, milliseconds since the epoch. */
  readonly startedAt: number;
}

/** Names of the files of an interview, relative to its folder (DESIGN: plain files a user can read). */
export const INTERVIEW_FILES = {
  setup: 'interview.json',
  notes: 'notes.md',
  board: 'board.excalidraw',
  timeline: 'timeline',
} as const;
