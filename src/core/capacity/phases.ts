import type { Percentiles } from './quantile';
import { type Move, UniformizedChain } from './uniformized';

const MOST_STEPS = 200;
const PRECISION = 1e-13;
/** Counts of beats so much rarer than the likeliest are left out. */
const UNLIKELY = 1e-20;

/**
 * A time made of exponential phases one after the other, with branches: after a phase ends, another begins or the time is
 * over. Exact to about twelve digits by uniformization: every sum has positive terms only.
 */
export class PhaseTime {
  private readonly rates: number[] = [];
  private readonly moves: Move[] = [];
  private chain: UniformizedChain | undefined;
  private fastest = 0;
  /** Counted by who builds the chain. */
  visits = 0;

  get size(): number {
    return this.rates.length;
  }

  /** Adds a phase that ends at a rate per ms and then goes on as `next` says; returns how to begin with it. */
  add(ratePerMs: number, next: Beginning): Beginning {
    const phase = this.rates.push(ratePerMs) - 1;
    this.connect(phase, next);
    return { over: 0, phases: new Map([[phase, 1]]) };
  }

  /** Says how the time goes on after a phase, where that was not known when the phase was added. */
  connect(phase: number, next: Beginning): void {
    for (const [to, probability] of next.phases) this.moves.push({ from: phase, to, probability });
  }

  /**
   * Makes the chain ready for a beginning. False when it would take more than `budget` operations to follow it as long as
   * it lasts; `meanMs` and `deviationMs` say how long that is.
   */
  prepare(begin: Beginning, meanMs: number, deviationMs: number, budget: number): boolean {
    this.fastest = this.rates.reduce((most, rate) => Math.max(most, rate), 0);
    const beats = this.fastest * (meanMs + 12 * deviationMs);
    if (!(beats * (this.size + this.moves.length) <= budget)) return false;
    this.chain = new UniformizedChain(this.rates, this.moves, this.fastest, begin.phases);
    return true;
  }

  /** Chance that the time is longer than `t` ms; only once it is prepared. */
  survival(t: number): number {
    return this.at(t).survival;
  }

  /** Times that 50, 95 and 99 of a hundred do not exceed; only once it is prepared. */
  percentiles(): Percentiles {
    return { p50: this.quantile(0.5), p95: this.quantile(0.05), p99: this.quantile(0.01) };
  }

  /** The time exceeded with chance `tail`: Newton's method on the logarithm, which is nearly straight for tails. */
  private quantile(tail: number): number {
    if (this.size === 0 || !this.chain || this.chain.aliveAfter(0) <= tail) return 0;
    let t = this.chain.firstBelow(tail) / this.fastest;
    let [low, high] = [0, Number.POSITIVE_INFINITY];
    for (let step = 0; step < MOST_STEPS; step += 1) {
      const { survival, density } = this.at(t);
      if (survival > tail) low = t;
      else high = t;
      let next = t + (Math.log(survival / tail) * survival) / density;
      if (!(next > low && next < high)) next = high === Number.POSITIVE_INFINITY ? 2 * t : (low + high) / 2;
      if (Math.abs(next - t) <= PRECISION * next) return next;
      t = next;
    }
    return t;
  }

  /** Chance to last longer than `t` ms, and its decline per ms: over all counts of beats till then, from the likeliest outwards. */
  private at(t: number): { readonly survival: number; readonly density: number } {
    const { chain } = this;
    if (this.size === 0 || !chain) return { survival: 0, density: 0 };
    const mean = t * this.fastest;
    const mode = Math.floor(mean);
    let [total, alive, ended] = [0, 0, 0];
    const add = (beats: number, weight: number) => {
      const left = chain.aliveAfter(beats);
      total += weight;
      alive += weight * left;
      ended += weight * (left - chain.aliveAfter(beats + 1));
    };
    let weight = 1;
    for (let beats = mode; weight > UNLIKELY; beats += 1) {
      add(beats, weight);
      weight *= mean / (beats + 1);
    }
    weight = mode / mean;
    for (let beats = mode - 1; beats >= 0 && weight > UNLIKELY; beats -= 1) {
      add(beats, weight);
      weight *= beats / mean;
    }
    return { survival: alive / total, density: (this.fastest * ended) / total };
  }
}

/** How a time begins: over at once with a chance, or in a phase. */
export interface Beginning {
  readonly over: number;
  readonly phases: ReadonlyMap<number, number>;
}

/** Over at once. */
export const OVER: Beginning = { over: 1, phases: new Map() };

/** One of several beginnings, by chance. */
export function mixBeginnings(
  parts: readonly { readonly probability: number; readonly begin: Beginning }[],
): Beginning {
  let over = 0;
  const phases = new Map<number, number>();
  for (const { probability, begin } of parts) {
    if (probability === 0) continue;
    over += probability * begin.over;
    for (const [phase, chance] of begin.phases) phases.set(phase, (phases.get(phase) ?? 0) + probability * chance);
  }
  return { over, phases };
}
