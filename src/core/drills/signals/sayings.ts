import * as v from 'valibot';
import { checkContent, checkUnique, idPlaces, idSchema, textSchema } from '../../content/check';

/** A way to say a signal without saying it; `{block}` stands for a block of the board. */
export interface Saying {
  readonly text: string;
  /** What in it gives the signal away. */
  readonly why: string;
}

/** Something a strong reaction has, and the words it can be told by. */
export interface StrongPoint {
  readonly text: string;
  /** Words, phrases, or beginnings of words, in lower case. */
  readonly words: readonly string[];
}

/** What the signals drill knows of a signal; `id` is that of the cheat sheet's. */
export interface SignalSayings {
  readonly id: string;
  /** What they are after, in one sentence. */
  readonly meaning: string;
  /** What gives the cheat sheet's own phrase away. */
  readonly cue: string;
  readonly sayings: readonly Saying[];
  readonly strong: readonly StrongPoint[];
}

const wordSchema = v.pipe(textSchema, v.regex(/^[^A-Z]+$/, 'Expected words in lower case'));

const sayingsSchema: v.GenericSchema<unknown, SignalSayings> = v.strictObject({
  id: idSchema,
  meaning: textSchema,
  cue: textSchema,
  sayings: v.pipe(v.array(v.strictObject({ text: textSchema, why: textSchema })), v.minLength(3)),
  strong: v.pipe(
    v.array(v.strictObject({ text: textSchema, words: v.pipe(v.array(wordSchema), v.minLength(2)) })),
    v.minLength(3),
  ),
});

const fileSchema = v.strictObject({ signals: v.array(sayingsSchema) });

/** Reads what the signals drill is drawn from (parsed `drills/signals.json`). Throws a `ContentError` that names file and path. */
export function parseSayings(raw: unknown, file = 'drills/signals.json'): readonly SignalSayings[] {
  const { signals } = checkContent(fileSchema, raw, file);
  checkUnique(idPlaces(signals, 'signals'), file);
  return signals;
}
