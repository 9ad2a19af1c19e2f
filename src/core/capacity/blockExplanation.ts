import type * as l10n from '@vscode/l10n';
import type { Translator } from '../translator';
import { busiestPart, helpText } from './blockHelp';
import { countText, loadText, rateText, timesText, timeText } from './loadFormat';
import type { BlockSolution, PartSolution } from './solution';

type L10n = Translator<l10n.L10nReplacement>;

/**
 * How a block bears its load: `lost` in a what-if, `unused` by any flow, `delay` without a limit of its own, else `fine`, `busy`
 * (more instances are advised), or `over` (more comes than it can do).
 */
export type LoadLevel = 'lost' | 'unused' | 'delay' | 'fine' | 'busy' | 'over';

/** How a block bears its load. */
export function loadLevel(block: BlockSolution, isLost = false): LoadLevel {
  if (isLost) return 'lost';
  if (block.isSaturated || block.rejected > 1e-6) return 'over';
  if (block.readsPerSecond + block.writesPerSecond === 0) return 'unused';
  const part = busiestPart(block);
  if (!part || part.method === 'delay') return 'delay';
  return (block.instancesNeeded ?? 0) > block.instances || block.utilisation > 0.7 ? 'busy' : 'fine';
}

/** Why a block bears its load as it does, and what would help, in one sentence. */
export function explainBlock(block: BlockSolution, level: LoadLevel, l10n: L10n): string {
  const { name, readsPerSecond, writesPerSecond, percentiles, breaksAt } = block;
  const rate = rateText(readsPerSecond + writesPerSecond);
  switch (level) {
    case 'lost':
      return l10n.t('{0} is lost here: what needs it fails, unless something else can answer.', name);
    case 'unused':
      return l10n.t('No request comes to {0}: no flow leads there.', name);
    case 'delay':
      return block.kind === 'client'
        ? l10n.t('{0} is where requests begin; it is no limit.', name)
        : l10n.t('{0} gets {1} and adds {2}; no limit of it is known.', name, rate, timeText(block.meanMs ?? 0));
    case 'over':
      return explainOverload(block, rate, l10n);
    case 'busy':
      return l10n.t(
        '{0} fits at {1}, but {2} of its requests wait (p99 {3}), and at {4} times this load it breaks: {5}.',
        name,
        loadText(block.utilisation),
        loadText(busiestPart(block)?.waitProbability ?? 0),
        timeText(percentiles?.p99 ?? 0),
        timesText(breaksAt ?? 0),
        helpText(block, l10n),
      );
    case 'fine':
      return l10n.t(
        '{0} fits at {1}, so hardly anything waits there (p99 {2}); at {3} times this load it breaks: {4} then.',
        name,
        loadText(block.utilisation),
        timeText(percentiles?.p99 ?? 0),
        timesText(breaksAt ?? 0),
        helpAtBreak(block, l10n),
      );
  }
}

function explainOverload(block: BlockSolution, rate: string, l10n: L10n): string {
  const { name, backlog } = block;
  const part = busiestPart(block);
  if (!backlog) {
    return l10n.t(
      '{0} gets {1} and turns {2} of it away, because its queue is full: {3}.',
      name,
      rate,
      loadText(block.rejected),
      helpText(block, l10n),
    );
  }
  const grows = rateText(backlog.growthPerSecond);
  const can = rateText(capacityOf(part));
  if (part && (part.isHot || part.role !== 'all')) {
    return l10n.t(
      '{0} is overloaded: {1} gets {2} but can do {3}, so its backlog grows by {4} and no latency holds: {5}.',
      name,
      partName(part, l10n),
      rateText(part.ratePerSecond),
      can,
      grows,
      helpText(block, l10n),
    );
  }
  return l10n.t(
    '{0} gets {1} but can do {2}, so its backlog grows by {3} and no latency holds: {4}.',
    name,
    rate,
    rateText(block.utilisation > 0 ? (block.readsPerSecond + block.writesPerSecond) / block.utilisation : 0),
    grows,
    helpText(block, l10n),
  );
}

/** Requests per second one station can do. */
export function capacityOf(part: PartSolution | undefined): number {
  return part && part.utilisation > 0 ? part.ratePerSecond / part.utilisation : 0;
}

/** What a part of a block is called inside a sentence. */
export function partName({ role, isHot }: PartSolution, l10n: L10n): string {
  if (isHot) return l10n.t('the shard of its hottest key');
  if (role === 'primary') return l10n.t('its primary');
  return role === 'replica' ? l10n.t('each replica') : l10n.t('each shard');
}

function helpAtBreak(block: BlockSolution, l10n: L10n): string {
  const part = busiestPart(block);
  if (part?.role === 'primary' || part?.isHot || block.kind === 'externalService') return helpText(block, l10n);
  if (part?.role === 'replica') return l10n.t('add read replicas, or a cache before it');
  return l10n.t('add instances ({0} now)', countText(block.instances));
}
