/** The fields of an element, or of another part of a board, as they stand in its file. */
export type Fields = Readonly<Record<string, unknown>>;

/** Part of a long list or text that was replaced: start, how many were there, and what is there now. */
export type Splice = readonly [start: number, removed: number, inserted: string | readonly unknown[]];

/** What differs between two sets of fields; nothing of what stayed is in it. */
export interface FieldPatch {
  readonly set?: Fields;
  readonly unset?: readonly string[];
  readonly splice?: Readonly<Record<string, Splice>>;
}

/** Shorter lists and texts are recorded whole. */
const LONG = { list: 8, text: 48 } as const;

/** What turns `before` into `after`, undefined when nothing does. The values have to be JSON, of which -0 is 0. */
export function diffFields(before: Fields, after: Fields): FieldPatch | undefined {
  const set: [string, unknown][] = [];
  const splice: [string, Splice][] = [];
  for (const [name, value] of Object.entries(after)) {
    const old = Object.hasOwn(before, name) ? before[name] : undefined;
    if (old !== undefined && sameJson(old, value)) continue;
    const part = spliceOf(old, value);
    if (part) splice.push([name, part]);
    else set.push([name, value]);
  }
  const unset = Object.keys(before).filter((name) => !Object.hasOwn(after, name));
  if (!set.length && !splice.length && !unset.length) return undefined;
  return {
    ...(set.length ? { set: Object.fromEntries(set) } : {}),
    ...(unset.length ? { unset } : {}),
    ...(splice.length ? { splice: Object.fromEntries(splice) } : {}),
  };
}

/** The fields with the patch applied; undefined when the patch is of other fields than these. */
export function applyFields(before: Fields, { set = {}, unset = [], splice = {} }: FieldPatch): Fields | undefined {
  // A map, because a field may be called `__proto__`.
  const fields = new Map(Object.entries(before));
  for (const name of unset) if (!fields.delete(name)) return undefined;
  for (const [name, value] of Object.entries(set)) fields.set(name, value);
  for (const [name, part] of Object.entries(splice)) {
    const value = applySplice(fields.get(name), part);
    if (value === undefined) return undefined;
    fields.set(name, value);
  }
  return Object.fromEntries(fields);
}

/** True when two JSON values are written the same. */
export function sameJson(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** The one piece in which two texts differ; undefined when they are equal. Offsets count UTF-16 units. */
export function diffText(before: string, after: string): readonly [number, number, string] | undefined {
  if (before === after) return undefined;
  const [head, tail] = commonEnds(before.length, after.length, (a, b) => before.charCodeAt(a) === after.charCodeAt(b));
  return [head, before.length - head - tail, after.slice(head, after.length - tail)];
}

/** The text with a piece replaced; undefined when it is too short for it to be the text that was meant. */
export function applyText(before: string, start: number, removed: number, inserted: string): string | undefined {
  if (start + removed > before.length) return undefined;
  return before.slice(0, start) + inserted + before.slice(start + removed);
}

function spliceOf(before: unknown, after: unknown): Splice | undefined {
  if (typeof before === 'string' && typeof after === 'string' && after.length >= LONG.text) {
    const part = diffText(before, after);
    return part && part[2].length * 2 < after.length ? part : undefined;
  }
  if (!Array.isArray(before) || !Array.isArray(after) || after.length < LONG.list) return undefined;
  const [head, tail] = commonEnds(before.length, after.length, (a, b) => sameJson(before[a], after[b]));
  const inserted: readonly unknown[] = after.slice(head, after.length - tail);
  return inserted.length * 2 < after.length ? [head, before.length - head - tail, inserted] : undefined;
}

function applySplice(value: unknown, [start, removed, inserted]: Splice): unknown {
  if (typeof value === 'string' && typeof inserted === 'string') return applyText(value, start, removed, inserted);
  if (!Array.isArray(value) || typeof inserted === 'string' || start + removed > value.length) return undefined;
  const list: readonly unknown[] = value;
  return [...list.slice(0, start), ...inserted, ...list.slice(start + removed)];
}

/** How many items two sequences share at their beginning, and how many of the others at their end. */
function commonEnds(
  before: number,
  after: number,
  same: (inBefore: number, inAfter: number) => boolean,
): readonly [head: number, tail: number] {
  const shorter = Math.min(before, after);
  let head = 0;
  while (head < shorter && same(head, head)) head += 1;
  let tail = 0;
  while (tail < shorter - head && same(before - 1 - tail, after - 1 - tail)) tail += 1;
  return [head, tail];
}
