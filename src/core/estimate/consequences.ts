import type { Sheet } from './sheet';

/** Words a conclusion is drawn with. */
const CONCLUSION = /(^|[^\p{L}])(so|hence|therefore|thus|means|needs?|enough|fits?|rules out)([^\p{L}]|$)|→|⇒|=>|->/iu;
const BEGINS_CONCLUSION = /^\s*(?:[-*>]\s*)?(so|hence|therefore|thus|→|⇒|=>|->)(?!\p{L})/iu;
const HEADING = /^#{1,6}\s/;

/** What the words after a block of lines say of its figures. */
interface Prose {
  readonly concludes: boolean;
  readonly words: ReadonlySet<string>;
}

/** Tells whether something is made of the figures of one sheet; what it reads of the sheet it reads once. */
export class Consequences {
  private readonly used: ReadonlySet<string>;
  private readonly texts: readonly string[];
  private readonly proseAfter = new Map<number, Prose>();

  constructor(private readonly sheet: Sheet) {
    const { lines, text } = sheet;
    this.used = new Set(
      lines.flatMap((line) => line?.parsed.uses.filter((name) => name !== line.parsed.name?.text) ?? []),
    );
    this.texts = text.split(/\r\n|\n|\r/);
  }

  /**
   * Whether something is made of a figure: another line reckons with it, its comment draws a conclusion, or the words after
   * its block do (a line that begins with "So", or one with the figure's name). Every number should decide something.
   */
  isDecided(name: string, line: number): boolean {
    if (this.used.has(name)) return true;
    const own = this.sheet.lines[line]?.parsed;
    if (own && CONCLUSION.test(own.text.slice(own.end))) return true;
    const { concludes, words } = this.proseBehind(line);
    return concludes || words.has(name);
  }

  /** The words behind the block a line stands in: up to the next block or heading; in an .estimate file its remarks. */
  private proseBehind(line: number): Prose {
    const { language, lines } = this.sheet;
    let end = line;
    if (language === 'markdown') while (end < lines.length && lines[end]) end += 1;
    const known = this.proseAfter.get(end);
    if (known) return known;
    const prose = readProse(language === 'markdown' ? this.paragraphs(end + 1) : this.remarks(end + 1));
    this.proseAfter.set(end, prose);
    return prose;
  }

  private paragraphs(from: number): readonly string[] {
    const { lines } = this.sheet;
    let end = from;
    while (end < this.texts.length && !lines[end] && !HEADING.test(this.texts[end] ?? '')) end += 1;
    return this.texts.slice(from, end);
  }

  /** Remarks up to the next line with a value, and those further on: a conclusion may stand at the end of the file. */
  private remarks(from: number): readonly string[] {
    return this.sheet.lines
      .slice(from)
      .flatMap((each) => (each && !each.parsed.value ? [each.parsed.text.replace(/^\s*(\/\/|#)\s*/, '')] : []));
  }
}

function readProse(texts: readonly string[]): Prose {
  return {
    concludes: texts.some((text) => BEGINS_CONCLUSION.test(text)),
    words: new Set(texts.flatMap((text) => text.split(/[^\p{L}\p{N}_]+/u))),
  };
}
