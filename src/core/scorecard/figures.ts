import {
  BYTE,
  BYTE_PER_SECOND,
  type Dimension,
  isDimensionless,
  PER_SECOND,
  SECOND,
  sameDimension,
} from '../estimate/dimension';
import { type KeyFigure, keyFigures } from '../estimate/keyFigures';
import type { Sheet } from '../estimate/sheet';
import { type Quantity, type QuantityType, quantitiesOf } from './notes/quantities';
import type { NoteItem } from './notes/readItems';
import { wordsOf } from './notes/words';

/** A figure of the estimate; `line` counts from 1. */
export interface Figure {
  readonly name: string;
  readonly line: number;
  readonly value: number;
  readonly type: QuantityType | undefined;
  /** True for what a line reckons, as against what it states. */
  readonly isDerived: boolean;
}

/** People round: a number within this factor of a figure means it. */
const NEAR = 1.25;
/** Smaller numbers without a unit mean nothing by themselves. */
const LEAST_COUNT = 1000;

/** The numbers of an interview: figures of the estimate and numbers of the requirements, and where they are meant. */
export class Figures {
  readonly all: readonly Figure[];
  readonly key: readonly KeyFigure[];
  private readonly required: readonly Quantity[];
  private readonly names: readonly { readonly words: string; readonly figure: Figure }[];

  /** `handedOut` are lines of the template: what is reckoned from nothing else is not the candidate's. */
  constructor(sheet: Sheet, promises: readonly NoteItem[], handedOut: ReadonlySet<string>) {
    const own = ownNames(sheet, handedOut);
    this.all = figuresOf(sheet).filter(({ name }) => own.has(name));
    this.key = keyFigures(sheet).filter(({ name }) => own.has(name));
    this.required = promises.flatMap(({ text }) => quantitiesOf(text));
    this.names = this.all.map((figure) => ({ words: ` ${nameWords(figure.name)} `, figure }));
  }

  /** The figures a text names or whose number it says. */
  meantBy(text: string): readonly Figure[] {
    const words = ` ${nameWords(text)} `;
    const said = quantitiesOf(text);
    return this.names.flatMap(({ words: name, figure }) => {
      const isNamed =
        name.trim().length > 3 && (figure.name.includes('_') || name.trim().length > 5) && words.includes(name);
      return isNamed || said.some((quantity) => isFigure(quantity, figure)) ? [figure] : [];
    });
  }

  /** True when a text says a number of the requirements or the estimate, or names a figure. */
  rests(text: string): boolean {
    return this.meantBy(text).length > 0 || this.meansRequired(text);
  }

  private meansRequired(text: string): boolean {
    const said = quantitiesOf(text);
    return said.some(
      (one) => isTelling(one) && this.required.some((each) => each.type === one.type && isNear(each.value, one.value)),
    );
  }
}

/** Names whose line, or a line it rests on, was not handed out. */
function ownNames(sheet: Sheet, handedOut: ReadonlySet<string>): ReadonlySet<string> {
  const own = new Map<string, boolean>();
  const isOwn = (name: string): boolean => {
    const known = own.get(name);
    const parsed = sheet.lines[sheet.definitions.get(name) ?? -1]?.parsed;
    if (known !== undefined || !parsed) return known ?? false;
    own.set(name, false); // lines that rest on each other end here
    const found = !handedOut.has(parsed.text.trim().replace(/\s+/g, ' ')) || parsed.uses.some(isOwn);
    own.set(name, found);
    return found;
  };
  return new Set([...sheet.definitions.keys()].filter(isOwn));
}

function figuresOf(sheet: Sheet): readonly Figure[] {
  return [...sheet.definitions].flatMap(([name, line]) => {
    const found = sheet.lines[line];
    if (!found?.value) return [];
    const { uses } = found.parsed;
    const { si, dimension } = found.value;
    const isDerived = uses.some((use) => sheet.definitions.has(use));
    return [{ name, line: line + 1, value: si, type: typeOf(dimension), isDerived }];
  });
}

function typeOf(dimension: Dimension): QuantityType | undefined {
  if (sameDimension(dimension, PER_SECOND)) return 'rate';
  if (sameDimension(dimension, BYTE)) return 'bytes';
  if (sameDimension(dimension, BYTE_PER_SECOND)) return 'byteRate';
  if (sameDimension(dimension, SECOND)) return 'time';
  return isDimensionless(dimension) ? 'count' : undefined;
}

function isFigure(said: Quantity, { type, value }: Figure): boolean {
  if (!isTelling(said) || !isNear(said.value, value)) return false;
  // "230K writes" is said of 230 K writes a second.
  return said.type === type || (said.type === 'count' && type === 'rate');
}

function isTelling({ type, value }: Quantity): boolean {
  return type !== 'count' || value >= LEAST_COUNT;
}

function isNear(a: number, b: number): boolean {
  return a > 0 && b > 0 && Math.max(a / b, b / a) <= NEAR;
}

function nameWords(text: string): string {
  return wordsOf(text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/_/g, ' ')).join(' ');
}
