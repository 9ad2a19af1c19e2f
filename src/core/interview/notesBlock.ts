/** A text that is to stand in the notes as a block of its own: a list, a fence. */
export interface NotesBlock {
  readonly block: string;
}

/** A text that is to stand in the notes on a line of its own; what is selected there stays. */
export interface NotesLine {
  readonly line: string;
}

/**
 * A text as a block of its own in Markdown: with the blank lines that what stands `before` and `after` the place of
 * insertion still lacks. Without them a list would swallow the next paragraph, or hang on the last one.
 */
export function asOwnBlock(text: string, before: string, after: string): string {
  return `${leadIn(before)}${text.replace(/^(?:[ \t]*\r?\n)+|\s+$/g, '')}${leadOut(after)}`;
}

function leadIn(before: string): string {
  if (before.trim() === '' || /\n[ \t]*\r?\n[ \t]*$/.test(before)) return '';
  return /\n[ \t]*$/.test(before) ? '\n' : '\n\n';
}

function leadOut(after: string): string {
  if (after.trim() === '') return /\n/.test(after) ? '' : '\n';
  if (/^[ \t]*\r?\n[ \t]*\r?\n/.test(after)) return '';
  return /^[ \t]*\r?\n/.test(after) ? '\n' : '\n\n';
}
