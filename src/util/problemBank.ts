import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ContentError } from '../core/content/check';
import { INTERVIEW_FILES, type InterviewSetup } from '../core/interview/setup';
import type { Problem, ProblemSummary } from '../core/problems/problem';
import { errorCode, errorText } from './errors';

/** The problems that come with Mockboard. They lie beside the bundle; they, and what reads them, are loaded when they are asked for. */
export class ProblemBank {
  private readonly folder: string;
  private listed: Promise<readonly ProblemSummary[]> | undefined;

  /** `root` is the folder of package.json. */
  constructor(root: string) {
    this.folder = join(root, 'media', 'content', 'problems');
  }

  /** What can be chosen, the most asked first. Rejects with a `ContentError` if a file of the package is damaged. */
  list(): Promise<readonly ProblemSummary[]> {
    this.listed ??= this.readAll();
    return this.listed;
  }

  /** A problem as a whole; undefined when there is none with this id. Rejects with a `ContentError` if it is damaged. */
  async read(id: string): Promise<Problem | undefined> {
    const file = `${id}.json`;
    const [names, { parseProblem }] = await Promise.all([readdir(this.folder), import('../core/problems/readProblem')]);
    return names.includes(file) ? parseProblem(await this.parsed(file), `problems/${file}`) : undefined;
  }

  private async readAll(): Promise<readonly ProblemSummary[]> {
    const { byDemand, parseSummary } = await import('../core/problems/readProblem');
    const files = (await readdir(this.folder)).filter((name) => name.endsWith('.json'));
    const read = async (file: string) => parseSummary(await this.parsed(file), `problems/${file}`);
    return byDemand(await Promise.all(files.map(read)));
  }

  private async parsed(file: string): Promise<unknown> {
    return JSON.parse(await readFile(join(this.folder, file), 'utf8'));
  }
}

/**
 * The problem an interview is about: the user's own as copied into its folder, else one of Mockboard's; undefined when
 * nothing is known but its prompt. Rejects with an error that names `problem.json` when the copy cannot be read.
 */
export async function readInterviewProblem(
  folder: string,
  { id }: InterviewSetup['problem'],
  bank: ProblemBank,
): Promise<Problem | undefined> {
  const copy = await readCopy(join(folder, INTERVIEW_FILES.problem));
  if (copy === undefined) return bank.read(id);
  const { parseProblem } = await import('../core/problems/readProblem');
  return parseProblem(parsedJson(copy, INTERVIEW_FILES.problem), INTERVIEW_FILES.problem);
}

function parsedJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ContentError(file, '', errorText(error));
  }
}

async function readCopy(file: string): Promise<string | undefined> {
  try {
    return (await readFile(file, 'utf8')).replace(/^\uFEFF/, '');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
