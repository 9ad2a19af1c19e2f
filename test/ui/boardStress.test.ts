import { playIn, stressSession } from '../stress/play';
import { useVSCode } from './harness';

const SEED = 1;
const OPERATIONS = 150;

describe('Random operations on a board', () => {
  const { probe, options } = stressSession('board-stress', SEED);
  const vscode = useVSCode('board-stress', options);

  // The long run is "npm run stress".
  it('leave canvas, document and graph in agreement after each, and lose nothing', async () => {
    await playIn(vscode, probe, { seed: SEED, steps: OPERATIONS, log: () => undefined });
  });
});
