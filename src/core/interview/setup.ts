import * as v from 'valibot';
import { LEVELS, type Level } from './level';
import { PHASE_IDS, type Plan } from './plan';

/** Version of `interview.json` this build writes, and the newest it can read. */
export const SETUP_FORMAT = 1;

/** What was chosen when an interview began: the content of `interview.json`. */
export interface InterviewSetup {
  readonly format: typeof SETUP_FORMAT;
  /** Unique per interview; also the seed of everything that needs one. */
  readonly id: string;
  /** `id` names a problem of the bank, or is `own` for the user's own prompt. */
  readonly problem: { readonly id: string; readonly title: string; readonly prompt: string };
  readonly level: Level;
  readonly plan: Plan;
  /** Wall clock at the start, milliseconds since the epoch. */
  readonly startedAt: number;
}

/** Names of the files of an interview, relative to its folder (DESIGN: plain files a user can read). */
export const INTERVIEW_FILES = {
  setup: 'interview.json',
  notes: 'notes.md',
  board: 'board.excalidraw',
  timeline: 'timeline',
  /** A copy of the user's own problem, so that the folder stands by itself; absent for the others. */
  problem: 'problem.json',
  report: 'report.md',
  picture: 'board.svg',
} as const;

/** What reading `interview.json` gave. Only `ok` may be used, and neither of the others may be written over. */
export type SetupReading =
  | { readonly type: 'ok'; readonly setup: InterviewSetup }
  /** `where` is the place in the file, such as `plan.phases[0].minutes`; empty for the file as a whole. */
  | { readonly type: 'broken'; readonly where: string; readonly problem: string }
  | { readonly type: 'newer'; readonly format: number };

const minutes = v.pipe(v.number(), v.gtValue(0), v.finite());

/** The shape of `interview.json`, format 1. Fields it does not know are left out. */
export const setupSchema: v.GenericSchema<unknown, InterviewSetup> = v.object({
  format: v.literal(SETUP_FORMAT),
  id: v.pipe(v.string(), v.minLength(1)),
  problem: v.object({ id: v.string(), title: v.string(), prompt: v.string() }),
  level: v.picklist(LEVELS),
  plan: v.object({
    id: v.string(),
    name: v.string(),
    phases: v.pipe(v.array(v.object({ phase: v.picklist(PHASE_IDS), name: v.string(), minutes })), v.minLength(1)),
  }),
  startedAt: v.pipe(v.number(), v.finite()),
});

/** Reads the text of `interview.json`. A byte order mark is allowed. */
export function readSetup(text: string): SetupReading {
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { type: 'broken', where: '', problem: error instanceof Error ? error.message : String(error) };
  }
  const format = typeof raw === 'object' && raw !== null && 'format' in raw ? raw.format : undefined;
  if (typeof format === 'number' && format > SETUP_FORMAT) return { type: 'newer', format };
  const result = v.safeParse(setupSchema, raw, { abortEarly: true });
  if (result.success) return { type: 'ok', setup: result.output };
  const [issue] = result.issues;
  return { type: 'broken', where: pathOf(issue.path ?? []), problem: issue.message };
}

/** The text of `interview.json`. */
export function writeSetup(setup: InterviewSetup): string {
  return `${JSON.stringify(setup, undefined, 2)}\n`;
}

function pathOf(path: readonly v.IssuePathItem[]): string {
  return path
    .map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
}
