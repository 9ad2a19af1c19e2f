import type { SceneElement } from '../../../../src/core/board/scene';
import { makeElement } from '../scenes';

type Fields = Record<string, unknown>;

/** A shape with its top left corner at (`x`, `y`). */
export function shape(id: string, x: number, y: number, fields: Fields = {}): SceneElement {
  return makeElement(id, { x, y, width: 160, height: 80, groupIds: [], ...fields });
}

/** A text as wide as its longest line. */
export function text(id: string, x: number, y: number, words: string, fields: Fields = {}): SceneElement {
  const lines = words.split('\n');
  const width = Math.max(...lines.map(({ length }) => length)) * 9;
  const size = { width, height: 22 * lines.length };
  return makeElement(id, { type: 'text', x, y, ...size, text: words, originalText: words, groupIds: [], ...fields });
}

/** A shape with a bound label; the label's id ends in "-t". */
export function box(id: string, x: number, y: number, words: string, fields: Fields = {}): SceneElement[] {
  const rectangle = shape(id, x, y, { boundElements: [{ type: 'text', id: `${id}-t` }], ...fields });
  const lines = words.split('\n').length;
  const label = text(`${id}-t`, 0, 0, words, { containerId: id, groupIds: rectangle.groupIds });
  const left = rectangle.x + (rectangle.width - label.width) / 2;
  return [rectangle, { ...label, x: left, y: rectangle.y + rectangle.height / 2 - 11 * lines }];
}

/** An arrow through absolute points. */
export function arrow(id: string, points: readonly (readonly [number, number])[], fields: Fields = {}): SceneElement {
  const [x, y] = points[0] ?? [0, 0];
  const relative = points.map(([px, py]) => [px - x, py - y]);
  const [width, height] = relative[relative.length - 1] ?? [0, 0];
  const heads = { startArrowhead: null, endArrowhead: 'arrow' };
  return makeElement(id, { type: 'arrow', x, y, width, height, points: relative, groupIds: [], ...heads, ...fields });
}

/** An arrow bound at both ends; where it lies does not matter then. */
export function bound(id: string, from: string, to: string, fields: Fields = {}): SceneElement {
  const far = [
    [9000, 9000],
    [9100, 9000],
  ] as const;
  return arrow(id, far, { startBinding: { elementId: from }, endBinding: { elementId: to }, ...fields });
}
