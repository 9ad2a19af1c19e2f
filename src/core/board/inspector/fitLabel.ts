import type { SceneElement } from '../scene';

/** Excalidraw's room between a shape and its bound text, in scene units. */
const PADDING = 5;
/** Room palette blocks keep for their icon above the label, in scene units. */
const ICON_ROOM = 42;

/**
 * Puts a label with another text where the old one was: `label` has the place of the old text, `measured` the wrapped new
 * text and its size. A box the label no longer fits into grows downwards. Returns the label, and the box if it grew.
 */
export function fitLabel(
  label: SceneElement,
  measured: SceneElement,
  box: SceneElement | undefined,
): readonly SceneElement[] {
  const { width, height } = measured;
  const grown = box ? Math.max(0, neededHeight(box, label, height) - box.height) : 0;
  const align = label.textAlign === 'left' ? 0 : label.textAlign === 'right' ? 1 : 0.5;
  const anchor = label.verticalAlign === 'top' ? 0 : label.verticalAlign === 'bottom' ? 1 : 0.5;
  const fitted = {
    ...label,
    text: measured.text,
    width,
    height,
    x: label.x + (label.width - width) * align,
    y: label.y + (label.height - height + grown) * anchor,
  };
  return box && grown > 0 ? [{ ...box, height: box.height + grown }, fitted] : [fitted];
}

/** Height a shape needs to hold a bound text of this height; as Excalidraw computes it, and room for an icon. */
function neededHeight(box: SceneElement, label: SceneElement, height: number): number {
  const inner = height + 2 * PADDING;
  if (box.type === 'ellipse') return Math.round(inner * Math.SQRT2);
  if (box.type === 'diamond') return 2 * inner;
  return typeof box.customData?.block === 'string' && label.verticalAlign === 'bottom' ? inner + ICON_ROOM : inner;
}
