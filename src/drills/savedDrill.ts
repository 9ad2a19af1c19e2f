import * as v from 'valibot';
import type * as vscode from 'vscode';
import { DRILL_KINDS } from '../core/drills/kinds';
import type { DrillState } from '../core/drills/state';
import { LEVELS } from '../core/interview/level';

const KEY = 'drill';

/** A drill as it is kept from window to window. */
export interface SavedDrill {
  readonly state: DrillState;
  /** Path of the folder its result goes under. */
  readonly place: string;
  /** Path of its result, once that is written. */
  readonly file: string | undefined;
  /** Path of the whiteboard it is about, if it is about one. */
  readonly board: string | undefined;
}

const amount = v.pipe(v.number(), v.minValue(0));
const answer = v.record(v.string(), v.string());

const schema = v.object({
  place: v.string(),
  file: v.optional(v.string()),
  board: v.optional(v.string()),
  state: v.object({
    setup: v.object({
      kind: v.picklist(DRILL_KINDS),
      seed: amount,
      level: v.picklist(LEVELS),
      startedAt: amount,
      minutes: amount,
    }),
    status: v.picklist(['running', 'paused', 'ended']),
    end: v.optional(v.picklist(['finished', 'timeUp', 'stopped'])),
    current: amount,
    since: amount,
    tasks: v.array(v.object({ id: v.string(), usedMs: amount, draft: answer, answer: v.optional(answer) })),
  }),
});

/** The drill of this workspace that was kept last; undefined when there is none that can be read. */
export function readSavedDrill(memory: vscode.Memento): SavedDrill | undefined {
  const read = v.safeParse(schema, memory.get(KEY));
  if (!read.success) return undefined;
  const { place, file, board, state } = read.output;
  const tasks = state.tasks.map((task) => ({ ...task, answer: task.answer }));
  return { place, file, board, state: { ...state, end: state.end, tasks } };
}

/** Keeps a drill in place of the one before. */
export async function keepDrill(memory: vscode.Memento, drill: SavedDrill): Promise<void> {
  await memory.update(KEY, drill);
}
