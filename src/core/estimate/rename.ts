import type * as l10n from '@vscode/l10n';
import type { Translator } from '../translator';
import { isLegalName, referencesOf } from './references';
import type { Sheet } from './sheet';
import { nameRole } from './tokensOf';
import { UNITS } from './units';

type Words = Translator<l10n.L10nReplacement>;

/** Whether a name is one of the author's: a line defines it, or "unit" declares it. */
export function isOwnName(sheet: Sheet, name: string): boolean {
  return nameRole(name, sheet) === 'variable' || sheet.declared.has(name);
}

/** Why a name cannot be changed: units, functions and constants are the language's own. undefined: it can. */
export function whyNotRename(sheet: Sheet, name: string, l10n: Words): string | undefined {
  if (isOwnName(sheet, name)) return undefined;
  return nameRole(name, sheet) === 'unknown'
    ? l10n.t('No line defines “{0}”.', name)
    : l10n.t('“{0}” belongs to the language; only names of your own can be changed.', name);
}

/** Why a name cannot become `wanted`; undefined: it can. */
export function whyNotName(sheet: Sheet, wanted: string, l10n: Words): string | undefined {
  if (UNITS.has(wanted)) return l10n.t('“{0}” is a unit; choose another name.', wanted);
  if (!isLegalName(wanted)) {
    return l10n.t('“{0}” is no name: a name has letters, digits and _, and does not begin with a digit.', wanted);
  }
  const [used] = referencesOf(sheet, wanted);
  return used && l10n.t('Line {0} uses “{1}” already; choose another name.', used.line + 1, wanted);
}
