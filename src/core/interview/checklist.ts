import type { BoardFacts } from '../board/facts';
import { type ChecklistItem, checklistFor, type PhaseContent, type SeenRule } from '../content/phases';
import type { Level } from './level';
import { EMPTY_SECTION, type NotesFacts } from './notesFacts';
import type { PhaseId } from './plan';
import type { ChecklistItemSnapshot } from './snapshot';
import type { FlowWalk } from './walks';

/** What a checklist is judged by. */
export interface ChecklistFacts {
  readonly board: BoardFacts | undefined;
  readonly notes: NotesFacts | undefined;
  /** Flows played to their last step. */
  readonly walks: readonly FlowWalk[];
  /** Items ticked or unticked by hand; they win over what is seen. */
  readonly ticks: Readonly<Record<string, boolean>>;
}

/** True when files or walks show what the rule asks for. Files not read yet show nothing. */
export function isSeen(rule: SeenRule, { board, notes, walks }: Omit<ChecklistFacts, 'ticks'>): boolean {
  const blocks = board?.kinds ?? {};
  switch (rule.rule) {
    case 'notesSection':
      return sectionOf(notes, rule.section).lines >= rule.atLeast;
    case 'notesNumbers':
      return sectionOf(notes, rule.section).numbers >= rule.atLeast;
    case 'notesWords': {
      const { words } = sectionOf(notes, rule.section);
      return rule.words.every((group) => group.some((word) => words.includes(word)));
    }
    case 'walkThrough':
      return walks.some(({ steps }) => steps >= rule.atLeast) || sectionOf(notes, rule.section).lines >= rule.atLeast;
    case 'boardHas':
      return rule.kinds.some((kind) => (blocks[kind] ?? 0) > 0);
    case 'boardHasAll':
      return rule.kinds.every((kind) => (blocks[kind] ?? 0) > 0);
    case 'arrows':
      return (board?.boundArrows ?? 0) >= rule.atLeast;
    case 'hand':
      return false;
  }
}

/** The checklist of a phase as surfaces show it. */
export function checklistOf(
  phases: readonly PhaseContent[],
  phase: PhaseId,
  level: Level,
  facts: ChecklistFacts,
): readonly ChecklistItemSnapshot[] {
  return checklistFor(phases, phase, level).map((item) => judge(item, facts));
}

function judge({ id, text, hint, seen }: ChecklistItem, facts: ChecklistFacts): ChecklistItemSnapshot {
  const tick = Object.hasOwn(facts.ticks, id) ? facts.ticks[id] : undefined;
  if (tick !== undefined) return { id, text, hint, done: tick, by: 'hand' };
  const done = isSeen(seen, facts);
  return { id, text, hint, done, by: done ? 'seen' : 'hand' };
}

function sectionOf(notes: NotesFacts | undefined, section: string) {
  return notes?.sections[section] ?? EMPTY_SECTION;
}
