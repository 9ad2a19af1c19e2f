import type { Spectrum } from './fft';
import { attemptTime } from './gridAttempts';
import { Lattice } from './lattice';
import type { NodeTimes, TimeContext } from './nodeTimes';
import { ownSpectrum } from './ownSpectrum';
import type { OwnTime } from './ownTime';
import type { PlanCall, PlanGroup, PlanNode } from './plan';
import { chanceOf } from './rates';
import { addShare, copySpectrum, makeOptional, multiplyBy, noTime, repeated } from './spectrum';

/** Points of a grid, and of the fine one for flows with steps shorter than two cells of it. */
const COARSE = 1024;
const FINE = 4096;
/** A fine grid for every visit of a very large design would take a second. */
const MOST_FINE_NODES = 200;
/** A grid reaches this many deviations beyond the mean of the slowest way. */
const REACH = 10;

/** A distribution on a grid. */
export interface GridTime {
  /** Chances by number of steps. */
  readonly masses: Float64Array;
  readonly stepMs: number;
  readonly meanMs: number;
}

/** Response time of a flow on a grid, and for calls with a time-out the chance that the answer comes before. */
export interface GridResponse {
  readonly time: GridTime | undefined;
  readonly inTime: ReadonlyMap<PlanCall, number>;
}

/**
 * Puts the response time of a flow together: sums by convolution, branches as mixtures, forks as the slowest. A rough one is
 * always on the coarse grid.
 */
export function gridResponse(context: TimeContext, times: NodeTimes, isRough = false): GridResponse {
  return new GridWork(context, times, isRough).run();
}

/** Distribution of the time of visits of one block, in a mixture of reads and writes. */
export function gridOwnTime(mixture: readonly { readonly share: number; readonly own: OwnTime }[]): GridTime {
  const reach = Math.max(...mixture.map(({ own }) => own.meanMs + REACH * Math.sqrt(own.variance)));
  const lattice = new Lattice(COARSE, reach / COARSE);
  const sum = noTime(COARSE / 2 + 1, 0);
  for (const { share, own } of mixture) addShare(sum, ownSpectrum(lattice, own), share);
  return timeOn(lattice, sum);
}

class GridWork {
  private readonly lattice: Lattice;
  private readonly constants = new Map<number, Spectrum>();
  private readonly inTime = new Map<PlanCall, number>();
  /** Calls that still need the spectrum of a visit. */
  private readonly waiting: Int32Array;

  constructor(
    private readonly context: TimeContext,
    private readonly times: NodeTimes,
    isRough: boolean,
  ) {
    const { plan } = context;
    const reach = plan.roots.reduce(
      (most, { node: { index } }) =>
        Math.max(most, (times.slowMeanMs[index] ?? 0) + REACH * Math.sqrt(times.slowVariance[index] ?? 0)),
      0,
    );
    const range = Number.isFinite(reach) && reach > 0 ? reach : longestTimeout(plan.nodes);
    const size = !isRough && this.hasShortSteps((2 * range) / COARSE) ? FINE : COARSE;
    this.lattice = new Lattice(size, range / size);
    this.waiting = new Int32Array(plan.nodes.length);
    for (const { node } of plan.roots) this.need(node);
    for (const each of plan.nodes) for (const { calls } of each.groups) for (const { node } of calls) this.need(node);
  }

  run(): GridResponse {
    const { nodes, roots } = this.context.plan;
    const spectra = new Map<PlanNode, Spectrum | undefined>();
    for (let place = nodes.length - 1; place >= 0; place -= 1) {
      const node = nodes[place];
      if (node) spectra.set(node, this.visit(node, spectra));
    }
    const mixed = noTime(this.lattice.size / 2 + 1, 0);
    for (const { node, probability } of roots) {
      const spectrum = spectra.get(node);
      if (!spectrum) return { time: undefined, inTime: this.inTime };
      addShare(mixed, spectrum, probability);
    }
    return { time: timeOn(this.lattice, mixed), inTime: this.inTime };
  }

  private need({ index }: PlanNode): void {
    this.waiting[index] = (this.waiting[index] as number) + 1;
  }

  private hasShortSteps(limitMs: number): boolean {
    const { plan, operations, own } = this.context;
    if (plan.nodes.length > MOST_FINE_NODES) return false;
    return plan.nodes.some(({ block, index }) => {
      const { meanMs } = own(block, operations[index] ?? 'read');
      return meanMs > 0 && meanMs < limitMs;
    });
  }

  /** Undefined for a visit that never ends. */
  private visit(node: PlanNode, spectra: Map<PlanNode, Spectrum | undefined>): Spectrum | undefined {
    const { operations, own } = this.context;
    const time = own(node.block, operations[node.index] ?? 'read');
    let product = time.isEndless ? undefined : ownSpectrum(this.lattice, time);
    for (const group of node.groups) {
      const factor = this.group(group, spectra);
      if (factor === 'endless') product = undefined;
      else if (factor && product) multiplyBy(product, factor);
      if (factor && factor !== 'endless') this.lattice.give(factor);
    }
    return product;
  }

  private group(
    { type, calls }: PlanGroup,
    spectra: Map<PlanNode, Spectrum | undefined>,
  ): Spectrum | 'endless' | undefined {
    const found = calls.map((call) => ({ call, spectrum: this.call(call, spectra) }));
    const waited = found.filter(({ call }) => !call.isAsync && chanceOf(call, this.context.hits) > 0 && call.count > 0);
    if (waited.length === 0) return undefined;
    const known = waited.flatMap(({ call, spectrum }) =>
      spectrum ? [{ chance: Math.min(1, chanceOf(call, this.context.hits)), spectrum }] : [],
    );
    if (known.length < waited.length) return 'endless';
    if (type === 'choice') return this.oneOf(known);
    for (const { chance, spectrum } of known) if (chance < 1) makeOptional(spectrum, chance);
    if (type === 'parallel') return this.lattice.slowest(known.map(({ spectrum }) => ({ spectrum, count: 1 })));
    return known[0]?.spectrum;
  }

  private oneOf(cases: readonly { readonly chance: number; readonly spectrum: Spectrum }[]): Spectrum {
    const sum = noTime(
      this.lattice.size / 2 + 1,
      Math.max(0, 1 - cases.reduce((total, { chance }) => total + chance, 0)),
    );
    for (const { chance, spectrum } of cases) {
      addShare(sum, spectrum, chance);
      this.lattice.give(spectrum);
    }
    return sum;
  }

  /** All attempts of all calls over an arrow, as a spectrum that may be changed; undefined when they never end. */
  private call(call: PlanCall, spectra: Map<PlanNode, Spectrum | undefined>): Spectrum | undefined {
    const found = spectra.get(call.node);
    const left = (this.waiting[call.node.index] as number) - 1;
    this.waiting[call.node.index] = left;
    if (left === 0) spectra.delete(call.node);
    if (call.isAsync) return undefined;
    const single = this.attempts(call, left === 0 || !found ? found : copySpectrum(found));
    if (!single || call.count === 1) return single;
    return call.isParallel
      ? this.lattice.slowest([{ spectrum: single, count: call.count }])
      : repeated(single, call.count);
  }

  /** May change what it is given. */
  private attempts(call: PlanCall, once: Spectrum | undefined): Spectrum | undefined {
    const roundTrip = this.context.roundTrip(call);
    if (once && roundTrip > 0) multiplyBy(once, this.constant(roundTrip));
    const success = this.times.success[call.node.index] ?? 1;
    const { spectrum, inTime } = attemptTime(this.lattice, (ms) => this.constant(ms), call.arrow, once, success);
    if (inTime !== undefined) this.inTime.set(call, inTime);
    return spectrum;
  }

  private constant(ms: number): Spectrum {
    const known = this.constants.get(ms);
    if (known) return known;
    const made = this.lattice.constant(ms);
    this.constants.set(ms, made);
    return made;
  }
}

function timeOn(lattice: Lattice, spectrum: Spectrum): GridTime {
  const masses = lattice.massesOf(spectrum);
  const meanMs = masses.reduce((sum, mass, k) => sum + mass * k, 0) * lattice.stepMs;
  return { masses, stepMs: lattice.stepMs, meanMs };
}

function longestTimeout(nodes: readonly PlanNode[]): number {
  let longest = 1;
  for (const { groups } of nodes) {
    for (const { calls } of groups)
      for (const { arrow } of calls) longest = Math.max(longest, 4 * (arrow?.timeoutMs ?? 0));
  }
  return longest;
}
