import * as v from 'valibot';
import type { NudgeId } from '../interview/nudges';
import { checkContent, textSchema } from './check';

/** What a nudge says. Blanks such as `{phase}` are filled in by whoever shows it. */
export interface NudgeText {
  readonly message: string;
  /** Why it matters; for a tooltip. */
  readonly reason: string;
}

/** The texts of all nudges. */
export type NudgeTexts = Readonly<Record<NudgeId, NudgeText>>;

const nudge = v.strictObject({ message: textSchema, reason: textSchema });

const fileSchema: v.GenericSchema<unknown, NudgeTexts> = v.strictObject({
  phaseOver: nudge,
  lateDesign: nudge,
  silence: nudge,
});

/** Reads the texts of the nudges (parsed `nudges.json`). Throws a `ContentError` that names file and path. */
export function parseNudges(raw: unknown, file = 'nudges.json'): NudgeTexts {
  return checkContent(fileSchema, raw, file);
}

/** Fills the blanks of a text: `{name}` becomes the value of `name`; unknown blanks stay as they are. */
export function fillBlanks(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (blank, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : blank,
  );
}
