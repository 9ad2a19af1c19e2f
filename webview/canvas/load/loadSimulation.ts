import * as l10n from '@vscode/l10n';
import type { CapacityModel } from '../../../src/core/capacity/model';
import type { Solution } from '../../../src/core/capacity/solution';
import { namesOf } from '../../../src/core/capacity/solutionDocument';
import { checkSolution } from '../../../src/core/simulation/confirmation';
import { type ConfirmationText, confirmationText } from '../../../src/core/simulation/confirmationText';
import type { Asked, JobEars } from '../../../src/core/work/client';
import type { ConfirmAnswer } from '../../../src/core/work/confirmInPieces';
import type { SimulationTask } from '../../../src/core/work/jobs';

/** What a simulation of the what-if on show has come to. */
export type LoadSimulation =
  /** Nothing is to be confirmed. */
  | { readonly type: 'none' }
  /** How far it is, from 0 to 1. */
  | { readonly type: 'running'; readonly share: number }
  | { readonly type: 'shown'; readonly text: ConfirmationText }
  /** It cannot be simulated, and why. */
  | { readonly type: 'impossible'; readonly why: string };

/** A what-if that was solved, with the ids of the blocks whose load is shown. */
export interface SolvedWhatIf {
  readonly model: CapacityModel;
  readonly solution: Solution;
  readonly blocks: readonly string[];
}

/** What simulating needs of the canvas. */
export interface SimulatorPorts {
  /** Simulates on another thread. */
  simulate(task: SimulationTask, ears: JobEars<'confirm'>): Asked<'confirm'>;
  /** Calls back when nothing has changed for a moment; the result cancels. */
  rest(callback: () => void): () => void;
}

/** Enough for a p99 within some percent on an ordinary design. The seed is the one the view of a run begins with, too. */
const REQUESTS = 50_000;
const SEED = 1;

/** Simulates what was solved, one at a time: another question, or none, ends the simulation of the one before. */
export class LoadSimulator {
  private job: Asked<'confirm'> | undefined;
  private cancelRest: (() => void) | undefined;

  constructor(
    private readonly ports: SimulatorPorts,
    private readonly show: (simulation: LoadSimulation) => void,
  ) {}

  /** Begins as soon as nothing else is asked for; returns what is to be shown until then. */
  begin(solved: SolvedWhatIf): LoadSimulation {
    this.end();
    if (!solved.model.flows.some(({ ratePerSecond }) => ratePerSecond > 0)) {
      return { type: 'impossible', why: l10n.t('No request comes in any more: there is nothing to simulate.') };
    }
    this.cancelRest = this.ports.rest(() => this.ask(solved));
    return { type: 'running', share: 0 };
  }

  /** Ends what is simulated; nothing more is heard of it. */
  end(): void {
    this.cancelRest?.();
    this.cancelRest = undefined;
    this.job?.cancel();
    this.job = undefined;
  }

  private ask(solved: SolvedWhatIf): void {
    const { model } = solved;
    this.job = this.ports.simulate(
      { model, seed: SEED, requests: REQUESTS },
      {
        progress: (share) => this.show({ type: 'running', share }),
        done: (answer) => this.show(shownOf(solved, answer)),
        failed: ({ message }) => {
          this.show({ type: 'impossible', why: l10n.t('This could not be simulated: {0}', message) });
        },
      },
    );
  }
}

function shownOf({ model, solution, blocks }: SolvedWhatIf, answer: ConfirmAnswer): LoadSimulation {
  if (answer.type === 'tooLarge') {
    const why = l10n.t('This is not simulated: its requests have more ways to go than a simulation can keep.');
    return { type: 'impossible', why };
  }
  const { result, uptime } = answer;
  const checked = checkSolution({ model, solution, result, uptime }, blocks);
  return { type: 'shown', text: confirmationText(checked, { result, uptime }, namesOf(model), l10n) };
}
