import type { Outcome } from '../outcomes';

/**
 * Something that happened to a request that is followed. A stay is one visit of it to a block; stays and requests have
 * numbers that are not used twice in a run. Times are those of the run, in milliseconds.
 */
export type TraceRecord =
  | {
      readonly type: 'comes';
      readonly atMs: number;
      readonly request: number;
      readonly flow: string;
      readonly stay: number;
      /** Id of its block; empty for the world outside. */
      readonly block: string;
      /** Arrow it has come over and when it was sent; undefined for the first block of a request. */
      readonly over: { readonly arrow: string; readonly sentMs: number } | undefined;
      /** Requests in line there, this one not counted. */
      readonly waiting: number;
    }
  | {
      readonly type: 'goes';
      readonly atMs: number;
      readonly request: number;
      readonly stay: number;
      readonly block: string;
      /** How it has ended here, when an answer goes back; undefined when it goes on and another block answers. */
      readonly outcome: Outcome | undefined;
    }
  | { readonly type: 'ends'; readonly atMs: number; readonly request: number; readonly outcome: Outcome }
  /** It is followed no more; what was shown of it has no end. */
  | { readonly type: 'lost'; readonly atMs: number; readonly request: number };
