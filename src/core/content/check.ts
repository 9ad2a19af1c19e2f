import * as v from 'valibot';

/** Content that does not fit its schema. The message names the file, the place in it and what was expected there. */
export class ContentError extends Error {
  override readonly name = 'ContentError';

  constructor(
    readonly file: string,
    /** Where in the file, such as `signals[2].advice[0]`; empty for the file as a whole. */
    readonly path: string,
    readonly problem: string,
  ) {
    super(`${file}: ${path ? `${path}: ` : ''}${problem}`);
  }
}

/** Checks parsed JSON against a schema. `file` is the name to show. Throws a `ContentError` for the first thing that does not fit. */
export function checkContent<T>(schema: v.GenericSchema<unknown, T>, raw: unknown, file: string): T {
  const result = v.safeParse(schema, raw, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new ContentError(file, pathText(issue.path), issue.message);
}

/** A value that may stand only once in a file, and where it stands. */
export interface Place {
  readonly value: string;
  readonly path: string;
}

/** Throws a `ContentError` naming both places when a value stands twice. */
export function checkUnique(places: readonly Place[], file: string): void {
  const seen = new Map<string, string>();
  for (const { value, path } of places) {
    const first = seen.get(value);
    if (first !== undefined) throw new ContentError(file, path, `"${value}" stands at ${first} already`);
    seen.set(value, path);
  }
}

/** The ids of a list with their places; `list` is the path of the list. */
export function idPlaces(entries: readonly { readonly id: string }[], list: string): readonly Place[] {
  return entries.map(({ id }, index) => ({ value: id, path: `${list}[${index}].id` }));
}

/** A text that is not empty and has no blanks at its ends. */
export const textSchema: v.GenericSchema<unknown, string> = v.pipe(
  v.string(),
  v.check((text) => text !== '' && text === text.trim(), 'Expected a text without blanks at its ends'),
);

/** A stable id: letters, digits, dots and dashes. */
export const idSchema: v.GenericSchema<unknown, string> = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9][A-Za-z0-9.-]*$/, 'Expected an id of letters, digits, dots and dashes'),
);

function pathText(path: readonly v.IssuePathItem[] | undefined): string {
  return (path ?? []).reduce((text, { key }) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text ? `${text}.${String(key)}` : String(key);
  }, '');
}
