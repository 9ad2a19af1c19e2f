/** A jump from one phase into another. */
export interface Move {
  readonly from: number;
  readonly to: number;
  readonly probability: number;
}

/** Below this there is nothing left that a double could add. */
const NOTHING = 1e-18;
/** A time that lasts longer is none that anybody asks for. */
const MOST_BEATS = 2 ** 24;

/**
 * A chain of exponential phases watched at the beat of its fastest one: at every beat it moves on, or stays where it is. Followed
 * only as far as somebody asks.
 */
export class UniformizedChain {
  /** Chance that the time is not over after so many beats. */
  private readonly alive: number[] = [];
  private now: Float64Array;
  private next: Float64Array;
  private readonly stays: Float64Array;
  /** The moves into phase p are those from `starts[p]` up to `starts[p + 1]`. */
  private readonly starts: Int32Array;
  private readonly sources: Int32Array;
  private readonly chances: Float64Array;

  /** `rates` of the phases and the fastest of them, per ms; `begin` says how likely each is at the start. */
  constructor(rates: readonly number[], moves: readonly Move[], fastest: number, begin: ReadonlyMap<number, number>) {
    this.now = new Float64Array(rates.length);
    this.next = new Float64Array(rates.length);
    for (const [phase, chance] of begin) this.now[phase] = (this.now[phase] as number) + chance;
    this.stays = Float64Array.from(rates, (rate) => 1 - rate / fastest);
    this.starts = new Int32Array(rates.length + 1);
    for (const { to } of moves) this.starts[to + 1] = (this.starts[to + 1] as number) + 1;
    for (let phase = 0; phase < rates.length; phase += 1) {
      this.starts[phase + 1] = (this.starts[phase + 1] as number) + (this.starts[phase] as number);
    }
    this.sources = new Int32Array(moves.length);
    this.chances = new Float64Array(moves.length);
    const places = this.starts.slice();
    for (const { from, to, probability } of moves) {
      const place = places[to] as number;
      places[to] = place + 1;
      this.sources[place] = from;
      this.chances[place] = ((rates[from] as number) / fastest) * probability;
    }
    this.alive.push(this.now.reduce((sum, chance) => sum + chance, 0));
  }

  /** Chance that the time is not over after so many beats. */
  aliveAfter(beats: number): number {
    while (this.alive.length <= beats) {
      if ((this.alive[this.alive.length - 1] as number) < NOTHING) return 0;
      this.alive.push(this.beat());
    }
    return this.alive[beats] as number;
  }

  /** The first beat after which the time is not over with this chance at most. */
  firstBelow(chance: number): number {
    let high = 1;
    while (high < MOST_BEATS && this.aliveAfter(high) > chance) high *= 2;
    let low = 0;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.aliveAfter(middle) > chance) low = middle;
      else high = middle;
    }
    return high;
  }

  private beat(): number {
    const { now, next, stays, starts, sources, chances } = this;
    let left = 0;
    for (let phase = 0; phase < now.length; phase += 1) {
      let chance = (now[phase] as number) * (stays[phase] as number);
      const end = starts[phase + 1] as number;
      for (let move = starts[phase] as number; move < end; move += 1) {
        chance += (now[sources[move] as number] as number) * (chances[move] as number);
      }
      next[phase] = chance;
      left += chance;
    }
    this.now = next;
    this.next = now;
    return left;
  }
}
