import { type KindReading, kindOfText } from './kindOfText';
import { readWritten, type Written } from './written';

/** All that is read out of one text, each when it is first asked for. */
export class TextReading {
  private writtenOnce: Written | undefined;
  private kindOnce: { readonly kind: KindReading | undefined } | undefined;

  constructor(readonly text: string) {}

  get written(): Written {
    this.writtenOnce ??= readWritten(this.text.slice(0, LONGEST));
    return this.writtenOnce;
  }

  get kind(): KindReading | undefined {
    const { rest } = this.written;
    this.kindOnce ??= { kind: kindOfText(rest) ?? kindOfText(this.text.slice(0, LONGEST)) };
    return this.kindOnce.kind;
  }
}

/** Longest text that is read as a whole; more is prose. */
const LONGEST = 600;

/** Reads texts and remembers what it read: the same words stand on a board again and again. */
export class TextReader {
  private known = new Map<string, TextReading>();
  private older = new Map<string, TextReading>();

  read(text: string): TextReading {
    const known = this.known.get(text);
    if (known) return known;
    const reading = this.older.get(text) ?? new TextReading(text);
    this.known.set(text, reading);
    return reading;
  }

  /** Forgets what was not read since the last but one call. */
  forget(): void {
    this.older = this.known;
    this.known = new Map();
  }
}
