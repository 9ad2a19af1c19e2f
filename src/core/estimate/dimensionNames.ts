import type * as l10n from '@vscode/l10n';
import type { Translator } from '../translator';

/** What a dimension is called in messages, by its symbol: "a rate" for "1/s"; the symbol when it has no name of its own. */
export function dimensionName(symbol: string, l10n: Translator<l10n.L10nReplacement>): string {
  switch (symbol) {
    case '':
      return l10n.t('a plain number');
    case 'B':
      return l10n.t('bytes');
    case 's':
      return l10n.t('a time');
    case '$':
      return l10n.t('money');
    case '1/s':
      return l10n.t('a rate');
    case 'B/s':
      return l10n.t('bytes per time');
    case '$/s':
      return l10n.t('money per time');
    case '$/B':
      return l10n.t('money per data');
    case '$/B/s':
      return l10n.t('money per data and time');
    default:
      return l10n.t('a quantity in {0}', symbol);
  }
}
