import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseScene } from '../core/board/canonical';
import { ContentError } from '../core/content/check';
import type { SnippetDefinition } from '../core/content/snippets';
import type { PastInterview } from '../core/history/pastInterview';
import { resultOf } from '../core/history/result';
import type { UnusableInterview, UnusableReason } from '../core/history/unusable';
import { INTERVIEW_FILES, type InterviewSetup, readSetup } from '../core/interview/setup';
import { scoreInterview } from '../core/scorecard/scorecard';
import type { InterviewFiles } from '../core/scorecard/sources';
import { loadContent } from './content';
import { errorCode, errorText } from './errors';
import { ProblemBank, readInterviewProblem } from './problemBank';
import { loadRubric } from './rubric';
import { readTimeline } from './timelineFiles';

/** Scores interviews of the past, with what lies in the package; `root` is its folder. */
export class PastInterviews {
  private readonly bank: ProblemBank;
  private snippets: Promise<Readonly<Record<string, SnippetDefinition>>> | undefined;

  constructor(private readonly root: string) {
    this.bank = new ProblemBank(root);
  }

  /** What the interview in a folder (a path) came to, or why it cannot be scored. Never rejects for what its files hold. */
  async score(folder: string): Promise<PastInterview | UnusableInterview> {
    try {
      const files = await readFiles(folder);
      const rubric = loadRubric();
      this.snippets ??= readSnippets(this.root);
      const card = scoreInterview(files, {
        content: loadContent(),
        problem: await this.problemOf(folder, files.setup),
        snippets: await this.snippets,
        rubric,
      });
      return { folder, ...resultOf(files, card, rubric) };
    } catch (error) {
      if (error instanceof Unusable) return { folder, reason: error.reason };
      return { folder, reason: { type: 'failed', file: '', message: errorText(error) } };
    }
  }

  private async problemOf(folder: string, { problem }: InterviewSetup) {
    try {
      return await readInterviewProblem(folder, problem, this.bank);
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      throw new Unusable({
        type: 'form',
        file: error.file,
        problem: error.path ? `${error.path}: ${error.problem}` : error.problem,
      });
    }
  }
}

/** Stops the reading of one interview. */
class Unusable extends Error {
  constructor(readonly reason: UnusableReason) {
    super(reason.type);
  }
}

async function readFiles(folder: string): Promise<InterviewFiles> {
  const setup = await readSetupFile(folder);
  const board = await readOptional(folder, INTERVIEW_FILES.board);
  return {
    setup,
    notes: (await readOptional(folder, INTERVIEW_FILES.notes)) ?? '',
    board: board === undefined ? [] : elementsOf(board),
    events: await eventsIn(folder),
  };
}

async function readSetupFile(folder: string): Promise<InterviewSetup> {
  const file = INTERVIEW_FILES.setup;
  const text = await readOptional(folder, file);
  if (text === undefined) throw new Unusable({ type: 'missing', file });
  const reading = readSetup(text);
  if (reading.type !== 'ok') throw new Unusable({ type: 'setup', file, reading });
  return reading.setup;
}

function elementsOf(text: string): InterviewFiles['board'] {
  const parsed = parseScene(text);
  if (!parsed.ok) throw new Unusable({ type: 'board', file: INTERVIEW_FILES.board, problem: parsed.problem });
  const { ids, elements } = parsed.scene;
  return ids.flatMap((id) => elements.get(id) ?? []);
}

/** Lines that are no events are passed over, as they are when an interview goes on. */
async function eventsIn(folder: string): Promise<InterviewFiles['events']> {
  try {
    return (await readTimeline(folder)).events;
  } catch (error) {
    throw new Unusable({ type: 'fileSystem', file: INTERVIEW_FILES.timeline, message: errorText(error) });
  }
}

async function readOptional(folder: string, file: string): Promise<string | undefined> {
  try {
    return await readFile(join(folder, file), 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw new Unusable({ type: 'fileSystem', file, message: errorText(error) });
  }
}

async function readSnippets(root: string): Promise<Readonly<Record<string, SnippetDefinition>>> {
  return JSON.parse(await readFile(join(root, 'snippets', 'mockboard.code-snippets'), 'utf8'));
}
