import type { ProblemSummary } from '../../core/problems/problem';
import type { ProblemBank } from '../../util/problemBank';
import { type OwnProblem, readOwnProblems } from './problemFiles';
import { tellBadFiles } from './tellBadFiles';

/** The problems that can be chosen. */
export interface OfferedProblems {
  /** Mockboard's, the most asked first. */
  readonly problems: readonly ProblemSummary[];
  /** The user's own: a large workspace takes a moment to be searched. */
  readonly ownProblems: Promise<readonly OwnProblem[]>;
}

/** Lists the problems, and begins to look for the user's own. Their files that cannot be used are named in a message. */
export async function offerProblems(bank: ProblemBank): Promise<OfferedProblems> {
  const problems = await bank.list();
  return { problems, ownProblems: findOwn(new Set(problems.map(({ id }) => id))) };
}

async function findOwn(taken: ReadonlySet<string>): Promise<readonly OwnProblem[]> {
  const { good, bad } = await readOwnProblems(taken);
  void tellBadFiles(bad);
  return good;
}
