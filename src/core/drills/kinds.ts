import type * as l10n from '@vscode/l10n';
import type { Translator } from '../translator';

type Words = Translator<l10n.L10nReplacement>;

/** What can be practised on its own. */
export const DRILL_KINDS = ['estimation', 'requirements', 'signals', 'fixBoard'] as const;
export type DrillKind = (typeof DRILL_KINDS)[number];

/** Kinds that can be started, in the order they are offered. */
export const OFFERED_DRILLS: readonly DrillKind[] = DRILL_KINDS;

/** Minutes a drill takes. */
export const DRILL_MINUTES: Readonly<Record<DrillKind, number>> = {
  estimation: 8,
  requirements: 9,
  signals: 6,
  fixBoard: 10,
};

/** What a kind is called. */
export function drillName(kind: DrillKind, l10n: Words): string {
  switch (kind) {
    case 'estimation':
      return l10n.t('Estimation drill');
    case 'requirements':
      return l10n.t('Requirements drill');
    case 'signals':
      return l10n.t('Signals drill');
    case 'fixBoard':
      return l10n.t('Fix this board');
  }
}

/** What is done in it, in one sentence. */
export function drillDetail(kind: DrillKind, l10n: Words): string {
  switch (kind) {
    case 'estimation':
      return l10n.t('Five figures from users and sizes: peak traffic, storage, bandwidth, cache, machines.');
    case 'requirements':
      return l10n.t('Three prompts: what you ask, what you write down with numbers, what you leave out.');
    case 'signals':
      return l10n.t('The interviewer says something: what is behind it, and what do you do?');
    case 'fixBoard':
      return l10n.t(
        'Users complain about a design with three faults in it: find them on its whiteboard and repair them.',
      );
  }
}

/** Codicon of a kind. */
export const DRILL_ICONS: Readonly<Record<DrillKind, string>> = {
  estimation: 'symbol-numeric',
  requirements: 'checklist',
  signals: 'comment-discussion',
  fixBoard: 'wrench',
};

/** The kind of a text; undefined for any other text. */
export function drillKindOf(text: unknown): DrillKind | undefined {
  return DRILL_KINDS.find((kind) => kind === text);
}
