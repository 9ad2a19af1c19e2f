import * as l10n from '@vscode/l10n';
import { levelName } from '../../src/core/content/notesTemplate';
import type { PastInterview } from '../../src/core/history/pastInterview';
import type { Rubric } from '../../src/core/scorecard/rubric';

/** A day, such as 2 Mar 2026. */
export function dayText(at: number): string {
  return new Date(at).toLocaleDateString(document.documentElement.lang || undefined, { dateStyle: 'medium' });
}

/** A day and the time of it, to tell attempts of one day apart. */
export function momentText(at: number): string {
  const language = document.documentElement.lang || undefined;
  return new Date(at).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' });
}

/** Percent as it is read; a dash where nothing can be shown. */
export function percentText(percent: number | undefined): string {
  return percent === undefined ? '–' : `${Math.round(percent)}%`;
}

/** An interval in percent. */
export function rangeText({ low, high }: { readonly low: number; readonly high: number }): string {
  return `${Math.round(low)}–${Math.round(high)}%`;
}

/** The band, or the two it lies between. */
export function bandText({ band, bandLow, bandHigh }: PastInterview, rubric: Rubric): string {
  const name = (id: string) => rubric.bands.find((each) => each.id === id)?.name ?? id;
  return bandLow === bandHigh ? name(band) : l10n.t('{0} to {1}', name(bandLow), name(bandHigh).toLowerCase());
}

/** Level and mode, such as “Senior · guided”. */
export function howText({ level, mode }: PastInterview): string {
  const modes: Readonly<Record<PastInterview['mode'], string>> = {
    guided: l10n.t('guided'),
    realistic: l10n.t('realistic'),
    table: l10n.t('interviewer at the table'),
  };
  return `${levelName(level)} · ${modes[mode]}`;
}
