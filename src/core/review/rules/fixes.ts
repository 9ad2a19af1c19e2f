import type * as l10n from '@vscode/l10n';
import type { BlockSolution } from '../../capacity/solution';
import type { Translator } from '../../translator';
import type { Facts } from '../facts';
import type { Fix, FixBlock } from '../finding';

type Words = Translator<l10n.L10nReplacement>;

/** An application server in the middle of an arrow, by its id. */
export function serverBetween(arrow: string, l10n: Words): Fix {
  return {
    type: 'between',
    arrow,
    blocks: [{ kind: 'appServer', name: l10n.t('Application server') }],
    label: l10n.t('Put an application server between them'),
  };
}

/** As many instances of a block as its load needs, two at least. */
export function moreInstances(block: string, facts: Facts, l10n: Words): Fix {
  const value = Math.max(2, facts.solved(block)?.instancesNeeded ?? 2);
  return {
    type: 'number',
    block,
    parameter: 'instances',
    value,
    label: l10n.t('Run {0} instances of {1}', value, facts.name(block)),
  };
}

/** Utilisation new blocks are planned for. */
const PLANNED = 0.7;

/** Workers that do so many jobs a second without falling behind. */
export function workersFor(jobsPerSecond: number, name: string, facts: Facts): FixBlock {
  const each = facts.assumed('worker', 'capacityPerSecond');
  const needed = each === undefined ? 1 : Math.ceil(jobsPerSecond / each / PLANNED);
  return { kind: 'worker', name, ...(needed > 1 ? { instances: needed } : {}) };
}

/** What makes room at a block: copies where copies share the load, shards where one primary takes all writes. */
export function moreRoom(solved: BlockSolution, facts: Facts, l10n: Words): Fix | undefined {
  const { id, kind, instancesNeeded } = solved;
  if (kind === 'externalService' || kind === 'client' || kind === 'cdn' || kind === 'dns') return undefined;
  if (solved.parts.some(({ isHot, utilisation }) => isHot && utilisation > 0.8)) return undefined;
  const primary = solved.parts.find(({ role }) => role === 'primary');
  const isWriteBound = kind === 'sqlDatabase' && (primary === undefined || primary.utilisation > 0.8);
  if (isWriteBound || kind === 'messageQueue' || kind === 'objectStorage') {
    const shards = facts.block(id)?.parameters.shards?.value ?? 1;
    const value = Math.max(shards + 1, Math.ceil((shards * solved.utilisation) / 0.7));
    if (kind === 'messageQueue') {
      const brokers = Math.max(facts.instancesOf(id) + 1, instancesNeeded ?? 2);
      return {
        type: 'number',
        block: id,
        parameter: 'instances',
        value: brokers,
        label: l10n.t('Run {0} instances of {1}', brokers, facts.name(id)),
      };
    }
    return {
      type: 'number',
      block: id,
      parameter: 'shards',
      value,
      label: l10n.t('Split {1} into {0} shards', value, facts.name(id)),
    };
  }
  if (kind === 'notificationService' || instancesNeeded === undefined || instancesNeeded <= solved.instances)
    return undefined;
  return {
    type: 'number',
    block: id,
    parameter: 'instances',
    value: instancesNeeded,
    label: l10n.t('Run {0} instances of {1}', instancesNeeded, facts.name(id)),
  };
}
