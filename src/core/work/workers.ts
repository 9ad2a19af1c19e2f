import { solve } from '../capacity/solve';
import { confirmInPieces } from './confirmInPieces';
import type { Workers } from './jobs';
import { playInPieces } from './playInPieces';
import { simulateInPieces } from './simulateInPieces';

/** What the worker can do. */
export const WORKERS: Workers = {
  solve: ({ model }) => ({ turn: () => ({ type: 'done', answer: solve(model) }) }),
  simulate: simulateInPieces,
  confirm: (task) => confirmInPieces(task),
  play: playInPieces,
};
