/** What rules need to know of `notes.md`: per section (ids of the notes template) how much the candidate wrote. */
export interface NotesFacts {
  readonly sections: Readonly<Record<string, SectionFacts>>;
}

/** One section. `lines` counts lines with the candidate's own text, `numbers` counts lines that hold a figure. */
export interface SectionFacts {
  readonly lines: number;
  readonly numbers: number;
  /** Which of the words a checklist looks for in this section stand in it. */
  readonly words: readonly string[];
}

/** What a reader of the notes goes by. */
export interface NotesRules {
  /** The section a heading's text stands for; undefined for a heading of the user's own. */
  readonly sectionOf: (heading: string) => string | undefined;
  /** Words to look for, by section: lower case, without `_` and `-`. */
  readonly words: Readonly<Record<string, readonly string[]>>;
  /** Text of the notes as they were handed out; its lines are not the candidate's. */
  readonly template: string;
}

/** What an empty section holds. */
export const EMPTY_SECTION: SectionFacts = { lines: 0, numbers: 0, words: [] };

/**
 * Reads what the candidate wrote into each section. Guiding comments, headings, fences, comments in estimates, lines of
 * the template, and bullets or rules without a word do not count. Text before the first known heading belongs to no section.
 */
export function readNotes(text: string, rules: NotesRules): NotesFacts {
  const template = new Set(linesOf(rules.template).map((line) => line.trim()));
  const own = new Map<string, string[]>();
  for (const { section, line } of sectionLines(linesOf(text), rules.sectionOf)) {
    if (template.has(line.trim())) continue;
    const words = line.replace(LIST_MARKS, '');
    if (!/[\p{L}\p{N}]/u.test(words)) continue;
    const lines = own.get(section);
    if (lines) lines.push(words);
    else own.set(section, [words]);
  }
  const facts = [...own].map(([section, lines]) => [section, factsOf(lines, rules.words[section] ?? [])] as const);
  return { sections: Object.fromEntries(facts) };
}

/** True when two readings say the same. */
export function sameNotes(a: NotesFacts | undefined, b: NotesFacts | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Quotes, bullets, list numbers and task boxes at the beginning of a line. */
const LIST_MARKS = /^(?:\s*(?:>|[-*+](?=\s|$)|\d{1,9}[.)](?=\s|$)|\[[ xX]\](?=\s|$)))+/;

function linesOf(text: string): readonly string[] {
  return text.replace(/<!--[\s\S]*?(?:-->|$)/g, '').split(/\r\n|\r|\n/);
}

function factsOf(lines: readonly string[], watched: readonly string[]): SectionFacts {
  const text = lines.join('\n').toLowerCase().replace(/[_-]/g, ' ');
  return {
    lines: lines.length,
    numbers: lines.filter((line) => /\p{N}/u.test(line)).length,
    words: watched.filter((word) => text.includes(word)),
  };
}

function* sectionLines(lines: readonly string[], sectionOf: NotesRules['sectionOf']) {
  let section: string | undefined;
  let level = 0;
  let fence: string | undefined;
  let estimate = false;
  for (const line of lines) {
    const [, mark, language] = /^ {0,3}(`{3,}|~{3,})\s*(\S*)/.exec(line) ?? [];
    if (mark && (fence === undefined || mark.startsWith(fence))) {
      fence = fence === undefined ? mark : undefined;
      estimate = language === 'estimate';
      continue;
    }
    if (fence !== undefined && estimate && /^\s*#/.test(line)) continue;
    const heading = fence === undefined ? /^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$/.exec(line) : null;
    if (!heading) {
      if (section !== undefined) yield { section, line };
      continue;
    }
    const [, marks = '', title = ''] = heading;
    const known = sectionOf(title);
    // A heading of the user's own below a section's heading divides the section; any other ends it.
    if (known === undefined && section !== undefined && marks.length > level) continue;
    section = known;
    level = marks.length;
  }
}
