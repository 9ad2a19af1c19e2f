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

/** Throws a `ContentError` when two entries share an id, or an entry's `id` is empty. `list` names the array in the file. */
export function checkUniqueIds(entries: readonly { readonly id: string }[], file: string, list: string): void {
  const seen = new Map<string, number>();
  entries.forEach(({ id }, index) => {
    const first = seen.get(id);
    if (first !== undefined) {
      throw new ContentError(file, `${list}[${index}].id`, `"${id}" is taken by ${list}[${first}]`);
    }
    seen.set(id, index);
  });
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
