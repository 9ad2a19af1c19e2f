import type { Box } from './geometry';

/** Farthest a caption stands from its picture, in scene units. */
const FARTHEST = 30;

/**
 * How badly a text fits as the caption of a shape beside it: the gap, and a little for where it stands (captions stand
 * below, sometimes above, seldom at a side). Undefined when it is none.
 */
export function nearLabelCost(shape: Box, text: Box): number | undefined {
  const across = Math.min(shape.right, text.right) - Math.max(shape.left, text.left);
  const down = Math.min(shape.bottom, text.bottom) - Math.max(shape.top, text.top);
  const height = text.bottom - text.top;
  const shift = Math.abs(shape.left + shape.right - text.left - text.right) / 2;
  if (across >= 0.5 * Math.min(shape.right - shape.left, text.right - text.left)) {
    const below = text.top - shape.bottom;
    const above = shape.top - text.bottom;
    const gap = Math.max(below, above);
    if (gap > FARTHEST || gap < -0.6 * height) return undefined;
    return Math.max(0, gap) + shift * 0.1 + (below >= above ? 0 : 4);
  }
  if (down < 0.5 * Math.min(height, shape.bottom - shape.top)) return undefined;
  const gap = Math.max(text.left - shape.right, shape.left - text.right);
  return gap > FARTHEST - 6 || gap < -8 ? undefined : Math.max(0, gap) + 12;
}
