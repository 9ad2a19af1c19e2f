import { parentPort, workerData } from 'node:worker_threads';
import { PastInterviews } from '../util/pastInterviews';
import { ProblemBank } from '../util/problemBank';
import { loadRubric } from '../util/rubric';
import type { FromScoring, ToScoring } from './scoringMessages';

/** Scores interviews on a thread of its own (started by `scoringThread.ts`): a hundred of them take seconds. */
async function start(root: string, post: (message: FromScoring) => void): Promise<void> {
  const past = new PastInterviews(root);
  parentPort?.on('message', async ({ folder }: ToScoring) => {
    post({ type: 'scored', folder, result: await past.score(folder) });
  });
  post({ type: 'about', about: { rubric: loadRubric(), problems: await new ProblemBank(root).list() } });
}

void start(String(workerData), (message) => parentPort?.postMessage(message));
