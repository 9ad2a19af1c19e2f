/** Whether something works: yes, no, or not to be said from what is known. */
export type Works = boolean | undefined;

/** State of a part: up, down, or not known. */
export type PartState = boolean | undefined;

/** A yes that more parts that are up never turn into a no. */
export type Structure = (states: readonly PartState[]) => Works;

/** How a probability was found. */
export interface Reliability {
  readonly probability: number;
  readonly method: 'exact' | 'sampled';
}

/** Parts that are not known for which the exact way is still taken. */
export const EXACT_PARTS = 30;
/** Cases the exact way may look at; more are sampled. */
const MOST_CASES = 200_000;
const SAMPLES = 20_000;

/**
 * Chance that a structure works whose parts are up independently with the given chances. Exact by factoring on one part after
 * the other (Moskowitz 1958) up to about thirty parts, else by seeded sampling.
 */
export function reliabilityOf(structure: Structure, up: readonly number[], seed = 1): Reliability {
  const open = up.flatMap((chance, part) => (chance > 0 && chance < 1 ? [part] : []));
  const states: PartState[] = up.map((chance) => (chance >= 1 ? true : chance <= 0 ? false : undefined));
  const budget = { left: MOST_CASES };
  const exact = open.length <= EXACT_PARTS ? factor(structure, up, states, open, 0, budget) : undefined;
  return exact === undefined
    ? { probability: sample(structure, up, seed), method: 'sampled' }
    : { probability: exact, method: 'exact' };
}

function factor(
  structure: Structure,
  up: readonly number[],
  states: PartState[],
  open: readonly number[],
  next: number,
  budget: { left: number },
): number | undefined {
  const works = structure(states);
  if (works !== undefined) return works ? 1 : 0;
  const part = open[next];
  budget.left -= 1;
  if (part === undefined || budget.left < 0) return undefined;
  const chance = up[part] ?? 0;
  states[part] = true;
  const withPart = factor(structure, up, states, open, next + 1, budget);
  states[part] = false;
  const without = withPart === undefined ? undefined : factor(structure, up, states, open, next + 1, budget);
  states[part] = undefined;
  return withPart === undefined || without === undefined ? undefined : chance * withPart + (1 - chance) * without;
}

function sample(structure: Structure, up: readonly number[], seed: number): number {
  const random = randomFrom(seed);
  const states: boolean[] = up.map(() => false);
  let worked = 0;
  for (let round = 0; round < SAMPLES; round += 1) {
    for (let part = 0; part < up.length; part += 1) states[part] = random() < (up[part] ?? 0);
    if (structure(states)) worked += 1;
  }
  return worked / SAMPLES;
}

/** Numbers from 0 to 1 that a seed determines (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** More copies than these are up in their mean share, as far as anybody can tell. */
const COUNTLESS = 1e6;

/** Chance that at least `needed` of `count` copies are up, each with the same chance. */
export function kOfN(needed: number, count: number, up: number): number {
  if (needed <= 0 || up >= 1) return 1;
  if (needed > count || up <= 0) return 0;
  if (count > COUNTLESS) return needed <= count * up ? 1 : 0;
  // The smaller side is summed: it is where the digits of a small chance are kept.
  const isFewDown = needed > count / 2;
  const [from, to] = isFewDown ? [count, needed] : [0, needed - 1];
  const step = isFewDown ? -1 : 1;
  // Each term from the one before, as a logarithm: the first may be too small for a number.
  let log = isFewDown ? count * Math.log(up) : count * Math.log1p(-up);
  const odds = isFewDown ? Math.log1p(-up) - Math.log(up) : Math.log(up) - Math.log1p(-up);
  let sum = Math.exp(log);
  for (let working = from; working !== to; working += step) {
    log += odds + Math.log(isFewDown ? working / (count - working + 1) : (count - working) / (working + 1));
    sum += Math.exp(log);
  }
  return Math.min(1, Math.max(0, isFewDown ? sum : 1 - sum));
}

/** A network of which nodes may fail: `up` of each node, links between them. */
export interface Network {
  readonly up: readonly number[];
  readonly links: readonly (readonly [from: number, to: number])[];
}

/** Chance that there is a way of working nodes from `source` to `target`, both of which must work, too. */
export function twoTerminalReliability({ up, links }: Network, source: number, target: number, seed = 1): Reliability {
  const leaving = up.map((): number[] => []);
  for (const [from, to] of links) leaving[from]?.push(to);
  return reliabilityOf(
    (states) => {
      if (reaches(leaving, source, target, (node) => states[node] === true)) return true;
      return reaches(leaving, source, target, (node) => states[node] !== false) ? undefined : false;
    },
    up,
    seed,
  );
}

function reaches(
  leaving: readonly (readonly number[])[],
  source: number,
  target: number,
  isUsable: (node: number) => boolean,
): boolean {
  if (!isUsable(source)) return false;
  const seen = new Set([source]);
  // Grows while it is walked.
  for (const node of seen) {
    if (node === target) return true;
    for (const next of leaving[node] ?? []) if (isUsable(next)) seen.add(next);
  }
  return false;
}
