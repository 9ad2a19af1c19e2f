import type { ParsedLine, Rounding } from './ast';

/** Above this many uncertain lines ranges are not drawn: each would hold 8 kB of samples. */
export const MAX_UNCERTAIN = 5000;

/** Above this many words and signs in uncertain lines ranges are not drawn: each stands for some 1,000 operations. */
export const MAX_UNCERTAIN_SIZE = 50_000;

/** What the lines of a document say about each other. */
export interface Definitions {
  /** The line that defines each name: the first one. */
  readonly lines: ReadonlyMap<string, number>;
  /** Words declared by "unit things". */
  readonly declared: ReadonlySet<string>;
  /** How the document wants its results shown, when it says so: its first line that does. */
  readonly rounding?: Rounding;
  /** The first line with a range, in documents with too many uncertain lines to draw any. */
  readonly undrawnFrom?: number;
}

/** Finds out which line defines what. */
export function findDefinitions(parsed: readonly (ParsedLine | undefined)[]): Definitions {
  const lines = new Map<string, number>();
  const declared = new Set<string>();
  let rounding: Rounding | undefined;
  let ranges = 0;
  let size = 0;
  for (const [index, line] of parsed.entries()) {
    if (!line) continue;
    if (line.declares) declared.add(line.declares.text);
    rounding ??= line.rounding;
    ranges += line.ranges;
    size += line.size;
    if (line.name && line.value && !lines.has(line.name.text)) lines.set(line.name.text, index);
  }
  const mayBeTooMuch = parsed.length > MAX_UNCERTAIN || size > MAX_UNCERTAIN_SIZE;
  const isTooMuch = ranges > 0 && mayBeTooMuch && isUncertainTooMuch(parsed, lines);
  const undrawnFrom = isTooMuch ? parsed.findIndex((line) => line && line.ranges > 0) : undefined;
  return {
    lines,
    declared,
    ...(rounding ? { rounding } : {}),
    ...(undrawnFrom === undefined ? {} : { undrawnFrom }),
  };
}

/** Whether too many lines have a range or need a line that is uncertain, or too long ones. */
function isUncertainTooMuch(parsed: readonly (ParsedLine | undefined)[], lines: ReadonlyMap<string, number>): boolean {
  const users = findUsers(parsed);
  const uncertain = new Set<number>();
  let size = 0;
  const open = parsed.flatMap((line, index) => (line && line.ranges > 0 ? [index] : []));
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    if (uncertain.has(index)) continue;
    uncertain.add(index);
    size += parsed[index]?.size ?? 0;
    if (uncertain.size > MAX_UNCERTAIN || size > MAX_UNCERTAIN_SIZE) return true;
    const name = parsed[index]?.name?.text;
    if (name === undefined || lines.get(name) !== index) continue;
    for (const user of users.get(name) ?? []) if (!uncertain.has(user)) open.push(user);
  }
  return false;
}

function findUsers(parsed: readonly (ParsedLine | undefined)[]): ReadonlyMap<string, readonly number[]> {
  const users = new Map<string, number[]>();
  for (const [index, line] of parsed.entries()) {
    for (const name of line?.uses ?? []) {
      const list = users.get(name);
      if (list) list.push(index);
      else users.set(name, [index]);
    }
  }
  return users;
}
