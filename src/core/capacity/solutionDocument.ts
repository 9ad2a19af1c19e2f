import type * as l10n from '@vscode/l10n';
import type { Translator } from '../translator';
import type { Assumption } from './boardDefaults';
import type { CapacityModel } from './model';
import type { Percentiles } from './quantile';
import type { BlockSolution, FlowSolution, PartSolution, Solution } from './solution';
import type { DocumentBlock, DocumentFlow, DocumentPart, SolutionDocument } from './solutionFormat';
import { type SolutionNames, warningText } from './warningText';

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
