import type { SceneElement } from '../../src/core/board/scene';
import type { Point, Rect } from './geometry';
import type { Random } from './random';

/** Fields of one element besides those every element has. */
type Fields = Readonly<Record<string, unknown>>;

/** Makes elements as Excalidraw writes them, with ids of its own. */
export class Pen {
  /** Line style of this drawing's author. */
  private readonly style: Fields;

  constructor(readonly random: Random) {
    this.style = {
      strokeColor: random.pick(['#1e1e1e', '#1e1e1e', '#1971c2', '#343a40']),
      strokeWidth: random.pick([1, 2, 2, 4]),
      roughness: random.pick([0, 1, 1, 2]),
      fillStyle: random.pick(['solid', 'hachure', 'cross-hatch']),
    };
  }

  /** An id like those of nanoid. */
  newId(): string {
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-';
    return Array.from({ length: 21 }, () => letters[this.random.int(0, 63)]).join('');
  }

  element(type: string, rect: Rect, fields: Fields = {}): SceneElement {
    return {
      id: this.newId(),
      type,
      ...rect,
      angle: 0,
      strokeColor: '#1e1e1e',
      backgroundColor: 'transparent',
      strokeStyle: 'solid',
      opacity: 100,
      ...this.style,
      groupIds: [],
      frameId: null,
      roundness: null,
      seed: this.random.int(1, 2 ** 31 - 1),
      version: this.random.int(2, 400),
      versionNonce: this.random.int(1, 2 ** 31 - 1),
      isDeleted: false,
      boundElements: null,
      updated: 1_730_000_000_000 + this.random.int(0, 1e9),
      link: null,
      locked: false,
      ...fields,
    };
  }

  text(lines: readonly string[], at: Point, font: Font, fields: Fields = {}): SceneElement {
    const text = lines.join('\n');
    const rect = { ...at, ...textSize(lines, font) };
    return this.element('text', rect, {
      ...TEXT,
      strokeWidth: 2,
      fontSize: font.size,
      fontFamily: font.family,
      lineHeight: LINE_HEIGHTS[font.family] ?? 1.25,
      text,
      originalText: text,
      ...fields,
    });
  }

  /** An arrow or a line through absolute points. */
  path(type: 'arrow' | 'line' | 'freedraw', points: readonly Point[], fields: Fields = {}): SceneElement {
    const [start = { x: 0, y: 0 }] = points;
    const relative = points.map(({ x, y }) => [x - start.x, y - start.y]);
    const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
    const size = { width: Math.max(...xs) - Math.min(...xs), height: Math.max(...ys) - Math.min(...ys) };
    const ends = { startBinding: null, endBinding: null, startArrowhead: null, endArrowhead: null };
    return this.element(
      type,
      { ...start, ...size },
      { points: relative, lastCommittedPoint: null, ...(type === 'freedraw' ? {} : ends), ...fields },
    );
  }
}

const TEXT = {
  textAlign: 'left',
  verticalAlign: 'top',
  containerId: null,
  autoResize: true,
} as const;

/** Size in scene units, and Excalidraw's number of the family. */
export interface Font {
  readonly size: number;
  readonly family: number;
}

/** Virgil, Helvetica, Cascadia, Excalifont, Nunito, Lilita, Comic Shanns. */
const LINE_HEIGHTS: Readonly<Record<number, number>> = { 1: 1.25, 2: 1.15, 3: 1.2, 5: 1.25, 6: 1.35, 7: 1.15, 8: 1.25 };

/** A font somebody has chosen; most never change the first one. */
export function anyFont(random: Random): Font {
  const family = random.weighted([
    [5, 5],
    [1, 2],
    [2, 2],
    [3, 1],
    [6, 2],
    [7, 1],
    [8, 1],
  ] as const);
  return {
    family,
    size: random.weighted([
      [20, 5],
      [16, 4],
      [28, 1],
      [18, 1],
    ] as const),
  };
}

/** What lines of text take, about; nobody can measure a font here. */
export function textSize(lines: readonly string[], { size, family }: Font): { width: number; height: number } {
  const longest = Math.max(...lines.map((line) => line.length));
  return {
    width: longest * size * (family === 3 ? 0.6 : 0.52),
    height: lines.length * size * (LINE_HEIGHTS[family] ?? 1.25),
  };
}

/** The lines a text has when words that do not fit into `width` go to the next line. */
export function wrapped(text: string, width: number, font: Font): string[] {
  return text.split('\n').flatMap((line) => {
    const lines: string[] = [];
    for (const word of line.split(' ')) {
      const last = lines.at(-1);
      const longer = last === undefined ? word : `${last} ${word}`;
      if (last === undefined || textSize([longer], font).width > width) lines.push(word);
      else lines[lines.length - 1] = longer;
    }
    return lines;
  });
}
