import * as v from 'valibot';
import { BLOCK_KINDS } from '../board/kinds';
import { checkContent, checkUnique, idPlaces, idSchema, textSchema } from './check';
import { MOMENT_NAMES, type Playbook, plainLine } from './playbook';
import { queryWords } from './search';

/** One entry of the reference. */
export interface ReferenceItem {
  readonly id: string;
  readonly label: string;
  /** The fact in short; stands beside the label. */
  readonly detail: string;
  /** What to make of it; Markdown. */
  readonly description: string;
  /** What "insert into notes" writes. */
  readonly insertText: string;
  /** Id of the pattern that draws it. */
  readonly pattern?: string;
  /** Sub-heading inside the section; items of one group stand together. */
  readonly group?: string;
}

/** A top-level entry of the reference. */
export interface ReferenceSection {
  readonly id: string;
  readonly title: string;
  /** Name of a codicon. */
  readonly icon: string;
  readonly items: readonly ReferenceItem[];
}

/** What `reference.json` holds: whole sections, and the longer text for each kind of block. */
export interface ReferenceData {
  readonly sections: readonly ReferenceSection[];
  /** By block kind. */
  readonly blocks: Readonly<Record<string, string>>;
}

const itemSchema = v.pipe(
  v.strictObject({
    id: idSchema,
    label: textSchema,
    detail: textSchema,
    description: textSchema,
    insertText: v.exactOptional(textSchema),
    pattern: v.exactOptional(idSchema),
    group: v.exactOptional(textSchema),
  }),
  v.transform(
    (item): ReferenceItem => ({ ...item, insertText: item.insertText ?? insertLine(item.label, item.detail) }),
  ),
);

const fileSchema: v.GenericSchema<unknown, ReferenceData> = v.strictObject({
  sections: v.array(v.strictObject({ id: idSchema, title: textSchema, icon: idSchema, items: v.array(itemSchema) })),
  blocks: v.record(v.picklist(BLOCK_KINDS.map(({ id }) => id)), textSchema),
});

/** Reads the reference (parsed `reference.json`). Throws a `ContentError` that names file and path. */
export function parseReference(raw: unknown, file = 'reference.json'): ReferenceData {
  const data = checkContent(fileSchema, raw, file);
  checkUnique(idPlaces(data.sections, 'sections'), file);
  checkUnique(
    data.sections.flatMap(({ items }, index) => idPlaces(items, `sections[${index}].items`)),
    file,
  );
  return data;
}

/** All sections in display order: those of the file, then the building blocks and the playbook. Item ids are unique over all. */
export function referenceSections(data: ReferenceData, playbook: Playbook): readonly ReferenceSection[] {
  return [...data.sections, blockSection(data), playbookSection(playbook)];
}

/** Sections with the items that hold every word of the filter, in any field and any case. An empty filter keeps all. */
export function filterReference(sections: readonly ReferenceSection[], filter: string): readonly ReferenceSection[] {
  const words = queryWords(filter);
  if (words.length === 0) return sections;
  return sections.flatMap((section) => {
    const items = section.items.filter((item) => {
      const text = [section.title, item.group ?? '', item.label, item.detail, item.description].join(' ').toLowerCase();
      return words.every((word) => text.includes(word));
    });
    return items.length > 0 ? [{ ...section, items }] : [];
  });
}

function blockSection(data: ReferenceData): ReferenceSection {
  const items = BLOCK_KINDS.map(({ id, name, when, examples }): ReferenceItem => {
    const detail = examples.length > 0 ? `${when} (${examples.join(', ')})` : when;
    const description = data.blocks[id] ?? detail;
    return { id: `block.${id}`, label: name, detail, description, insertText: insertLine(name, detail) };
  });
  return { id: 'blocks', title: 'Building blocks', icon: 'symbol-structure', items };
}

function playbookSection({ lines, avoid }: Playbook): ReferenceSection {
  const said = lines.map((line): ReferenceItem => {
    const label = plainLine(line.text);
    const group = MOMENT_NAMES[line.moment];
    return {
      id: `line.${line.id}`,
      label,
      detail: line.group,
      description: line.text,
      insertText: `- ${label}`,
      group,
    };
  });
  const avoided = avoid.map(
    (item): ReferenceItem => ({
      id: `avoid.${item.id}`,
      label: item.text,
      detail: item.instead,
      description: `**Avoid:** ${item.text}\n\n**Instead:** ${item.instead}`,
      insertText: `- ${item.instead}`,
      group: 'Avoid in the opening',
    }),
  );
  return { id: 'playbook', title: 'Playbook', icon: 'comment-discussion', items: [...said, ...avoided] };
}

function insertLine(label: string, detail: string): string {
  return `- ${label}: ${detail}`;
}
