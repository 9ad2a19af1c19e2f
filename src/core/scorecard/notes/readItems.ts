import { opensEstimate } from '../../estimate/fences';
import { contentStems, stemOf, wordsOf } from './words';

/** A line of the candidate's own. Lines and columns count from 1 in UTF-16 code units; `endColumn` is excluded. */
export interface NoteLine {
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
  /** Without quotes, bullets and numbers at its beginning. */
  readonly text: string;
}

/** One thing somebody noted: a bullet with what is indented below it, or a line. */
export interface NoteItem {
  /** Id of the notes' section; undefined under a heading of the candidate's own. */
  readonly section: string | undefined;
  readonly lines: readonly NoteLine[];
  /** Its lines as one text. */
  readonly text: string;
  /** Stems of all its words, in order. */
  readonly stems: readonly string[];
  /** Stems of the words that say what it is about, each once. */
  readonly content: ReadonlySet<string>;
}

/** What a reader of the notes goes by. */
export interface ItemRules {
  /** The section a heading's text stands for. */
  readonly sectionOf: (heading: string) => string | undefined;
  /** True for a line that is not the candidate's own. */
  readonly isHandedOut: (line: string) => boolean;
}

/** Quotes, bullets, list numbers and task boxes at the beginning of a line. */
const MARKS = /^(?:\s*(?:>|[-*+](?=\s)|\d{1,3}[.)](?=\s)|\[[ xX]\](?=\s)|\|))*\s*/;

/** A line without what marks it as a quote, a bullet or a step. */
export function withoutMarks(line: string): string {
  return line.replace(MARKS, '').trimEnd();
}

/**
 * What the candidate wrote, thing by thing; comments, headings, estimates (they are evaluated) and what was handed out are left
 * out. Things below an unknown heading belong to the section above it when that heading is deeper.
 */
export function readItems(text: string, rules: ItemRules): readonly NoteItem[] {
  const items: { section: string | undefined; indent: number; lines: NoteLine[] }[] = [];
  let isOpen = false;
  for (const { section, raw, line } of sectionLines(text, rules.sectionOf)) {
    const marks = MARKS.exec(raw)?.[0] ?? '';
    const own = raw.slice(marks.length).trimEnd();
    if (!/[\p{L}\p{N}]/u.test(own)) {
      isOpen = false;
      continue;
    }
    if (rules.isHandedOut(own)) continue;
    const indent = /^\s*/.exec(raw)?.[0].replace(/\t/g, '    ').length ?? 0;
    const noted = { line, column: marks.length + 1, endColumn: marks.length + own.length + 1, text: own };
    const last = items.at(-1);
    if (isOpen && last && last.section === section && indent > last.indent) last.lines.push(noted);
    else items.push({ section, indent, lines: [noted] });
    isOpen = true;
  }
  return items.map(({ section, lines }) => itemOf(section, lines));
}

function itemOf(section: string | undefined, lines: readonly NoteLine[]): NoteItem {
  const text = lines.map((line) => line.text).join(' ; ');
  return { section, lines, text, stems: wordsOf(text).map(stemOf), content: new Set(contentStems(text)) };
}

function* sectionLines(text: string, sectionOf: ItemRules['sectionOf']) {
  const blank = text.replace(/<!--[\s\S]*?(?:-->|$)/g, (comment) => comment.replace(/[^\n]/g, ' '));
  let section: string | undefined;
  let level = 0;
  let fence: { readonly mark: string; readonly isEstimate: boolean } | undefined;
  for (const [index, raw] of blank.split(/\r\n|\r|\n/).entries()) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(raw)?.[1];
    if (mark && (!fence || mark.startsWith(fence.mark))) {
      fence = fence ? undefined : { mark, isEstimate: opensEstimate(raw) };
      continue;
    }
    if (fence?.isEstimate) continue;
    const [, marks = '', title = ''] = (fence ? null : /^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$/.exec(raw)) ?? [];
    if (marks === '') yield { section, raw, line: index + 1 };
    else {
      const known = sectionOf(title);
      if (known === undefined && section !== undefined && marks.length > level) continue;
      section = known;
      level = marks.length;
    }
  }
}
