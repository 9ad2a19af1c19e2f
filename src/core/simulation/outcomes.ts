/**
 * How a request or a call ends. Up to `LAST_REJECTION` somebody has turned it away before any work was done on it; from
 * there on it has failed.
 */
export const OUTCOMES = [
  'completed',
  'queueFull',
  'rateLimited',
  'shed',
  'breakerOpen',
  'noConnection',
  'down',
  'error',
  'timeout',
  'crashed',
  'tooManyHops',
] as const;

/** Name of an outcome. */
export type Outcome = (typeof OUTCOMES)[number];

export const COMPLETED = 0;
export const QUEUE_FULL = 1;
export const RATE_LIMITED = 2;
export const SHED = 3;
export const BREAKER_OPEN = 4;
export const NO_CONNECTION = 5;
export const LAST_REJECTION = NO_CONNECTION;
export const DOWN = 6;
export const ERROR = 7;
export const TIMEOUT = 8;
export const CRASHED = 9;
export const TOO_MANY_HOPS = 10;
