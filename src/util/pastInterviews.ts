import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SnippetDefinition } from '../core/content/snippets';
import type { PastInterview } from '../core/history/pastInterview';
import { resultOf } from '../core/history/result';
import type { UnusableInterview } from '../core/history/unusable';
import { scoreInterview } from '../core/scorecard/scorecard';
import { loadContent } from './content';
import { errorCode, errorText } from './errors';
import { readSnippets } from './packageSnippets';
import { ProblemBank } from './problemBank';
import { readInterviewFiles, readScoredProblem, Unusable } from './readInterviewFiles';
import { loadRubric } from './rubric';

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
      const { files } = await readInterviewFiles(folder, (file) => readOptional(join(folder, file)));
      const rubric = loadRubric();
      this.snippets ??= readSnippets(this.root);
      const card = scoreInterview(files, {
        content: loadContent(),
        problem: await readScoredProblem(folder, files.setup, this.bank),
        snippets: await this.snippets,
        rubric,
      });
      return { folder, ...resultOf(files, card, rubric) };
    } catch (error) {
      if (error instanceof Unusable) return { folder, reason: error.reason };
      return { folder, reason: { type: 'failed', file: '', message: errorText(error) } };
    }
  }
}

async function readOptional(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
