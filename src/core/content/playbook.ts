import * as v from 'valibot';
import type { PhaseId } from '../interview/plan';
import { checkContent, checkUnique, idPlaces, idSchema, textSchema } from './check';

/** Moments of an interview that have their own lines, in order. */
export const MOMENTS = ['opening', 'requirements', 'estimation', 'highLevel', 'deepDive', 'closing'] as const;

/** One of the moments. */
export type Moment = (typeof MOMENTS)[number];

/** Names of the moments, with the minutes of a 45 minute plan. */
export const MOMENT_NAMES: Readonly<Record<Moment, string>> = {
  opening: 'Opening (first 30 s)',
  requirements: 'Requirements (min 1–5)',
  estimation: 'Estimation (min 5–10)',
  highLevel: 'High-level design (min 10–25)',
  deepDive: 'Deep dive (min 25–45)',
  closing: 'Closing (last 2 min)',
};

/** A sentence to say, with blanks between « and ». A blank holds an example of what goes there. */
export interface PlaybookLine {
  readonly id: string;
  readonly moment: Moment;
  /** What kind of line it is, such as `non-functional` or `trade-off`. */
  readonly group: string;
  readonly text: string;
}

/** Something not to do in the opening, and what to do in its place. */
export interface AvoidItem {
  readonly id: string;
  readonly text: string;
  readonly instead: string;
}

/** Lines to say, and what to keep away from in the opening. */
export interface Playbook {
  readonly lines: readonly PlaybookLine[];
  readonly avoid: readonly AvoidItem[];
}

const blanksSchema = v.pipe(
  textSchema,
  v.check(
    (text) => /^[^«»]*(«[^«»]+»[^«»]*)*$/.test(text),
    'Expected blanks to stand between « and », not nested, not empty',
  ),
);

const fileSchema: v.GenericSchema<unknown, Playbook> = v.strictObject({
  lines: v.array(v.strictObject({ id: idSchema, moment: v.picklist(MOMENTS), group: textSchema, text: blanksSchema })),
  avoid: v.array(v.strictObject({ id: idSchema, text: textSchema, instead: textSchema })),
});

/** Reads the playbook (parsed `playbook.json`). Throws a `ContentError` that names file and path. */
export function parsePlaybook(raw: unknown, file = 'playbook.json'): Playbook {
  const playbook = checkContent(fileSchema, raw, file);
  checkUnique(idPlaces(playbook.lines, 'lines'), file);
  checkUnique(idPlaces(playbook.avoid, 'avoid'), file);
  return playbook;
}

const MOMENTS_OF_PHASE: Readonly<Record<PhaseId, readonly Moment[]>> = {
  requirements: ['opening', 'requirements'],
  estimation: ['estimation'],
  highLevel: ['highLevel'],
  deepDive: ['deepDive'],
  wrapUp: ['closing'],
};

/** Lines that fit a phase, in playbook order. The last phase of a plan gets the closing lines too, whatever its kind. */
export function linesForPhase(playbook: Playbook, phase: PhaseId, isLast: boolean): readonly PlaybookLine[] {
  const moments: readonly Moment[] = isLast ? [...MOMENTS_OF_PHASE[phase], 'closing'] : MOMENTS_OF_PHASE[phase];
  return playbook.lines.filter((line) => moments.includes(line.moment));
}

/** A line as plain text to copy: the blanks keep their examples and lose their marks. */
export function plainLine(text: string): string {
  return text.replace(/[«»]/g, '');
}

/** A line as the body of an editor snippet: each blank is a tab stop with its example as placeholder. */
export function lineSnippet(text: string): string {
  let stop = 0;
  return text.replace(/[\\$}]/g, '\\$&').replace(/«([^»]*)»/g, (_, blank: string) => {
    stop += 1;
    return `\${${stop}:${blank}}`;
  });
}
