import * as v from 'valibot';
import type { Fields } from './patch';
import type { WorkEvent } from './workEvent';

const number = v.pipe(v.number(), v.finite());
const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
const text = v.string();

/** Any fields, `__proto__` among them: they are taken as they stand. */
const fields = v.custom<Fields>((value) => typeof value === 'object' && value !== null && !Array.isArray(value));

const splice = v.tuple([whole, whole, v.union([text, v.array(v.unknown())])]);
const isSplice = (value: unknown) => v.is(splice, value);
const splices = v.pipe(
  fields,
  v.check((all) => Object.values(all).every(isSplice)),
);

const patch = {
  set: v.exactOptional(fields),
  unset: v.exactOptional(v.array(text)),
  splice: v.exactOptional(splices),
};

const op = v.object({
  deleted: v.exactOptional(v.array(text)),
  changed: v.exactOptional(
    v.array(v.object({ id: text, created: v.exactOptional(whole), kind: v.exactOptional(text), ...patch })),
  ),
  order: v.exactOptional(v.array(v.tuple([whole, text]))),
  appState: v.exactOptional(v.object(patch)),
  files: v.exactOptional(v.object(patch)),
  head: v.exactOptional(v.object(patch)),
});

const common = {
  at: number,
  n: v.pipe(v.number(), v.integer(), v.minValue(1)),
  reset: v.exactOptional(v.literal(true)),
  paused: v.exactOptional(v.literal(true)),
};

const schema = v.variant('type', [
  v.object({ type: v.literal('boardDrawn'), ...common, op }),
  v.object({ type: v.literal('notesWritten'), ...common, offset: whole, removed: whole, inserted: text }),
]);

/** True for the types of recorded work. */
export function isWorkType(type: string): type is WorkEvent['type'] {
  return type === 'boardDrawn' || type === 'notesWritten';
}

/** Checks recorded work read from a timeline; undefined when it does not fit. */
export function checkWork(raw: unknown): WorkEvent | undefined {
  return v.is(schema, raw) ? (raw as WorkEvent) : undefined;
}
