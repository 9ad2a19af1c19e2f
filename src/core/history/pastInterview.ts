import type { InterviewMode } from '../interview/conduct';
import type { InterviewSetup } from '../interview/setup';
import { OWN_PROBLEM_ID } from '../problems/ownProblem';
import type { BandId, CriterionId } from '../scorecard/rubric';
import type { SignState } from '../scorecard/score';
import type { SignId } from '../scorecard/signs/checks';

/** What an interview came to at a criterion; `percent` is undefined when nothing of it can be shown. */
export interface PastCriterion {
  readonly id: CriterionId;
  readonly percent: number | undefined;
  readonly low: number;
  readonly high: number;
}

/** A sign that was asked for, and how much of it was seen. */
export interface PastSign {
  readonly id: SignId;
  readonly criterion: CriterionId;
  readonly state: SignState;
  readonly points: number;
}

/** A phase of the plan, in seconds without pauses. */
export interface PastPhase {
  readonly name: string;
  readonly planned: number;
  readonly used: number;
}

/** What is kept of an interview that was scored: enough for lists, trends and comparisons, no word of its files. */
export interface InterviewResult {
  readonly problem: Pick<InterviewSetup['problem'], 'id' | 'title'>;
  readonly level: InterviewSetup['level'];
  /** Id of the plan. */
  readonly plan: string;
  readonly mode: InterviewMode;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  /** False while it runs, and when it was left without being ended. */
  readonly hasEnded: boolean;
  readonly percent: number;
  readonly low: number;
  readonly high: number;
  readonly band: BandId;
  readonly bandLow: BandId;
  readonly bandHigh: BandId;
  readonly criteria: readonly PastCriterion[];
  readonly signs: readonly PastSign[];
  /** Empty when nothing was recorded. */
  readonly phases: readonly PastPhase[];
}

/** An interview of the past; `folder` tells it from others. */
export interface PastInterview extends InterviewResult {
  readonly folder: string;
}

/** The same for two interviews at the same problem; a prompt of the user's own is the same when its title is. */
export function problemKey({ problem }: Pick<InterviewResult, 'problem'>): string {
  return problem.id === OWN_PROBLEM_ID ? `${OWN_PROBLEM_ID}:${problem.title}` : problem.id;
}

/** In the order they were held, the earliest first; `folder` decides between equals. */
export function byTime<T extends Pick<PastInterview, 'startedAt' | 'folder'>>(interviews: readonly T[]): readonly T[] {
  return [...interviews].sort((a, b) => a.startedAt - b.startedAt || (a.folder < b.folder ? -1 : 1));
}

/** Those that tell something of progress, the earliest first: held to their end. */
export function countedOf(interviews: readonly PastInterview[]): readonly PastInterview[] {
  return byTime(interviews.filter(({ hasEnded }) => hasEnded));
}
