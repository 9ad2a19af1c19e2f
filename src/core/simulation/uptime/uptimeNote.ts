import type * as l10nTypes from '@vscode/l10n';
import type { Translator } from '../../translator';
import { yearsText } from './upText';
import { REPAIR_HOURS, type Uptime } from './uptimeRun';

/** How failures by chance were simulated, in a sentence. */
export function uptimeNote({ years, failures }: Uptime, l10n: Translator<l10nTypes.L10nReplacement>): string {
  return l10n.t(
    'Failures by chance were simulated apart from the requests: {0} outages of single instances in {1} years, each of {2} h on average and independent of the others.',
    ...[failures, yearsText(years), REPAIR_HOURS],
  );
}
