import * as v from 'valibot';
import { checkContent, checkUnique, idPlaces, idSchema, textSchema } from './check';

/** What a signal is about; the groups of the cheat sheet, in display order. */
export const SIGNAL_AREAS = [
  'Growth and failure',
  'Depth and judgement',
  'Running it for real',
  'Change of course',
] as const;

/** One of the four groups. */
export type SignalArea = (typeof SIGNAL_AREAS)[number];

/** Something an interviewer says that means more than its words. */
export interface Signal {
  readonly id: string;
  /** What is said, word for word, without quotation marks. */
  readonly phrase: string;
  /** What it tests. */
  readonly tests: string;
  readonly area: SignalArea;
  /** What to do, most important first. */
  readonly advice: readonly string[];
  /** What to do in the next thirty seconds. */
  readonly followUp: string;
}

const signalSchema: v.GenericSchema<unknown, Signal> = v.strictObject({
  id: idSchema,
  phrase: textSchema,
  tests: textSchema,
  area: v.picklist(SIGNAL_AREAS),
  advice: v.pipe(v.array(textSchema), v.minLength(3), v.maxLength(5)),
  followUp: textSchema,
});

const fileSchema = v.strictObject({ signals: v.array(signalSchema) });

/** Reads the cheat sheet (parsed `signals.json`). Throws a `ContentError` that names file and path. */
export function parseSignals(raw: unknown, file = 'signals.json'): readonly Signal[] {
  const { signals } = checkContent(fileSchema, raw, file);
  checkUnique(idPlaces(signals, 'signals'), file);
  return signals;
}
