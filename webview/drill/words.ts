import type { DrillFinding } from '../../src/core/drills/drill';
import type { TaskOutcome } from '../../src/core/drills/outcome';

/** Codicon of a verdict; it stands beside words, or beside a shape of its own. */
export const VERDICT_ICONS: Readonly<Record<TaskOutcome['verdict'] | DrillFinding['state'], string>> = {
  hit: 'pass-filled',
  partly: 'warning',
  missed: 'error',
  notAnswered: 'circle-outline',
  unsure: 'question',
};
