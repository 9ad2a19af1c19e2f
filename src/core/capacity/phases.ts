import { poissonWeights } from './poisson';

/**
 * A time made of exponential phases one after the other, with branches: after a phase ends, another begins or the time is
 * over. Exact to about twelve digits by uniformization: every sum has positive terms only.
 */
export class PhaseTime {
  private readonly rates: number[] = [];
  private readonly moves: { from: number; to: number; probability: number }[] = [];
  /** Chance that the time is not over after so many jumps of the uniformized chain. */
  private readonly alive: number[] = [];
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
    const jumps = this.fastest * (meanMs + 12 * deviationMs);
    if (!(jumps * (this.size + this.moves.length) <= budget)) return false;
    let chances = new Float64Array(this.size);
    for (const [phase, probability] of begin.phases) chances[phase] = (chances[phase] ?? 0) + probability;
    const most = Math.ceil(jumps) + 2000;
    for (let jump = 0; jump < most; jump += 1) {
      const left = chances.reduce((sum, chance) => sum + chance, 0);
      this.alive.push(left);
      if (left < 1e-18) break;
      chances = this.jump(chances);
    }
    return true;
  }

  /** Chance that the time is longer than `t` ms. */
  survival(t: number): number {
    if (this.size === 0) return 0;
    const { first, weights } = poissonWeights(t * this.fastest);
    let sum = 0;
    for (let place = 0; place < weights.length; place += 1) {
      const alive = this.alive[first + place];
      if (alive === undefined) break;
      sum += (weights[place] as number) * alive;
    }
    return sum;
  }

  private jump(chances: Float64Array): Float64Array<ArrayBuffer> {
    const next = new Float64Array(this.size);
    for (let phase = 0; phase < this.size; phase += 1) {
      next[phase] = (chances[phase] as number) * (1 - (this.rates[phase] as number) / this.fastest);
    }
    for (const { from, to, probability } of this.moves) {
      next[to] =
        (next[to] as number) + ((chances[from] as number) * (this.rates[from] as number) * probability) / this.fastest;
    }
    return next;
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
