import { normalCdf, normalDensity } from './special';

/** More servers than this are not counted one by one: the heavy-traffic limit is exact to many digits there. */
const MANY = 1_000_000;

/**
 * Share of calls lost at `servers` servers without a queue that are offered `offered` erlangs (M/M/c/c). By the recursion
 * B(c) = aB(c−1) / (c + aB(c−1)), which neither overflows nor loses digits (Bolch et al., Queueing Networks, 6.2).
 */
export function erlangB(servers: number, offered: number): number {
  if (offered <= 0) return 0;
  if (servers > MANY) return heavyTrafficB(servers, offered);
  let blocked = 1;
  for (let count = 1; count <= servers; count += 1) blocked = (offered * blocked) / (count + offered * blocked);
  return blocked;
}

/** Chance that a request waits at `servers` servers with an endless queue (M/M/c); 1 when they are offered too much. */
export function erlangC(servers: number, offered: number): number {
  if (offered >= servers) return 1;
  const blocked = erlangB(servers, offered);
  return blocked / (1 - (offered / servers) * (1 - blocked));
}

/** Blocking of very many servers: the loss system is a normal distribution cut off at its capacity. */
function heavyTrafficB(servers: number, offered: number): number {
  const beta = (servers - offered) / Math.sqrt(offered);
  const below = normalCdf(beta);
  return below === 0 ? 1 - servers / offered : Math.min(1, normalDensity(beta) / (Math.sqrt(offered) * below));
}

/** What staffing is to keep. */
export interface StaffingGoal {
  /** Largest chance to wait; 0.2 when absent. */
  readonly waitProbability?: number;
  /** Largest utilisation; no limit but 1 when absent. */
  readonly utilisation?: number;
}

/** The smallest number of servers that keeps the goal when `offered` erlangs come in; at least 1. Infinity for endless load. */
export function serversFor(offered: number, { waitProbability = 0.2, utilisation = 1 }: StaffingGoal = {}): number {
  if (!(offered > 0)) return 1;
  if (!Number.isFinite(offered)) return Number.POSITIVE_INFINITY;
  let low = Math.max(1, Math.ceil(offered / utilisation - 1e-9));
  if (low <= offered) low += 1;
  if (erlangC(low, offered) <= waitProbability) return low;
  // Waiting falls with every server; sixteen standard deviations more than the load nobody waits.
  let high = Math.ceil(low + 16 * Math.sqrt(low)) + 1;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (erlangC(middle, offered) <= waitProbability) high = middle;
    else low = middle;
  }
  return high;
}
