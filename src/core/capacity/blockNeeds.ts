import type * as l10n from '@vscode/l10n';
import type { Translator } from '../translator';
import type { LoadLevel } from './blockExplanation';
import { busiestPart } from './blockHelp';
import { countText } from './loadFormat';
import type { BlockSolution, PartSolution } from './solution';

type L10n = Translator<l10n.L10nReplacement>;

/**
 * Whether a block carries its load (below 100%), and how many instances carry it with headroom (at most 70%, at most a fifth
 * waiting), in a few words that stand behind its load: "fits; 3 for headroom", "needs 3, has 1".
 */
export function needsText(block: BlockSolution, level: LoadLevel, l10n: L10n): string {
  const { instances, instancesNeeded: needed } = block;
  if (needed === undefined) return '';
  const part = busiestPart(block);
  const limited = part && partLabel(part, l10n);
  const isOver = level === 'over';
  // More instances are no cure where one of them takes all writes, or one key.
  if (limited !== undefined) return isOver ? limited : level === 'busy' ? l10n.t('fits; {0}', limited) : l10n.t('fits');
  const isSharded = (part?.copies ?? 1) > 1;
  if (isOver && isSharded) return l10n.t('needs {0} a shard, has {1}', countText(needed), countText(instances));
  if (isOver) return l10n.t('needs {0}, has {1}', countText(needed), countText(instances));
  if (needed > instances && isSharded) return l10n.t('fits; {0} a shard for headroom', countText(needed));
  if (needed > instances) return l10n.t('fits; {0} for headroom', countText(needed));
  return needed < instances
    ? l10n.t('fits; needs {0} of {1}', countText(needed), countText(instances))
    : l10n.t('fits');
}

/** The part of a block that alone decides, where one does. */
function partLabel({ role, isHot }: PartSolution, l10n: L10n): string | undefined {
  if (isHot) return l10n.t('its hottest shard');
  if (role === 'primary') return l10n.t('its primary');
  return role === 'replica' ? l10n.t('its replicas') : undefined;
}
