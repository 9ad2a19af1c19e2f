import { oneLine } from '../../board/graph/describe';
import { escapeMarkdown } from '../../board/graph/flows';
import { INTERVIEW_FILES } from '../../interview/setup';
import type { Evidence } from '../evidence';

/** Text of somebody else as text in Markdown: nothing in it is markup, and it stays on its line. */
export function plainMarkdown(text: string): string {
  return escapeMarkdown(oneLine(text));
}

/** A row of a table. */
export function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** A table; numbers stand on the right in the columns named `right`, counted from 0. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly number[],
): readonly string[] {
  const rule = head.map((_, column) => (right.includes(column) ? '---:' : '---'));
  return [tableRow(head), tableRow(rule), ...rows.map(tableRow)];
}

/** Where evidence stands as the target of a link beside the interview's files; undefined for a moment. */
export function linkOf({ place }: Evidence): string | undefined {
  switch (place.type) {
    case 'line':
    case 'figure':
      return `${place.file}#L${place.line}`;
    case 'element':
      return `${INTERVIEW_FILES.board}#element=${encodeURIComponent(place.element)}`;
    case 'time':
      return undefined;
  }
}
