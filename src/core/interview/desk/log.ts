import type { InterviewState } from '../../app';
import type { EvidenceStrength } from '../conduct';

/** Something that was said or noted at the table. `at` is wall-clock milliseconds. */
export type DeskEntry = { readonly at: number } & (
  | {
      readonly type: 'question';
      readonly id: string;
      readonly text: string;
      /** What became of it; undefined while it is open. */
      readonly outcome: 'notes' | 'aloud' | 'skipped' | undefined;
    }
  | { readonly type: 'answer'; readonly text: string }
  | { readonly type: 'signal'; readonly text: string }
  | {
      readonly type: 'evidence';
      readonly criterion: string;
      readonly text: string;
      readonly strength: EvidenceStrength | undefined;
    }
);

/** What happened at the table, the newest first. `phrases` are signals by id, `criteria` names by id. */
export function deskLog(
  { conduct, signals }: InterviewState,
  phrases: ReadonlyMap<string, string>,
  criteria: ReadonlyMap<string, string>,
): readonly DeskEntry[] {
  const entries: DeskEntry[] = [
    ...conduct.questions.map(({ id, text, outcome, at }): DeskEntry => {
      return { type: 'question', id, text, outcome: outcome?.how, at };
    }),
    ...conduct.clarifications.map(({ text, at }): DeskEntry => ({ type: 'answer', text, at })),
    ...signals.map(({ signal, at }): DeskEntry => ({ type: 'signal', text: phrases.get(signal) ?? signal, at })),
    ...conduct.evidence.map(({ criterion, text, strength, at }): DeskEntry => {
      return { type: 'evidence', criterion: criteria.get(criterion) ?? criterion, text, strength, at };
    }),
  ];
  return entries
    .map((entry, index) => ({ entry, index }))
    .sort((a, b) => b.entry.at - a.entry.at || b.index - a.index)
    .map(({ entry }) => entry);
}
