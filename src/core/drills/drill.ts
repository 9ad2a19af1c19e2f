import type * as l10n from '@vscode/l10n';
import type { Content } from '../content/content';
import type { Level } from '../interview/level';
import type { Problem } from '../problems/problem';
import type { Translator } from '../translator';
import type { EstimationTask } from './estimation/estimationTasks';
import type { DrillKind } from './kinds';
import type { SignalSayings } from './signals/sayings';

export type DrillWords = Translator<l10n.L10nReplacement>;

/** What a drill was started with. The same kind, seed and level draw the same tasks. */
export interface DrillSetup {
  readonly kind: DrillKind;
  /** A whole number from 0 up. */
  readonly seed: number;
  readonly level: Level;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly minutes: number;
}

/** Something to fill in. What is filled in is a text: of a choice the id that was chosen, of several one a line. */
export type DrillField =
  | {
      readonly type: 'text';
      readonly id: string;
      readonly label: string;
      /** What is to be written, and how; empty for nothing. */
      readonly hint: string;
      readonly rows: number;
      /** Figures and formulas stand in letters of one width. */
      readonly isCode: boolean;
    }
  | {
      readonly type: 'choice';
      readonly id: string;
      readonly label: string;
      readonly options: readonly { readonly id: string; readonly text: string }[];
      readonly isMany: boolean;
    };

/** What is written into the fields of a task, by their ids. */
export type DrillAnswer = Readonly<Record<string, string>>;

/** How an answer stands to what a strong one has. */
export type Verdict = 'hit' | 'partly' | 'missed';

/** One thing a judgement looked for. `unsure`: nobody can tell by words alone. */
export interface DrillFinding {
  readonly state: Verdict | 'unsure';
  readonly text: string;
}

/** What is said of an answer. */
export interface DrillJudgement {
  readonly type: 'judged';
  readonly verdict: Verdict;
  /** In one or two sentences. */
  readonly reason: string;
  readonly findings: readonly DrillFinding[];
}

/** An answer that cannot be read: nothing is judged, and it can be corrected. */
export interface UnreadableAnswer {
  readonly type: 'unreadable';
  readonly field: string;
  /** What is wrong, and what helps. */
  readonly message: string;
}

/** Lines under a heading: a way worked out, what a strong answer has. */
export interface DrillNote {
  readonly title: string;
  readonly lines: readonly string[];
  /** Lines are formulas. */
  readonly isCode: boolean;
}

/** A board all tasks of a drill are about: it is changed in its editor, and the tasks are answered by how it stands. */
export interface DrillBoard {
  /** What it is a design of. */
  readonly title: string;
  /** What was asked for, as an interviewer says it. */
  readonly story: string;
  /** What it carries, a flow a line. */
  readonly load: readonly string[];
  /** The text of its file, and of the estimate beside it. */
  readonly text: string;
  readonly estimate: string;
  /** What each task is answered with by the text of the board's file; undefined when that is no board. */
  readonly read: (text: string) => readonly DrillAnswer[] | undefined;
}

/** One task as it was drawn. All but `strong` and `judge` is shown before it is answered. */
export interface DrillTask {
  /** Tells it from all others of its kind. */
  readonly id: string;
  readonly title: string;
  /** What somebody says, word for word; empty for nothing. */
  readonly prompt: string;
  /** What is known, a line each. */
  readonly given: readonly string[];
  readonly question: string;
  readonly fields: readonly DrillField[];
  /** What a strong answer has. */
  readonly strong: readonly DrillNote[];
  readonly judge: (answer: DrillAnswer) => DrillJudgement | UnreadableAnswer;
  /** What may be asked for, the most telling last; how many were is part of the answer. */
  readonly hints?: readonly string[];
  /** The board it is about; that of all tasks of the drill. */
  readonly board?: DrillBoard;
}

/** What tasks are drawn from. */
export interface DrillMaterials {
  /** The problems that come with Mockboard. */
  readonly problems: readonly Problem[];
  readonly content: Content;
  readonly estimations: readonly EstimationTask[];
  readonly sayings: readonly SignalSayings[];
}

/** A kind of drill: draws its tasks. Throws a `ContentError` where the materials do not fit. */
export type DrawTasks = (
  materials: DrillMaterials,
  how: Pick<DrillSetup, 'seed' | 'level'>,
  l10n: DrillWords,
) => readonly DrillTask[];

/** True when nothing is filled in. */
export function isBlank(answer: DrillAnswer | undefined): boolean {
  return Object.values(answer ?? {}).every((text) => text.trim() === '');
}
