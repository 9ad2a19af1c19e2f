import { applyText } from '../timeline/work/patch';
import type { WorkEvent } from '../timeline/work/workEvent';
import { withoutMarks } from './notes/readItems';
import { wordsOf } from './notes/words';

/** What was done to board or notes, at so many seconds of interview time. */
export interface TimedWork {
  readonly seconds: number;
  readonly event: WorkEvent;
}

type Writing = Extract<WorkEvent, { type: 'notesWritten' }>;

/** From this share of its words on a line stands there, whatever is mended in it later. */
const STANDS = 0.7;

interface Line {
  readonly text: string;
  readonly words: ReadonlySet<string>;
}

/**
 * When each line of the notes came to stand there, in seconds of interview time, by its text without the marks of a bullet. `works` is all that was done, in order;
 * lines whose writing was not recorded are left out.
 */
export function writtenAt(works: readonly TimedWork[], notes: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  let open = linesOf(notes);
  for (const { seconds, text, event } of writings(works)) {
    const touched = touchedLines(text, event).map((line) => new Set(wordsOf(line)));
    const standing = open.filter(({ words }) => touched.some((other) => stands(words, other)));
    for (const { text: line } of standing) found.set(line, seconds);
    if (standing.length > 0) open = open.filter(({ text: line }) => !found.has(line));
  }
  return found;
}

/** Each writing with the text of the notes after it; none where part of the recording is lost, until the notes are whole again. */
function* writings(works: readonly TimedWork[]) {
  let text: string | undefined;
  let last = 0;
  for (const { seconds, event } of works) {
    if (event.n !== last + 1) text = undefined;
    last = event.n;
    if (event.type !== 'notesWritten') continue;
    const before = event.reset ? '' : text;
    text = before === undefined ? undefined : applyText(before, event.offset, event.removed, event.inserted);
    if (text !== undefined) yield { seconds, text, event };
  }
}

function linesOf(notes: string): readonly Line[] {
  const texts = new Set(notes.split('\n').map(withoutMarks));
  return [...texts].map((text) => ({ text, words: new Set(wordsOf(text)) })).filter(({ words }) => words.size > 0);
}

/** The lines a piece was written into. */
function touchedLines(text: string, { offset, inserted }: Writing): readonly string[] {
  const from = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset + inserted.length);
  return text.slice(from, end < 0 ? undefined : end).split('\n');
}

function stands(words: ReadonlySet<string>, there: ReadonlySet<string>): boolean {
  if (there.size < STANDS * words.size) return false;
  return [...words].filter((word) => there.has(word)).length >= STANDS * words.size;
}
