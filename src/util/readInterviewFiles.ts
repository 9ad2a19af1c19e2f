import { parseScene, type SceneText } from '../core/board/canonical';
import { ContentError } from '../core/content/check';
import type { UnusableReason } from '../core/history/unusable';
import { INTERVIEW_FILES, type InterviewSetup, readSetup } from '../core/interview/setup';
import type { Problem } from '../core/problems/problem';
import type { InterviewFiles } from '../core/scorecard/sources';
import { errorText } from './errors';
import { type ProblemBank, readInterviewProblem } from './problemBank';
import { readTimeline, type TimelineReading } from './timelineFiles';

/** An interview that cannot be scored: why, by the file it is about. */
export class Unusable extends Error {
  override readonly name = 'Unusable';

  constructor(readonly reason: UnusableReason) {
    super(reason.type);
  }
}

/** The files an interview is scored from, and what is missing of them. */
export interface ReadInterview {
  readonly files: InterviewFiles;
  readonly scene: SceneText | undefined;
  /** Names of files that are not there. */
  readonly missing: readonly string[];
  /** What of the recording cannot be read; it is passed over. */
  readonly problems: TimelineReading['problems'];
}

/** Reads a file of the interview's folder as text; undefined where there is none. What it throws is told with the file's name. */
export type ReadText = (file: string) => Promise<string | undefined>;

/** Reads the interview in a folder (a path) to be scored. Throws an `Unusable`. */
export async function readInterviewFiles(folder: string, readText: ReadText): Promise<ReadInterview> {
  const read = async (file: string) => {
    try {
      return await readText(file);
    } catch (error) {
      throw new Unusable({ type: 'fileSystem', file, message: errorText(error) });
    }
  };
  const setup = setupOf(await read(INTERVIEW_FILES.setup));
  const [notes, board, timeline] = await Promise.all([
    read(INTERVIEW_FILES.notes),
    read(INTERVIEW_FILES.board),
    recordingOf(folder),
  ]);
  const scene = board === undefined ? undefined : sceneOf(board);
  return {
    files: {
      setup,
      notes: notes ?? '',
      board: scene?.ids.flatMap((id) => scene.elements.get(id) ?? []) ?? [],
      events: timeline.events,
    },
    scene,
    missing: [
      ...(notes === undefined ? [INTERVIEW_FILES.notes] : []),
      ...(board === undefined ? [INTERVIEW_FILES.board] : []),
    ],
    problems: timeline.problems,
  };
}

/** The problem an interview is about; undefined when nothing is known but its prompt. Throws an `Unusable`. */
export async function readScoredProblem(
  folder: string,
  { problem }: InterviewSetup,
  bank: ProblemBank,
): Promise<Problem | undefined> {
  try {
    return await readInterviewProblem(folder, problem, bank);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    const where = error.path ? `${error.path}: ${error.problem}` : error.problem;
    throw new Unusable({ type: 'form', file: error.file, problem: where });
  }
}

function setupOf(text: string | undefined): InterviewSetup {
  const file = INTERVIEW_FILES.setup;
  if (text === undefined) throw new Unusable({ type: 'missing', file });
  const reading = readSetup(text);
  if (reading.type !== 'ok') throw new Unusable({ type: 'setup', file, reading });
  return reading.setup;
}

function sceneOf(text: string): SceneText {
  const parsed = parseScene(text);
  if (!parsed.ok) throw new Unusable({ type: 'board', file: INTERVIEW_FILES.board, problem: parsed.problem });
  return parsed.scene;
}

async function recordingOf(folder: string): Promise<TimelineReading> {
  try {
    return await readTimeline(folder);
  } catch (error) {
    throw new Unusable({ type: 'fileSystem', file: INTERVIEW_FILES.timeline, message: errorText(error) });
  }
}
