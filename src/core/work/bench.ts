import type { JobName, Jobs, Turn, Work, Workers } from './jobs';
import type { FromWorker, ToWorker } from './messages';

/** What a bench needs of its surroundings. */
export interface BenchPorts {
  readonly workers: Workers;
  post(message: FromWorker): void;
  /** Calls back soon, after messages that have come meanwhile. */
  soon(callback: () => void): void;
}

interface Placed {
  readonly work: Work<JobName>;
  isWaiting: boolean;
}

/** Where the worker does its jobs: a piece of each in turn, so that a short one need not wait for a long one. */
export class WorkBench {
  private readonly placed = new Map<number, Placed>();
  private isBusy = false;

  constructor(private readonly ports: BenchPorts) {}

  /** Takes a message of the page. A message about a job that is over is none of ours any more. */
  receive(message: ToWorker): void {
    const { id } = message;
    if (message.type === 'start') this.start(message);
    else if (message.type === 'cancel') this.placed.delete(id);
    else this.tell(id, message.message);
    this.goOn();
  }

  private start(message: Extract<ToWorker, { type: 'start' }>): void {
    this.guard(message.id, () => {
      // One job's name and task belong together; a union of functions cannot say so.
      const begin = this.ports.workers[message.job] as (task: unknown) => Work<JobName>;
      this.placed.set(message.id, { work: begin(message.task), isWaiting: false });
    });
  }

  private tell(id: number, message: Jobs[JobName]['told']): void {
    const placed = this.placed.get(id);
    if (!placed) return;
    placed.isWaiting = false;
    this.guard(id, () => placed.work.tell?.(message));
  }

  private goOn(): void {
    if (this.isBusy || ![...this.placed.values()].some(({ isWaiting }) => !isWaiting)) return;
    this.isBusy = true;
    this.ports.soon(() => {
      this.isBusy = false;
      for (const [id, placed] of [...this.placed]) {
        if (!placed.isWaiting && this.placed.has(id)) this.guard(id, () => this.take(id, placed, placed.work.turn()));
      }
      this.goOn();
    });
  }

  private take(id: number, placed: Placed, turn: Turn<JobName>): void {
    if (turn.type === 'done') {
      this.placed.delete(id);
      this.ports.post({ type: 'done', id, answer: turn.answer });
      return;
    }
    placed.isWaiting = turn.type === 'waiting';
    if (turn.progress !== undefined) this.ports.post({ type: 'progress', id, progress: turn.progress });
  }

  private guard(id: number, act: () => void): void {
    try {
      act();
    } catch (error) {
      this.placed.delete(id);
      this.ports.post({ type: 'failed', id, message: error instanceof Error ? error.message : String(error) });
    }
  }
}
