import * as v from 'valibot';
import { LEVELS, type Level } from '../interview/level';
import { PHASE_IDS, type PhaseId } from '../interview/plan';
import { checkContent, checkUnique, idPlaces, textSchema } from './check';

/** Ids of the sections of `notes.md`, in the order of the template. */
export const SECTION_IDS = [
  'functional',
  'nonFunctional',
  'outOfScope',
  'estimates',
  'api',
  'dataModel',
  'dataFlow',
  'deepDive',
  'tradeOffs',
  'failureModes',
  'monitoring',
  'summary',
] as const;

/** Id of one section. */
export type NotesSectionId = (typeof SECTION_IDS)[number];

/** One section of the notes. Writer and reader of `notes.md` both go by `heading`. */
export interface NotesSection {
  readonly id: NotesSectionId;
  /** Text of the heading, without the number signs. */
  readonly heading: string;
  /** The phase it is usually written in. */
  readonly phase: PhaseId;
  /** A short prompt for the candidate; stands in an HTML comment under the heading. */
  readonly guide: string;
  /** What a level adds to the prompt. Each level includes the ones before it. */
  readonly levelGuide: Readonly<Partial<Record<Level, string>>>;
}

const guideSchema = v.pipe(
  textSchema,
  v.check((text) => !text.includes('--'), 'Expected no "--": the text stands in an HTML comment'),
);

const sectionSchema = v.strictObject({
  id: v.picklist(SECTION_IDS),
  heading: textSchema,
  phase: v.picklist(PHASE_IDS),
  guide: guideSchema,
  levelGuide: v.optional(v.record(v.picklist(LEVELS), guideSchema), {}),
});

const fileSchema: v.GenericSchema<unknown, { readonly sections: readonly NotesSection[] }> = v.strictObject({
  sections: v.array(sectionSchema),
});

/** Reads the sections of the notes (parsed `notes.json`). Throws a `ContentError` that names file and path. */
export function parseNotesSections(raw: unknown, file = 'notes.json'): readonly NotesSection[] {
  const { sections } = checkContent(fileSchema, raw, file);
  checkUnique(idPlaces(sections, 'sections'), file);
  checkUnique(
    sections.map(({ heading }, index) => ({ value: normalizeHeading(heading), path: `sections[${index}].heading` })),
    file,
  );
  return sections;
}

/** The section a heading stands for, whatever its case, spacing or closing colon; undefined for a heading of the user's own. */
export function findSection(sections: readonly NotesSection[], heading: string): NotesSection | undefined {
  const wanted = normalizeHeading(heading);
  return sections.find((section) => normalizeHeading(section.heading) === wanted);
}

function normalizeHeading(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
