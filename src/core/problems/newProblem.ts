import { PROBLEM_SUFFIX } from './readProblemText';

const ID_LENGTH = 40;

/**
 * The text of a new problem file: the template (parsed JSON) under a title of the user's, with an id made of it that is not
 * among those taken.
 */
export function newProblemText(
  template: Readonly<Record<string, unknown>>,
  title: string,
  taken: ReadonlySet<string>,
): string {
  return `${JSON.stringify({ ...template, id: freeId(title, taken), title }, undefined, 2)}\n`;
}

/** What the file of a problem is called. */
export function problemFileName(id: string): string {
  return `${id}${PROBLEM_SUFFIX}`;
}

function freeId(title: string, taken: ReadonlySet<string>): string {
  const words = title.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  const id = words.slice(0, ID_LENGTH).replace(/^-+|-+$/g, '') || 'problem';
  if (!taken.has(id)) return id;
  let count = 2;
  while (taken.has(`${id}-${count}`)) count += 1;
  return `${id}-${count}`;
}
