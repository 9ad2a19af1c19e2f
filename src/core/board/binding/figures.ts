import type { Dimension } from '../../estimate/dimension';
import { displayOf, type Sheet } from '../../estimate/sheet';

/** A named figure of an estimate, as boards bind to it. Plain data: it is sent to pages as it is. */
export interface BoundFigure {
  readonly name: string;
  /** In SI units. */
  readonly value: number;
  readonly dimension: Dimension;
  readonly display: string;
}

/** What a board can bind to. */
export interface BoundFigures {
  /** Name of the file the estimate stands in: "notes.md". */
  readonly file: string;
  readonly figures: readonly BoundFigure[];
  /** Names of lines that come to nothing because something is wrong with them. */
  readonly broken: readonly string[];
}

/** The figures of an evaluated estimate, in the order of their lines. */
export function boundFigures(file: string, sheet: Sheet): BoundFigures {
  const figures: BoundFigure[] = [];
  const broken: string[] = [];
  for (const [name, index] of sheet.definitions) {
    const line = sheet.lines[index];
    if (line?.value) {
      figures.push({ name, value: line.value.si, dimension: line.value.dimension, display: displayOf(line) });
    } else broken.push(name);
  }
  return { file, figures, broken };
}

/** True when boards would show the same. */
export function sameFigures(a: BoundFigures | undefined, b: BoundFigures | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
