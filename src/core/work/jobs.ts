import type { CapacityModel } from '../capacity/model';
import type { Solution } from '../capacity/solution';
import type { Scenario } from '../simulation/scenario';
import type { SimulationResult } from '../simulation/simulationResult';
import type { ConfirmAnswer } from './confirmInPieces';
import type { PlayFrame, PlayTold } from './playInPieces';

/** A model to be simulated until so many requests have come in; the same question gets the same answer. */
export interface SimulationTask {
  readonly model: CapacityModel;
  readonly scenario?: Scenario;
  readonly seed: number;
  readonly requests: number;
}

/** How far a simulation is, and what it has shown up to there. */
export interface SimulationProgress {
  /** From 0 to 1. */
  readonly share: number;
  readonly result: SimulationResult;
}

/** What can be given to the worker: by name, what is asked, what is heard on the way, what can be told, what is answered. */
export interface Jobs {
  readonly solve: {
    readonly task: { readonly model: CapacityModel };
    readonly progress: never;
    readonly told: never;
    readonly answer: Solution;
  };
  readonly simulate: {
    readonly task: SimulationTask;
    readonly progress: SimulationProgress;
    readonly told: never;
    readonly answer: SimulationResult;
  };
  /** A simulation of what was solved, short and in short pieces; on the way it says how far it is, from 0 to 1. */
  readonly confirm: {
    readonly task: SimulationTask;
    readonly progress: number;
    readonly told: never;
    readonly answer: ConfirmAnswer;
  };
  /** A simulation that goes on only as far as it is told, and shows requests on their way. */
  readonly play: {
    readonly task: SimulationTask;
    readonly progress: PlayFrame;
    readonly told: PlayTold;
    readonly answer: SimulationResult;
  };
}

export type JobName = keyof Jobs;

/** What a piece of a job's work has come to. `waiting`: it goes on when it is told something. */
export type Turn<Job extends JobName> =
  | { readonly type: 'working' | 'waiting'; readonly progress?: Jobs[Job]['progress'] }
  | { readonly type: 'done'; readonly answer: Jobs[Job]['answer'] };

/** A job that is being done, in pieces so short that others, and a cancel, come between. */
export interface Work<Job extends JobName> {
  /** Does the next piece. What it throws is the end of the job. */
  turn(): Turn<Job>;
  /** Takes what it is told between two pieces. */
  tell?(message: Jobs[Job]['told']): void;
}

/** How each job is begun. */
export type Workers = { readonly [Job in JobName]: (task: Jobs[Job]['task']) => Work<Job> };
