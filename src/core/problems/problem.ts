import type { BoardDesign } from '../content/boardDesign';
import type { Level } from '../interview/level';
import type { SignalId } from '../review/finding';

/** Version of the form of problem files this build reads. */
export const PROBLEM_FORMAT = 1;

/** How hard problems are to get right in one interview. */
export const DIFFICULTIES = ['easy', 'medium', 'hard'] as const;
export type Difficulty = (typeof DIFFICULTIES)[number];

/** Architectures a problem can call for: the ids of the patterns. */
export const ARCHITECTURES = [
  'read-heavy',
  'write-heavy',
  'real-time',
  'feed',
  'search',
  'geospatial',
  'collaborative',
  'media',
  'e-commerce',
] as const;
export type Architecture = (typeof ARCHITECTURES)[number];

/** What an answer settles. */
export const CLARIFICATION_KINDS = ['functional', 'nonFunctional', 'scope'] as const;
export type ClarificationKind = (typeof CLARIFICATION_KINDS)[number];

/** A question a candidate may ask, and what the interviewer answers. */
export interface Clarification {
  readonly question: string;
  /** Other ways to ask it. */
  readonly wordings: readonly string[];
  /** Words or short phrases that give it away, in lower case. */
  readonly keywords: readonly string[];
  readonly answer: string;
  readonly kind: ClarificationKind;
  /** The answer as a line for the notes. */
  readonly note: string;
}

/** A non-functional requirement. */
export interface QuantifiedRequirement {
  readonly text: string;
  /** Key figures that follow from it or that it rests on. */
  readonly figures: readonly string[];
}

/** Where a figure comes from. */
export interface ProblemSource {
  readonly id: string;
  readonly name: string;
  readonly url: string | undefined;
}

/** A figure of the estimate that decides something. */
export interface KeyFigure {
  /** Its line in the estimate. */
  readonly name: string;
  /** What a source says it comes to, in the estimate language: `700k / s`. */
  readonly expected: string | undefined;
  /** Id of that source. */
  readonly source: string | undefined;
  /** What it decides. */
  readonly decision: string;
}

/** Something an interviewer asks, and what shows that it was answered. */
export interface InterviewQuestion {
  readonly question: string;
  /** The level from which on it is fair. */
  readonly level: Level;
  readonly signal: SignalId;
  /** What a strong answer covers, the most important first. */
  readonly covers: readonly string[];
  /** Words or beginnings of words in the notes that show that it was answered, in lower case. */
  readonly answeredBy: readonly string[];
}

/** A part of the problem worth going deep on. */
export interface DeepDive {
  readonly id: string;
  readonly title: string;
  /** What makes it hard. */
  readonly why: string;
  /** Key figures it rests on. */
  readonly figures: readonly string[];
  /** What a strong answer contains; each level includes those before it. */
  readonly strong: Readonly<Record<Level, readonly string[]>>;
  readonly probes: readonly InterviewQuestion[];
}

/** A flow of a reference board; `rate` names the line of the estimate it runs at. */
export interface ReferenceFlow {
  readonly name: string;
  readonly rate: string;
}

/** A board that answers the problem. */
export interface ReferenceBoard {
  readonly design: BoardDesign;
  /** As many as the design has flows, in the same order. */
  readonly rates: readonly ReferenceFlow[];
  /** The main flow in words, step by step. */
  readonly walk: readonly string[];
  /** Choices: what was taken over what, why, and at which cost. */
  readonly tradeOffs: readonly string[];
  /** What this board does not do, or shows only roughly. */
  readonly limitations: readonly string[];
}

/** Something that goes wrong often, and what to do instead. */
export interface CommonMistake {
  readonly mistake: string;
  readonly instead: string;
}

/** What is known of a problem before it is chosen; gives nothing away. */
export interface ProblemSummary {
  readonly id: string;
  readonly title: string;
  /** One line. */
  readonly summary: string;
  readonly difficulty: Difficulty | undefined;
  readonly architectures: readonly Architecture[];
  readonly tags: readonly string[];
  /** In how many of 16 published lists of interview problems it stands; 0 for one of the user's own. */
  readonly lists: number;
  /** As an interviewer says it: short, and ambiguous on purpose. */
  readonly prompt: string;
}

/** A problem to be interviewed on. Everything but summary and prompt is for the interviewer's eyes. */
export interface Problem extends ProblemSummary {
  readonly sources: readonly ProblemSource[];
  readonly clarifications: readonly Clarification[];
  readonly functional: readonly string[];
  readonly nonFunctional: readonly QuantifiedRequirement[];
  readonly outOfScope: readonly string[];
  /** Lines of the estimate language. */
  readonly estimate: readonly string[];
  readonly keyFigures: readonly KeyFigure[];
  /** End points with what goes in and out. */
  readonly api: readonly string[];
  /** Entities with their keys, and how they are split. */
  readonly data: readonly string[];
  readonly board: ReferenceBoard | undefined;
  readonly deepDives: readonly DeepDive[];
  readonly followUps: readonly InterviewQuestion[];
  readonly mistakes: readonly CommonMistake[];
}
