import { type KindReading, kindOfText } from './kindOfText';
import { readWritten, type Written } from './written';

/** All that is read out of one text. */
export interface TextReading {
  readonly text: string;
  readonly written: Written;
  readonly kind: KindReading | undefined;
}

/** Longest text that is read as a whole; more is prose. */
const LONGEST = 600;

/** Reads texts and remembers what it read: the same words stand on a board again and again. */
export class TextReader {
  private known = new Map<string, TextReading>();
  private older = new Map<string, TextReading>();

  read(text: string): TextReading {
    const known = this.known.get(text) ?? this.older.get(text) ?? readText(text);
    this.known.set(text, known);
    return known;
  }

  /** Forgets what was not read since the last but one call. */
  forget(): void {
    this.older = this.known;
    this.known = new Map();
  }
}

function readText(text: string): TextReading {
  const short = text.slice(0, LONGEST);
  const written = readWritten(short);
  return { text, written, kind: kindOfText(written.rest) ?? kindOfText(short) };
}
