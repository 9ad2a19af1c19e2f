import { estimate } from './estimate';
import { graph } from './graph';
import { history } from './history';
import { problem } from './problem';
import { questions } from './questions';
import { replay } from './replay';
import { review } from './review';
import { score } from './score';
import { simulate } from './simulate';
import { solve } from './solve';
import type { Verb } from './verb';

/** Everything the command line can do, in the order of the help. */
export const VERBS: readonly Verb[] = [
  graph,
  estimate,
  solve,
  simulate,
  review,
  questions,
  score,
  replay,
  history,
  problem,
];
