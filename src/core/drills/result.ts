import * as v from 'valibot';
import { LEVELS } from '../interview/level';
import type { DrillTask, DrillWords } from './drill';
import { DRILL_KINDS, type DrillKind } from './kinds';
import { outcomeOf } from './outcome';
import type { DrillState } from './state';

const FORMAT = 'mockboard-drill';
/** Raised when a change could break a reader; new fields do not. */
const VERSION = 1;

const count = v.pipe(v.number(), v.minValue(0));

const schema = v.object({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  kind: v.picklist(DRILL_KINDS),
  seed: count,
  level: v.picklist(LEVELS),
  /** Time of the start by ISO 8601, in UTC. */
  startedAt: v.pipe(v.string(), v.isoTimestamp()),
  end: v.picklist(['finished', 'timeUp', 'stopped']),
  /** Seconds without pauses, and without reading what was said of an answer. */
  seconds: v.object({ planned: count, used: count }),
  tasks: v.array(
    v.object({
      id: v.string(),
      title: v.string(),
      prompt: v.string(),
      given: v.array(v.string()),
      question: v.string(),
      /** What was written, by the label of the field; also what was not checked before the end. */
      answer: v.array(v.object({ label: v.string(), text: v.string() })),
      verdict: v.picklist(['hit', 'partly', 'missed', 'notAnswered']),
      reason: v.string(),
      findings: v.array(v.object({ state: v.picklist(['hit', 'partly', 'missed', 'unsure']), text: v.string() })),
      strong: v.array(v.object({ title: v.string(), lines: v.array(v.string()), isCode: v.boolean() })),
      seconds: count,
    }),
  ),
});

/** What a drill came to, as it stands in its file. */
export type DrillResult = v.InferOutput<typeof schema>;

/** What the text of a result file holds: a result, one of a newer Mockboard, or nothing that can be read. */
export type ResultReading =
  | { readonly type: 'ok'; readonly result: DrillResult }
  | { readonly type: 'newer' }
  | { readonly type: 'unreadable' };

/** What a drill that has ended came to. `drawn` are its tasks, in its order. */
export function drillResult(state: DrillState, drawn: readonly DrillTask[], l10n: DrillWords): DrillResult {
  const { setup, end = 'stopped', tasks } = state;
  const done = tasks.flatMap((each, index) => {
    const task = drawn[index];
    const outcome = task && outcomeOf(each, { status: 'ended' }, task, l10n);
    if (!task || !outcome) return [];
    const { id, title, prompt, given, question, fields } = task;
    const answer = fields.map(({ id: field, label }) => ({ label, text: each.draft[field] ?? '' }));
    const seconds = secondsOf(each.usedMs);
    return [{ id, title, prompt, given: [...given], question, answer, ...plain(outcome), seconds }];
  });
  return {
    format: FORMAT,
    version: VERSION,
    kind: setup.kind,
    seed: setup.seed,
    level: setup.level,
    startedAt: new Date(setup.startedAt).toISOString(),
    end,
    seconds: {
      planned: setup.minutes * 60,
      used: secondsOf(tasks.reduce((sum, { usedMs }) => sum + usedMs, 0)),
    },
    tasks: done,
  };
}

/** The text of a result's file. */
export function writeResult(result: DrillResult): string {
  return `${JSON.stringify(result, undefined, 2)}\n`;
}

/** Reads the text of a result's file. */
export function readResult(text: string): ResultReading {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return { type: 'unreadable' };
  }
  const read = v.safeParse(schema, raw);
  if (read.success) return { type: 'ok', result: read.output };
  const header = v.safeParse(v.object({ format: v.literal(FORMAT), version: v.number() }), raw);
  return { type: header.success && header.output.version > VERSION ? 'newer' : 'unreadable' };
}

/** Folder under the place of interviews that results are kept in. */
export const DRILLS_FOLDER = 'drills';

/** Name of a result's file without its ending, such as `2026-11-22-estimation`; `date` is taken as local time. */
export function resultName(date: Date, kind: DrillKind): string {
  const day = [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0'));
  return [...day, kind === 'fixBoard' ? 'fix-this-board' : kind].join('-');
}

function plain({ verdict, reason, findings, strong }: NonNullable<ReturnType<typeof outcomeOf>>) {
  return {
    verdict,
    reason,
    findings: findings.map((finding) => ({ ...finding })),
    strong: strong.map((note) => ({ ...note, lines: [...note.lines] })),
  };
}

function secondsOf(ms: number): number {
  return Math.round(ms / 1000);
}
