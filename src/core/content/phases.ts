import * as v from 'valibot';
import { BLOCK_KINDS, type BlockKindId } from '../board/kinds';
import { LEVELS, type Level } from '../interview/level';
import { PHASE_IDS, type PhaseId } from '../interview/plan';
import { checkContent, checkUnique, idPlaces, idSchema, textSchema } from './check';
import { type NotesSectionId, SECTION_IDS } from './notes';

/** How a checklist item can be seen in the files. Comments and the template's own lines never count. */
export type SeenRule =
  /** The section holds at least this many lines of the candidate's own. */
  | { readonly rule: 'notesSection'; readonly section: NotesSectionId; readonly atLeast: number }
  /** The section holds at least this many lines with a figure. */
  | { readonly rule: 'notesNumbers'; readonly section: NotesSectionId; readonly atLeast: number }
  /**
   * Each group has at least one word that stands in the section. Words are lower case and match inside longer ones,
   * after `_` and `-` in the notes were read as blanks.
   */
  | { readonly rule: 'notesWords'; readonly section: NotesSectionId; readonly words: readonly (readonly string[])[] }
  /** A flow of at least this many steps was played to its end, or the section holds this many lines. */
  | { readonly rule: 'walkThrough'; readonly section: NotesSectionId; readonly atLeast: number }
  /** The board holds a block of at least one of these kinds. */
  | { readonly rule: 'boardHas'; readonly kinds: readonly BlockKindId[] }
  /** The board holds a block of each of these kinds. */
  | { readonly rule: 'boardHasAll'; readonly kinds: readonly BlockKindId[] }
  /** The board holds at least this many arrows that lead from one block to another. */
  | { readonly rule: 'arrows'; readonly atLeast: number }
  /** Only the candidate knows. */
  | { readonly rule: 'hand' };

/** Something that must come out of a phase. */
export interface ChecklistItem {
  /** Stable; begins with the phase, such as `requirements.functional`. */
  readonly id: string;
  readonly text: string;
  readonly hint: string;
  readonly seen: SeenRule;
  /** Asked for from this level on; without it, at every level. */
  readonly fromLevel?: Level;
}

/** What a phase is for. Its name stands in the plan. */
export interface PhaseContent {
  readonly id: PhaseId;
  /** The question to begin with. */
  readonly thought: string;
  readonly goal: string;
  readonly checklist: readonly ChecklistItem[];
}

const atLeast = v.pipe(v.number(), v.integer(), v.minValue(1));
const section = v.picklist(SECTION_IDS);
const kinds = v.pipe(v.array(v.picklist(BLOCK_KINDS.map(({ id }) => id))), v.minLength(1));
const wordSchema = v.pipe(textSchema, v.regex(/^[^A-Z_-]+$/, 'Expected a word in lower case, without _ and -'));

const seenSchema: v.GenericSchema<unknown, SeenRule> = v.variant('rule', [
  v.strictObject({ rule: v.literal('notesSection'), section, atLeast: v.optional(atLeast, 1) }),
  v.strictObject({ rule: v.literal('notesNumbers'), section, atLeast: v.optional(atLeast, 1) }),
  v.strictObject({
    rule: v.literal('notesWords'),
    section,
    words: v.pipe(v.array(v.pipe(v.array(wordSchema), v.minLength(1))), v.minLength(1)),
  }),
  v.strictObject({ rule: v.literal('walkThrough'), section, atLeast }),
  v.strictObject({ rule: v.literal('boardHas'), kinds }),
  v.strictObject({ rule: v.literal('boardHasAll'), kinds }),
  v.strictObject({ rule: v.literal('arrows'), atLeast }),
  v.strictObject({ rule: v.literal('hand') }),
]);

const itemSchema = v.strictObject({
  id: idSchema,
  text: textSchema,
  hint: textSchema,
  seen: seenSchema,
  fromLevel: v.exactOptional(v.picklist(LEVELS)),
});

const fileSchema: v.GenericSchema<unknown, { readonly phases: readonly PhaseContent[] }> = v.strictObject({
  phases: v.array(
    v.strictObject({
      id: v.picklist(PHASE_IDS),
      thought: textSchema,
      goal: textSchema,
      checklist: v.array(itemSchema),
    }),
  ),
});

/** Reads what each phase is for (parsed `phases.json`). Throws a `ContentError` that names file and path. */
export function parsePhases(raw: unknown, file = 'phases.json'): readonly PhaseContent[] {
  const { phases } = checkContent(fileSchema, raw, file);
  checkUnique(idPlaces(phases, 'phases'), file);
  checkUnique(
    phases.flatMap(({ checklist }, index) => idPlaces(checklist, `phases[${index}].checklist`)),
    file,
  );
  return phases;
}

/** The checklist of a phase for a level; empty for a phase without content. */
export function checklistFor(phases: readonly PhaseContent[], phase: PhaseId, level: Level): readonly ChecklistItem[] {
  const items = phases.find(({ id }) => id === phase)?.checklist ?? [];
  return items.filter(({ fromLevel }) => !fromLevel || LEVELS.indexOf(fromLevel) <= LEVELS.indexOf(level));
}

/** Where an item can be seen: in the notes, on the board, or only by the candidate's own tick. */
export function seenIn({ seen }: ChecklistItem): 'notes' | 'board' | 'hand' {
  switch (seen.rule) {
    case 'notesSection':
    case 'notesNumbers':
    case 'notesWords':
    case 'walkThrough':
      return 'notes';
    case 'boardHas':
    case 'boardHasAll':
    case 'arrows':
      return 'board';
    case 'hand':
      return 'hand';
  }
}

/** Every word the checklists look for in a section, once each. */
export function watchedWords(phases: readonly PhaseContent[], sectionId: NotesSectionId): readonly string[] {
  const words = phases.flatMap(({ checklist }) =>
    checklist.flatMap(({ seen }) =>
      seen.rule === 'notesWords' && seen.section === sectionId ? seen.words.flat() : [],
    ),
  );
  return [...new Set(words)];
}
