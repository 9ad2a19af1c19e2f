import { playIn, stressSession } from '../stress/play';
import { useVSCode } from './harness';

const SEED = 1;
const OPERATIONS = 150;
/** Half a minute on a quiet machine. */
const TIMEOUT_MS = 180_000;

describe('Random operations on a board', () => {
  const { probe, options } = stressSession('board-stress', SEED);
  const vscode = useVSCode('board-stress', options);

  // The long run is "npm run stress".
  it('leave canvas, document and graph in agreement after each, and lose nothing', async function () {
    this.timeout(TIMEOUT_MS);
    await playIn(vscode, probe, { seed: SEED, steps: OPERATIONS, log: () => undefined });
  });
});
