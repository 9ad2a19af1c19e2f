import { OUTCOMES } from './outcomes';

export const FLOW_COUNTS = 16;
/** Index of the number of requests that came in, behind those of the outcomes. */
export const GENERATED = 15;

/** A power of two, so that what is counted at one station lies in few cache lines. */
export const STATION_COUNTS = 32;
export const ARRIVED = OUTCOMES.length;
export const SERVED_COUNT = ARRIVED + 1;
export const HITS = ARRIVED + 2;
export const MISSES = ARRIVED + 3;
/** Reads answered by a replica, and those of them that missed a write. */
export const REPLICA_READS = ARRIVED + 4;
export const STALE = ARRIVED + 5;
/** Answers for which nobody was waiting any more. */
export const FOR_NOBODY = ARRIVED + 6;

export const STATION_TIMES = 4;
/** Time instances were busy. */
export const BUSY_MS = 0;
/** Time requests waited before their service. */
export const WAIT_MS = 1;
/** Time there were instances, up to the last change of their number; and when that was. */
export const CAPACITY_MS = 2;
export const CAPACITY_AT = 3;

export const CALL_COUNTS = 8;
/** Tries of watched calls. */
export const TRIES = 0;
export const RETRIED = 1;
export const TIMED_OUT = 2;
/** Calls whose caller does not wait, and how they ended. */
export const SENT = 3;
export const HANDLED = 4;
export const DEAD_LETTERS = 5;
export const DROPPED = 6;
