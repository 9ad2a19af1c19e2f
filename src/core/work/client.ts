import type { JobName, Jobs } from './jobs';
import type { FromWorker, ToWorker } from './messages';

/** A job came to no answer; the message says why, for whoever looks for the cause. */
export class WorkFailed extends Error {
  override readonly name = 'WorkFailed';
}

/** What is heard of a job. After `done`, `failed` or a cancel nothing more is. */
export interface JobEars<Job extends JobName> {
  progress?(progress: Jobs[Job]['progress']): void;
  done(answer: Jobs[Job]['answer']): void;
  failed(error: WorkFailed): void;
}

/** A job that was asked for. */
export interface Asked<Job extends JobName> {
  tell(message: Jobs[Job]['told']): void;
  /** Ends it; nothing more is heard of it. */
  cancel(): void;
}

/** The page's side of the worker: gives jobs to it, and what comes back to those who asked. */
export class WorkClient {
  private readonly ears = new Map<number, JobEars<JobName>>();
  private last = 0;

  constructor(private readonly post: (message: ToWorker) => void) {}

  /** Gives a job to the worker. */
  ask<Job extends JobName>(job: Job, task: Jobs[Job]['task'], ears: JobEars<Job>): Asked<Job> {
    this.last += 1;
    const id = this.last;
    // Only this job's own messages carry its number.
    this.ears.set(id, ears as unknown as JobEars<JobName>);
    this.post({ type: 'start', id, job, task } as ToWorker);
    return {
      tell: (message) => {
        if (this.ears.has(id)) this.post({ type: 'tell', id, message } as ToWorker);
      },
      cancel: () => {
        if (this.ears.delete(id)) this.post({ type: 'cancel', id });
      },
    };
  }

  /** Takes a message of the worker. */
  receive(message: FromWorker): void {
    const ears = this.ears.get(message.id);
    if (!ears) return;
    if (message.type === 'progress') {
      ears.progress?.(message.progress as never);
      return;
    }
    this.ears.delete(message.id);
    if (message.type === 'done') ears.done(message.answer);
    else ears.failed(new WorkFailed(message.message));
  }

  /** The worker is gone: everybody who still waits hears why. */
  fail(reason: string): void {
    const waiting = [...this.ears.values()];
    this.ears.clear();
    for (const ears of waiting) ears.failed(new WorkFailed(reason));
  }
}
