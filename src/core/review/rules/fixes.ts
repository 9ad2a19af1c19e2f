import type * as l10n from '@vscode/l10n';
import type { Translator } from '../../translator';
import type { Facts } from '../facts';
import type { Fix } from '../finding';

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
