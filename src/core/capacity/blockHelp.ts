import type * as l10n from '@vscode/l10n';
import type { Translator } from '../translator';
import { countText } from './loadFormat';
import type { BlockSolution, PartSolution } from './solution';

type L10n = Translator<l10n.L10nReplacement>;

/** Busiest a server is planned to be; `instancesNeeded` goes by the same. */
const PLANNED = 0.7;

/** The part of a block that works hardest; undefined for a block that takes no time. */
export function busiestPart({ parts }: BlockSolution): PartSolution | undefined {
  return parts.reduce<PartSolution | undefined>(
    (most, part) => (most && most.utilisation >= part.utilisation ? most : part),
    undefined,
  );
}

/** What would take load off a block, as the end of a sentence. */
export function helpText(block: BlockSolution, l10n: L10n): string {
  const part = busiestPart(block);
  if (part?.isHot) return l10n.t('keep its hottest key in a cache before it, or split that key');
  if (part?.role === 'primary') return l10n.t('shard it, or put a queue before its writes');
  if (part?.role === 'replica') return replicaHelp(block, part, l10n);
  if (block.kind === 'externalService')
    return l10n.t('call it less often, through a queue, or keep its answers in a cache');
  return instancesHelp(block, l10n);
}

/** Each replica applies every write; only what is left of it answers reads. */
function replicaHelp(block: BlockSolution, part: PartSolution, l10n: L10n): string {
  const cost = part.ratePerSecond > 0 ? part.utilisation / part.ratePerSecond : 0;
  const primary = block.parts.find(({ role, isHot }) => role === 'primary' && isHot === part.isHot);
  const writes = primary?.ratePerSecond ?? 0;
  const replicas = part.copies / Math.max(1, primary?.copies ?? 1);
  const left = PLANNED - writes * cost;
  if (left <= 0) return l10n.t('shard it: every replica applies all writes');
  const needed = Math.ceil(((part.ratePerSecond - writes) * replicas * cost) / left);
  return l10n.t(
    '{0} read replicas carry it with headroom (70%), or a cache before it',
    countText(Math.max(needed, replicas + 1)),
  );
}

function instancesHelp(
  { instances, instancesNeeded: needed, kind, readsPerSecond, writesPerSecond }: BlockSolution,
  l10n: L10n,
): string {
  if (needed === undefined || needed <= instances) return l10n.t('fewer calls to it');
  const isReadStore = kind === 'sqlDatabase' || kind === 'nosqlDatabase' || kind === 'timeSeriesStore';
  if (isReadStore && readsPerSecond > writesPerSecond) {
    return l10n.t('{0} instances carry it with headroom (70%), or a cache before it', countText(needed));
  }
  if (isReadStore)
    return l10n.t('{0} instances carry it with headroom (70%), or a queue before its writes', countText(needed));
  return l10n.t('{0} instances carry it with headroom (70%)', countText(needed));
}
