import { findSection, type NotesSection } from '../content/notes';
import type { PhaseId } from './plan';

/**
 * Line (from 0) after which something written in a phase belongs: the last one with text in the phase's first section
 * that stands in the notes, or of the notes as a whole. -1 for empty notes.
 */
export function lineToWriteAfter(
  lines: readonly string[],
  sections: readonly NotesSection[],
  phase: PhaseId | undefined,
): number {
  const wanted = sections.filter((section) => section.phase === phase).map(({ id }) => id);
  let fenced = false;
  let found = false;
  let last = -1;
  for (const [index, line] of lines.entries()) {
    if (/^ {0,3}(```|~~~)/.test(line)) fenced = !fenced;
    const heading = fenced ? undefined : /^ {0,3}#{1,6}\s+(.*?)\s*#*\s*$/.exec(line)?.[1];
    if (heading !== undefined) {
      const section = findSection(sections, heading);
      if (found && section) return last;
      found ||= section !== undefined && wanted.includes(section.id);
    }
    if (line.trim() !== '') last = index;
  }
  return last;
}
