import { matchQuestion } from '../../interview/asking/match';
import { termsOf } from '../../interview/asking/terms';
import type { Clarification } from '../../problems/problem';

/** A line somebody wrote, and what it was taken for. */
export type LineReading<T> =
  | { readonly type: 'found'; readonly line: string; readonly item: T }
  /** Two things could be meant, or one loosely. */
  | { readonly type: 'unsure'; readonly line: string; readonly items: readonly T[] }
  /** Its words are those of nothing that was looked for: nobody can tell by words alone. */
  | { readonly type: 'unknown'; readonly line: string };

/** A field of lines, held against what a problem has. */
export interface FieldReading<T> {
  readonly readings: readonly LineReading<T>[];
  /** What was found, each once. */
  readonly covered: ReadonlySet<T>;
  /** Lines beyond those that are read: in three minutes nobody listens to more. */
  readonly unread: number;
}

/** A question of fewer words is a catchword. */
const LEAST_WORDS = 2;
/** So much of a line has to be about a statement: a row of catchwords is about everything a little. */
const LEAST_COVER = 0.4;
/** Two statements this near to each other fit about equally. */
const NEAR = 0.15;

/** Holds each line against the items; a line stands for one of them at most, and no more than `most` lines are read. */
export function readField<T>(text: string, most: number, read: (line: string) => LineReading<T>): FieldReading<T> {
  const lines = linesOf(text);
  const readings = lines.slice(0, most).map(read);
  const covered = new Set(readings.flatMap((reading) => (reading.type === 'found' ? [reading.item] : [])));
  return { readings, covered, unread: Math.max(0, lines.length - most) };
}

/** The lines of a field, without bullets, each once. */
function linesOf(text: string): readonly string[] {
  const lines = text.split(/\r?\n/).map((line) => line.replace(/^\s*(?:[-*+•]|\d{1,2}[.)]|\[[ xX]?\])\s+/, '').trim());
  return [...new Map(lines.filter((line) => /\p{L}/u.test(line)).map((line) => [line.toLowerCase(), line])).values()];
}

/** What a line asks, as the interviewer would understand it. */
export function readQuestion(line: string, items: readonly Clarification[]): LineReading<Clarification> {
  if (wordCount(line) < LEAST_WORDS) return { type: 'unknown', line };
  const match = matchQuestion(line, items);
  switch (match.type) {
    case 'found':
      return { type: 'found', line, item: match.question };
    case 'unsure':
      return { type: 'unsure', line, items: match.questions };
    case 'unknown':
    case 'empty':
      return { type: 'unknown', line };
  }
}

/** A statement, and the words of each way to say it. */
export interface Statement {
  readonly text: string;
  readonly ways: readonly ReadonlySet<string>[];
}

/** Statements with their parts as ways to say them; lines of `others` that say the same as one of them are ways, too. */
export function statementsOf(texts: readonly string[], others: readonly (readonly string[])[]): readonly Statement[] {
  const plain = texts.map((text) => ({
    text,
    ways: [text, ...partsOf(text)].map(stemsOf).filter(({ size }) => size > 0),
  }));
  return plain.map((statement) => ({
    ...statement,
    ways: [
      ...statement.ways,
      ...others.flatMap((other) => {
        const isOwn = other.some((line) => {
          const reading = readStatement(line, plain, 1);
          return reading.type === 'found' && reading.item === statement;
        });
        return isOwn ? other.map(stemsOf) : [];
      }),
    ],
  }));
}

/** The statement a line makes; lines of fewer than `leastWords` words make none. */
export function readStatement(line: string, items: readonly Statement[], leastWords: number): LineReading<Statement> {
  const words = stemsOf(line);
  if (words.size === 0 || wordCount(line) < leastWords) return { type: 'unknown', line };
  const ranked = items
    .map((item) => ({ item, likeness: Math.max(0, ...item.ways.map((way) => likeness(words, way))) }))
    .filter((each) => each.likeness > 0)
    .sort((a, b) => b.likeness - a.likeness);
  const [first, second] = ranked;
  if (!first) return { type: 'unknown', line };
  return second && first.likeness - second.likeness < NEAR
    ? { type: 'unsure', line, items: [first.item, second.item] }
    : { type: 'found', line, item: first.item };
}

/** 0 when a line says something else, or one word in common is all. */
function likeness(words: ReadonlySet<string>, way: ReadonlySet<string>): number {
  const shared = [...words].filter((word) => way.has(word)).length;
  const [ofLine, ofWay] = [shared / words.size, shared / way.size];
  const isTold = shared >= 2 || ofLine === 1 || ofWay === 1;
  return isTold && ofLine >= LEAST_COVER ? ofLine + ofWay / 2 : 0;
}

/** What a line is about: no numbers, and no units. */
function stemsOf(line: string): ReadonlySet<string> {
  const isSaid = (word: string) =>
    /\p{L}{2}/u.test(word) && !/^(?:\d|(?:ms|sec|min|kb|mb|gb|tb|pb|optional|bonus)$)/.test(word);
  return new Set(termsOf(line).flatMap(({ word, stem }) => (isSaid(word) ? [stem] : [])));
}

/** “Optional: an alias, an expiry date” is two things and a mark. */
function partsOf(text: string): readonly string[] {
  const parts = text.replace(/\([^)]*\)/g, '').split(/[;,]|:\s|\band\b|\bor\b/);
  return parts.map((part) => part.trim()).filter((part) => part !== '' && part !== text);
}

function wordCount(line: string): number {
  return (line.match(/[\p{L}\p{N}]+/gu) ?? []).length;
}
