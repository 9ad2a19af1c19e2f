import { wordsOf } from './words';

/** Sentences shorter than this are common speech: to say them is no copy. */
const LEAST_WORDS = 5;
/** Share of a line's words that stand in one sentence of ours, from which on the line is ours. */
const SAME = 0.85;

/** Texts the candidate was given: what stands in the notes word for word is not the candidate's. */
export class HandedOut {
  private readonly exact = new Set<string>();
  private readonly byWord = new Map<string, Set<number>>();
  private readonly sizes: number[] = [];

  /** `texts` may hold blanks: `«…»` of a line to say, `${1:…}` of a snippet. */
  constructor(texts: Iterable<string>) {
    const lines = [...texts].flatMap((text) => text.split('\n'));
    // "$3" is a blank of a snippet, and three dollars elsewhere.
    for (const line of new Set([...lines, ...lines.map(withoutBlanks)])) this.add(line);
  }

  /** True when a line is one of ours, with or without its blanks filled as they were. */
  has(line: string): boolean {
    const words = wordsOf(line);
    if (words.length === 0) return false;
    if (this.exact.has(words.join(' '))) return true;
    if (words.length < LEAST_WORDS) return false;
    const own = new Set(words);
    const shared = new Map<number, number>();
    for (const word of own) {
      for (const sentence of this.byWord.get(word) ?? []) shared.set(sentence, (shared.get(sentence) ?? 0) + 1);
    }
    return [...shared].some(([sentence, count]) => count >= SAME * own.size && count >= SAME * this.sizeOf(sentence));
  }

  private add(line: string): void {
    const words = wordsOf(line);
    if (words.length < 2) return;
    this.exact.add(words.join(' '));
    if (words.length < LEAST_WORDS) return;
    const sentence = this.sizes.length;
    const own = new Set(words);
    this.sizes.push(own.size);
    for (const word of own) {
      const known = this.byWord.get(word);
      if (known) known.add(sentence);
      else this.byWord.set(word, new Set([sentence]));
    }
  }

  private sizeOf(sentence: number): number {
    return this.sizes[sentence] ?? 0;
  }
}

/** A line with its blanks filled as they are when nobody fills them. */
function withoutBlanks(line: string): string {
  return line
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$\{\d+\|([^,|}]*)[^}]*\|\}/g, '$1')
    .replace(/\$\d+/g, '')
    .replace(/[«»]/g, '')
    .replace(/^\s*#\s(?=\w+ =)/, '');
}
