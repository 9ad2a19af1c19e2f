import type { SceneElement } from '../board/scene';
import { phaseTime } from '../interview/clock';
import { type AskedQuestion, type InterviewMode, openQuestion } from '../interview/conduct';
import type { ReplayMoment } from './replay';
import { filesWithImages } from './work/recordedFiles';

/**
 * A moment of an interview as scripts read it (`mockboard replay --json`). Every field is always there; what does not apply
 * is null. A change that could break a reader raises `version`; new fields do not. Times are seconds of interview time.
 */
export interface ReplayDocument {
  readonly format: 'mockboard-replay';
  readonly version: 1;
  readonly seconds: number;
  readonly lengthSeconds: number;
  /** Wall clock, ISO 8601; null for a time no calendar holds. */
  readonly time: string | null;
  readonly clock: 'running' | 'paused' | 'ended';
  readonly phase: DocumentPhase;
  readonly mode: InterviewMode | null;
  readonly signals: readonly { readonly seconds: number; readonly signal: string }[];
  /** The question that waits for an answer. */
  readonly question: DocumentQuestion | null;
  /** An Excalidraw document; null before the board was first recorded. */
  readonly board: Readonly<Record<string, unknown>> | null;
  readonly notes: string | null;
  readonly whole: { readonly board: boolean; readonly notes: boolean };
  /** Ids of images whose data are not there any more. */
  readonly missingImages: readonly string[];
  readonly problems: readonly DocumentProblem[];
}

/** The phase that ran. `index` counts from 0. */
export interface DocumentPhase {
  readonly index: number;
  readonly phase: string;
  readonly name: string;
  readonly usedSeconds: number;
  readonly plannedSeconds: number;
}

/** A question of the interviewer. */
export interface DocumentQuestion extends Pick<AskedQuestion, 'id' | 'source' | 'text' | 'elements'> {
  readonly level: string | null;
  readonly signal: string | null;
}

/** What of the recording cannot be read: line 0 stands for the whole file. */
export interface DocumentProblem {
  readonly file: string;
  readonly line: number;
  readonly type: 'torn' | 'unreadable' | 'missing';
}

/** What a document is made of beside the moment. `images` holds the data of images by hash. */
export interface ReplaySurroundings {
  readonly lengthMs: number;
  readonly images: ReadonlyMap<string, string>;
  readonly problems: readonly DocumentProblem[];
}

/** The last moment a `Date` holds, milliseconds (ECMAScript, "Time Values and Time Range"). */
const LAST_DATE = 8.64e15;

/** The moment as a document for scripts. */
export function replayDocument(moment: ReplayMoment, around: ReplaySurroundings): ReplayDocument {
  const { interview, board, notes, at, elapsedMs } = moment;
  const files = board && filesWithImages(board, around.images);
  return {
    format: 'mockboard-replay',
    version: 1,
    seconds: elapsedMs / 1000,
    lengthSeconds: around.lengthMs / 1000,
    time: Math.abs(at) <= LAST_DATE ? new Date(at).toISOString() : null,
    clock: interview.clock.status,
    phase: phaseOf(moment),
    mode: interview.conduct.mode ?? null,
    signals: interview.signals.map((heard) => ({ seconds: heard.elapsedMs / 1000, signal: heard.signal })),
    question: questionOf(openQuestion(interview.conduct)),
    board: board
      ? Object.fromEntries([
          ...Object.entries(board.head),
          ['elements', drawnElements(moment)],
          ['appState', board.appState],
          ['files', files],
        ])
      : null,
    notes: notes ?? null,
    whole: { board: moment.boardWhole, notes: moment.notesWhole },
    missingImages: Object.keys(board?.files ?? {}).filter((id) => !Object.hasOwn(files ?? {}, id)),
    problems: around.problems.map(({ file, line, type }) => ({ file, line, type })),
  };
}

/** The elements on the board at a moment, in drawing order. */
export function drawnElements({ board }: Pick<ReplayMoment, 'board'>): readonly SceneElement[] {
  return board?.ids.flatMap((id) => board.elements.get(id) ?? []) ?? [];
}

function phaseOf({ interview, at }: ReplayMoment): DocumentPhase {
  const { clock, setup } = interview;
  const { usedMs, plannedMs } = phaseTime(clock, setup.plan, clock.phaseIndex, at);
  const { phase = '', name = '' } = setup.plan.phases[clock.phaseIndex] ?? {};
  return { index: clock.phaseIndex, phase, name, usedSeconds: usedMs / 1000, plannedSeconds: plannedMs / 1000 };
}

function questionOf(question: AskedQuestion | undefined): DocumentQuestion | null {
  if (!question) return null;
  const { id, source, text, elements, level = null, signal = null } = question;
  return { id, source, text, elements, level, signal };
}
