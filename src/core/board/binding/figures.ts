import { type ExportedFigure, exportsOf, type Sheet } from '../../estimate/sheet';

/** A named figure of an estimate, as boards bind to it: a field shows one number, so nothing is said of its spread. */
export interface BoundFigure extends Omit<ExportedFigure, 'p5' | 'p95'> {
  /** Names of the lines it is made of; absent when there are none. */
  readonly uses?: readonly string[];
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
  const figures = exportsOf(sheet).map(({ name, value, dimension, display }) => {
    const line = sheet.lines[sheet.definitions.get(name) ?? -1];
    const uses = line?.parsed.uses.filter((each) => sheet.definitions.has(each)) ?? [];
    return { name, value, dimension, display, ...(uses.length > 0 ? { uses } : {}) };
  });
  const sound = new Set(figures.map(({ name }) => name));
  const broken = [...sheet.definitions.keys()].filter((name) => !sound.has(name));
  return { file, figures, broken };
}

/** True when boards would show the same. */
export function sameFigures(a: BoundFigures | undefined, b: BoundFigures | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
