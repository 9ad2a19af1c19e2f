import { type Asked, type JobEars, WorkClient } from '../../src/core/work/client';
import type { JobName, Jobs } from '../../src/core/work/jobs';
import type { FromWorker, ToWorker } from '../../src/core/work/messages';
import { errorText } from '../shared/errorText';

/** The canvas's worker: started with the first job, gone with the canvas. */
export class CanvasWork {
  private worker: Worker | undefined;
  private isStarting = false;
  private isOver = false;
  /** What was asked before the worker was there. */
  private readonly early: ToWorker[] = [];
  private readonly client = new WorkClient((message) => this.post(message));

  /** Gives a job to the worker. */
  ask<Job extends JobName>(job: Job, task: Jobs[Job]['task'], ears: JobEars<Job>): Asked<Job> {
    return this.client.ask(job, task, ears);
  }

  /** The worker's answer, for a job of which only that is wanted. Rejects with `WorkFailed`. */
  answer<Job extends JobName>(job: Job, task: Jobs[Job]['task']): Promise<Jobs[Job]['answer']> {
    return new Promise((done, failed) => {
      this.ask(job, task, { done, failed });
    });
  }

  dispose(): void {
    this.isOver = true;
    this.stop('The canvas is closed.');
  }

  private post(message: ToWorker): void {
    if (this.worker) {
      this.worker.postMessage(message);
      return;
    }
    this.early.push(message);
    if (!this.isStarting) void this.start();
  }

  private async start(): Promise<void> {
    this.isStarting = true;
    try {
      const worker = await loadWorker();
      if (this.isOver) {
        worker.terminate();
        return;
      }
      worker.onmessage = (event: MessageEvent<FromWorker>) => this.client.receive(event.data);
      worker.onerror = (event) => this.stop(event.message);
      worker.onmessageerror = () => this.stop('The answer of the worker could not be read.');
      this.worker = worker;
      for (const message of this.early.splice(0)) worker.postMessage(message);
    } catch (error) {
      this.stop(errorText(error));
    } finally {
      this.isStarting = false;
    }
  }

  /** Ends the worker; the next job starts another. */
  private stop(reason: string): void {
    this.worker?.terminate();
    this.worker = undefined;
    this.early.length = 0;
    this.client.fail(reason);
  }
}

/** Webviews must not start a worker from a file of another origin, which the extension's files are: only from a blob. */
async function loadWorker(): Promise<Worker> {
  const response = await fetch(`${document.documentElement.dataset.assets}/worker.js`);
  if (!response.ok) throw new Error(`The worker's file could not be loaded (${response.status}).`);
  const url = URL.createObjectURL(new Blob([await response.text()], { type: 'text/javascript' }));
  try {
    return new Worker(url);
  } finally {
    URL.revokeObjectURL(url);
  }
}
