import type * as l10n from '@vscode/l10n';
import type { Translator } from '../translator';
import type { Assumption } from './boardDefaults';
import type { CapacityModel } from './model';
import type { Percentiles } from './quantile';
import type { BlockSolution, FlowSolution, PartSolution, Solution } from './solution';
import { type SolutionNames, warningText } from './warningText';

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

/** The solution of a model as a document for scripts; sentences in the language of the translator. */
export function solutionDocument(
  model: CapacityModel,
  solution: Solution,
  assumptions: readonly Assumption[],
  l10n: Translator<l10n.L10nReplacement>,
): SolutionDocument {
  const { flows, blocks, arrows, breaking, weakPoints, cost, warnings } = solution;
  const names = namesOf(model);
  return {
    format: 'mockboard-solution',
    version: 1,
    flows: flows.map(documentFlow),
    blocks: blocks.map(documentBlock),
    arrows: arrows.map(({ requestBytesPerSecond, responseBytesPerSecond, ...rest }) => ({
      ...rest,
      requestBytesPerSecond: requestBytesPerSecond ?? null,
      responseBytesPerSecond: responseBytesPerSecond ?? null,
    })),
    breaking,
    weakPoints,
    cost: {
      instances: cost.instances ?? null,
      storage: cost.storage ?? null,
      egress: cost.egress ?? null,
      total: cost.total ?? null,
      shown: cost.total === undefined ? null : roundedDollars(cost.total),
    },
    warnings: warnings.map((warning) => ({
      type: warning.type,
      message: warningText(warning, names, l10n),
      block: 'block' in warning ? warning.block : null,
      arrow: 'arrow' in warning ? warning.arrow : null,
      flow: 'flow' in warning ? warning.flow : null,
    })),
    assumptions: assumptions.map(({ block, ...rest }) => ({ ...rest, block: block ?? null })),
  };
}

/** Names of a model's parts by id; an arrow is called by its ends. */
export function namesOf({ blocks, arrows }: CapacityModel): SolutionNames {
  const block = new Map(blocks.map(({ id, name }) => [id, name ?? id]));
  const arrow = new Map(arrows.map(({ id, from, to }) => [id, `${block.get(from) ?? from} → ${block.get(to) ?? to}`]));
  return { block: (id) => block.get(id) ?? id, arrow: (id) => arrow.get(id) ?? id };
}

/** Money with the one digit that can be trusted: "$4,000". */
export function roundedDollars(dollars: number): string {
  if (dollars < 1) return dollars === 0 ? '$0' : '< $1';
  const rounded = Number(dollars.toPrecision(1));
  return `$${rounded.toLocaleString('en-US')}`;
}

function percentileFields(percentiles: Percentiles | undefined): Pick<DocumentFlow, 'p50Ms' | 'p95Ms' | 'p99Ms'> {
  return { p50Ms: percentiles?.p50 ?? null, p95Ms: percentiles?.p95 ?? null, p99Ms: percentiles?.p99 ?? null };
}

function documentFlow({ percentiles, meanMs, sumOfHopP99Ms, ...rest }: FlowSolution): DocumentFlow {
  return { ...rest, meanMs: meanMs ?? null, ...percentileFields(percentiles), sumOfHopP99Ms: sumOfHopP99Ms ?? null };
}

function documentBlock(block: BlockSolution): DocumentBlock {
  const { percentiles, isSaturated, parts, threads, connections, backlog, storage, ...rest } = block;
  return {
    ...rest,
    kind: rest.kind ?? null,
    breaksAt: rest.breaksAt ?? null,
    saturated: isSaturated,
    meanMs: rest.meanMs ?? null,
    ...percentileFields(percentiles),
    parts: parts.map(documentPart),
    hitRatio: rest.hitRatio ?? null,
    instancesNeeded: rest.instancesNeeded ?? null,
    threads: threads ? { held: threads.held ?? null, limit: threads.limit } : null,
    connections: connections ? { held: connections.held ?? null, limit: connections.limit } : null,
    backlog: backlog ? { ...backlog, drainSecondsPerSecond: backlog.drainSecondsPerSecond ?? null } : null,
    replicaLagMs: rest.replicaLagMs ?? null,
    storage: storage ? { ...storage, bytesAtMost: storage.bytesAtMost ?? null } : null,
    dollarsPerMonth: rest.dollarsPerMonth ?? null,
  };
}

function documentPart({ isHot, servers, meanWaitMs, ...rest }: PartSolution): DocumentPart {
  return { ...rest, hot: isHot, servers: Number.isFinite(servers) ? servers : null, meanWaitMs: meanWaitMs ?? null };
}
