import * as l10n from '@vscode/l10n';
import type { CapacityModel } from '../../../src/core/capacity/model';
import { changesBetween } from '../../../src/core/simulation/edits';
import type { SimulationResult } from '../../../src/core/simulation/simulationResult';
import { describeRecord } from '../../../src/core/simulation/trace/describeRecord';
import { sampleAt, speedFor } from '../../../src/core/simulation/trace/pace';
import type { TraceRecord } from '../../../src/core/simulation/trace/record';
import type { Asked, JobEars } from '../../../src/core/work/client';
import type { JobName, Jobs } from '../../../src/core/work/jobs';
import type { PlayFrame } from '../../../src/core/work/playInPieces';
import { RunPlayer } from './runPlayer';
import { NO_RUN, RUN_REQUESTS, type RunState, withPoint } from './runState';
import { msText, namesOf, runSummary } from './runTexts';

/** What a run needs of the canvas. */
export interface RunPorts {
  /** The model of the drawing as it is now. */
  model(): CapacityModel;
  ask<Job extends JobName>(job: Job, task: Jobs[Job]['task'], ears: JobEars<Job>): Asked<Job>;
  /** Calls back with the time of the next frame on screen; the result cancels. */
  frame(callback: (now: number) => void): () => void;
  /** True when nothing is to move. */
  isStill(): boolean;
}

/** One run of the board at a time: begins, pauses, steps and ends it, and holds what it has shown. */
export class RunDesk {
  readonly player: RunPlayer;
  private held: RunState = NO_RUN;
  private job: Asked<'play'> | undefined;
  private formulas: Asked<'solve'> | undefined;
  private isSpeedChosen = false;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly ports: RunPorts,
    private readonly requests = RUN_REQUESTS,
  ) {
    this.player = new RunPlayer({
      frame: (callback) => ports.frame(callback),
      isStill: () => ports.isStill(),
      askOn: (toMs, frames) => this.job?.tell({ type: 'advance', toMs, frames, every: this.every }),
      askStep: () => this.job?.tell({ type: 'step', every: this.every }),
      reached: (frame) => this.reach(frame),
      stepped: (record) => this.tellStep(record),
    });
  }

  get state(): RunState {
    return this.held;
  }

  /** Of so many requests one is shown. */
  get every(): number {
    const { model, speed } = this.held;
    return model ? sampleAt(model, speed) : 1;
  }

  /** Calls `listener` after each change of the state; the result ends that. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Begins anew, with the drawing as it is now. */
  start(): void {
    this.clear();
    const { seed, speed, said } = this.held;
    const model = this.ports.model();
    this.update({ ...NO_RUN, seed, speed, said });
    if (!model.flows.some(({ ratePerSecond }) => ratePerSecond > 0)) {
      const problem = l10n.t(
        'No request comes in. Draw a client with an arrow to a block, or give a flow a rate above 0.',
      );
      this.update({ problem });
      this.say(problem);
      return;
    }
    this.update({ model, phase: 'running' });
    this.job = this.ports.ask('play', { model, seed, requests: this.requests }, this.ears);
    this.solve(model);
    this.say(l10n.t('The run begins.'));
  }

  /** Begins, pauses or goes on. */
  toggle(): void {
    const { phase, speed } = this.held;
    if (phase === 'none' || phase === 'ended') this.start();
    else if (phase === 'running') this.pause();
    else if (phase === 'paused') {
      this.update({ phase: 'running' });
      this.player.play(speed);
    }
  }

  /** Goes on to the next thing that happens to one of the requests shown, and stays there. */
  step(): void {
    if (this.held.phase === 'running') this.update({ phase: 'paused' });
    if (this.held.phase !== 'paused') return;
    this.player.pause();
    this.player.step();
  }

  /** Goes on to the end at once, without showing it. */
  finish(): void {
    if (this.held.phase !== 'running' && this.held.phase !== 'paused') return;
    this.player.clear();
    this.update({ phase: 'finishing' });
    this.job?.tell({ type: 'finish' });
  }

  setSeed(seed: number): void {
    this.update({ seed });
  }

  setSpeed(speed: number): void {
    this.isSpeedChosen = true;
    this.update({ speed });
    if (this.held.phase === 'running') this.player.play(speed);
  }

  /** The drawing has changed: the run takes over what it can, and says what it cannot. */
  drawingChanged(): void {
    const { model, phase } = this.held;
    if (!model || phase === 'none' || phase === 'ended') return;
    const next = this.ports.model();
    const changes = changesBetween(model, next);
    if (changes?.length === 0) return;
    if (!changes) {
      this.update({ edited: 'needsRestart' });
      return;
    }
    for (const change of changes) this.job?.tell({ type: 'change', change });
    this.update({ model: next, edited: 'takenOver' });
  }

  /** Ends the run, if there is one. */
  clear(): void {
    this.job?.cancel();
    this.formulas?.cancel();
    this.job = undefined;
    this.formulas = undefined;
    this.player.clear();
    const { seed, speed, said } = this.held;
    this.update({ ...NO_RUN, seed, speed, said });
  }

  private pause(): void {
    this.player.pause();
    this.update({ phase: 'paused' });
    this.say(l10n.t('Paused at {0}.', msText(this.held.nowMs)));
  }

  private readonly ears: JobEars<'play'> = {
    progress: (frame) => (this.held.phase === 'finishing' ? this.reach(frame) : this.player.take(frame)),
    done: (result) => this.end(result),
    failed: ({ message }) => this.fail(message),
  };

  /** What formulas say of a design says at what speed its requests can be followed: the run waits for it. */
  private solve(model: CapacityModel): void {
    this.formulas = this.ports.ask(
      'solve',
      { model },
      {
        done: (solution) => {
          const speed = this.isSpeedChosen ? this.held.speed : speedFor(model, solution);
          this.update({ solution, speed });
          if (this.held.phase === 'running') this.player.play(speed);
        },
        failed: ({ message }) => this.fail(message),
      },
    );
  }

  private reach({ nowMs, generated, result }: PlayFrame): void {
    const history = result ? withPoint(this.held.history, { generated, result }) : this.held.history;
    this.update({ nowMs, generated, result: result ?? this.held.result, history });
  }

  private end(result: SimulationResult): void {
    this.player.clear();
    const generated = result.flows.reduce((sum, flow) => sum + flow.generated, 0);
    const history = withPoint(this.held.history, { generated, result });
    this.update({ phase: 'ended', result, generated, nowMs: result.nowMs, history });
    this.say(runSummary(this.held));
  }

  private fail(message: string): void {
    this.clear();
    const problem = l10n.t('The run could not go on: {0}. Start it again, or make the drawing smaller.', message);
    this.update({ problem });
    this.say(problem);
  }

  private tellStep(record: TraceRecord): void {
    const names = namesOf(this.held.model);
    const happened = describeRecord(record, (id) => names.get(id) ?? id, l10n);
    this.update({ nowMs: record.atMs });
    this.say(l10n.t('{0}: {1}', msText(record.atMs), happened));
  }

  private say(text: string): void {
    this.update({ said: { text, count: this.held.said.count + 1 } });
  }

  private update(change: Partial<RunState>): void {
    this.held = { ...this.held, ...change };
    for (const listener of this.listeners) listener();
  }
}
