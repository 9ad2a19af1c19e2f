import type { ProblemSummary } from '../problems/problem';
import type { Rubric } from '../scorecard/rubric';
import type { PastDrills } from './pastDrill';
import type { PastInterview } from './pastInterview';

/** What interviews are scored by, and what could be tried. */
export interface HistoryAbout {
  readonly rubric: Rubric;
  readonly problems: readonly ProblemSummary[];
}

/** An interview that cannot be scored, as it is shown. */
export interface ShownUnusable {
  readonly folder: string;
  readonly name: string;
  /** What is wrong, and what helps. */
  readonly message: string;
  /** The file to look at, relative to the folder; empty for none. */
  readonly file: string;
}

/** Everything the history page shows. Folders are paths; they tell interviews apart. */
export interface HistoryNews {
  readonly about: HistoryAbout;
  readonly interviews: readonly PastInterview[];
  readonly unusable: readonly ShownUnusable[];
  readonly drills: PastDrills;
  /** Folders of interviews that a window is in: they go on, and cannot be deleted. */
  readonly running: readonly string[];
  /** How many are still being scored. */
  readonly waiting: number;
  /** Weeks in a row are shown. */
  readonly showsStreak: boolean;
  /** Milliseconds since the epoch. */
  readonly now: number;
}
