import type { JobName, Jobs } from './jobs';

/** From the page to its worker. Numbers name a job from its start to its end; none is used twice. */
export type ToWorker =
  | {
      [Job in JobName]: {
        readonly type: 'start';
        readonly id: number;
        readonly job: Job;
        readonly task: Jobs[Job]['task'];
      };
    }[JobName]
  | { readonly type: 'tell'; readonly id: number; readonly message: Jobs[JobName]['told'] }
  | { readonly type: 'cancel'; readonly id: number };

/** From the worker to its page. After `done` or `failed` nothing more comes of a job, nor after it was cancelled. */
export type FromWorker =
  | { readonly type: 'progress'; readonly id: number; readonly progress: Jobs[JobName]['progress'] }
  | { readonly type: 'done'; readonly id: number; readonly answer: Jobs[JobName]['answer'] }
  | { readonly type: 'failed'; readonly id: number; readonly message: string };
