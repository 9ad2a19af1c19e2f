import type { Recording } from '../replay';

/** How much was done to board and notes in equal parts of an interview, each from 0 to 1 (the most of all parts). */
export interface Activity {
  readonly board: readonly number[];
  readonly notes: readonly number[];
}

/** The activity of a recording in so many parts: how many recorded changes fall into each. */
export function activityOf({ events, elapsedMs, lengthMs }: Recording, parts: number): Activity {
  const board = new Array<number>(parts).fill(0);
  const notes = new Array<number>(parts).fill(0);
  for (const [index, event] of events.entries()) {
    if (event.type !== 'boardDrawn' && event.type !== 'notesWritten') continue;
    if (event.reset) continue; // a keyframe repeats what was there
    const part = Math.min(parts - 1, Math.floor(((elapsedMs[index] ?? 0) / Math.max(1, lengthMs)) * parts));
    const counts = event.type === 'boardDrawn' ? board : notes;
    counts[part] = (counts[part] ?? 0) + 1;
  }
  return { board: shares(board), notes: shares(notes) };
}

function shares(counts: readonly number[]): readonly number[] {
  const most = Math.max(1, ...counts);
  return counts.map((count) => count / most);
}
