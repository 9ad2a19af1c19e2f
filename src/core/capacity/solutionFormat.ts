import type { Assumption } from './boardDefaults';
import type { BlockSolution, FlowSolution, PartSolution, Solution } from './solution';

/**
 * A solution as scripts read it (`mockboard solve --json`). Every field is always there; what does not apply is null. A change
 * that could break a reader raises `version`; new fields do not. Times in ms, rates per second, shares from 0 to 1.
 */
export interface SolutionDocument {
  readonly format: 'mockboard-solution';
  readonly version: 1;
  readonly flows: readonly DocumentFlow[];
  readonly blocks: readonly DocumentBlock[];
  readonly arrows: readonly DocumentArrow[];
  /** The first to break at the front. */
  readonly breaking: Solution['breaking'];
  readonly weakPoints: Solution['weakPoints'];
  readonly cost: DocumentCost;
  readonly warnings: readonly DocumentWarning[];
  /** Every default that was taken; empty for a model file, which has none. */
  readonly assumptions: readonly DocumentAssumption[];
}

/** A flow. */
export interface DocumentFlow {
  readonly name: string;
  readonly ratePerSecond: number;
  readonly meanMs: number | null;
  readonly p50Ms: number | null;
  readonly p95Ms: number | null;
  readonly p99Ms: number | null;
  readonly method: FlowSolution['method'];
  readonly sumOfHopP99Ms: number | null;
  readonly errors: number;
  readonly availability: number;
  readonly availabilityMethod: FlowSolution['availabilityMethod'];
  readonly blocks: readonly string[];
  readonly saturated: readonly string[];
}

/** A block. */
export interface DocumentBlock {
  readonly id: string;
  readonly name: string;
  readonly kind: string | null;
  readonly readsPerSecond: number;
  readonly writesPerSecond: number;
  readonly utilisation: number;
  readonly breaksAt: number | null;
  readonly saturated: boolean;
  readonly rejected: number;
  readonly meanMs: number | null;
  readonly p50Ms: number | null;
  readonly p95Ms: number | null;
  readonly p99Ms: number | null;
  readonly method: BlockSolution['method'];
  readonly parts: readonly DocumentPart[];
  readonly hitRatio: number | null;
  readonly instances: number;
  readonly instancesNeeded: number | null;
  readonly threads: DocumentUsage | null;
  readonly connections: DocumentUsage | null;
  readonly backlog: { readonly growthPerSecond: number; readonly drainSecondsPerSecond: number | null } | null;
  readonly recordCopies: number;
  readonly replicaLagMs: number | null;
  readonly storage: DocumentStorage | null;
  readonly availability: number;
  readonly dollarsPerMonth: number | null;
}

/** Stations of a block that do the same; `servers` is null for any number. */
export interface DocumentPart extends Omit<PartSolution, 'servers' | 'meanWaitMs' | 'isHot'> {
  readonly hot: boolean;
  readonly servers: number | null;
  readonly meanWaitMs: number | null;
}

/** Something of which only so many can be held. */
export interface DocumentUsage {
  readonly held: number | null;
  readonly limit: number;
}

/** Data a block keeps. */
export interface DocumentStorage {
  readonly bytesPerDay: number;
  readonly bytesPerYear: number;
  readonly bytesAtMost: number | null;
}

/** An arrow. */
export interface DocumentArrow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly callsPerSecond: number;
  readonly attempts: number;
  readonly requestBytesPerSecond: number | null;
  readonly responseBytesPerSecond: number | null;
}

/** Dollars a month; `shown` is the total as far as it can be trusted, with one digit. */
export interface DocumentCost {
  readonly instances: number | null;
  readonly storage: number | null;
  readonly egress: number | null;
  readonly total: number | null;
  readonly shown: string | null;
}

/** Where figures are off, or the design is; the fields beside `type` and `message` depend on the type. */
export interface DocumentWarning {
  readonly type: string;
  readonly message: string;
  readonly block: string | null;
  readonly arrow: string | null;
  readonly flow: string | null;
}

/** A default that was taken. */
export interface DocumentAssumption extends Omit<Assumption, 'block'> {
  readonly block: string | null;
}
