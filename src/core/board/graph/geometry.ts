/** A box by its edges, in scene units. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Shapes whose outline differs from their box. */
export type Outline = 'box' | 'ellipse' | 'diamond';

export function areaOf({ left, top, right, bottom }: Box): number {
  return (right - left) * (bottom - top);
}

/** The box around two boxes. */
export function union(a: Box, b: Box): Box {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

/** A box larger by `by` on every side. */
export function grow({ left, top, right, bottom }: Box, by: number): Box {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

export function touches(a: Box, b: Box): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}

/** Share of `inner` that lies in `outer`, 0 to 1; a box without area counts by its longer side. */
export function shareInside(inner: Box, outer: Box): number {
  const width = Math.min(inner.right, outer.right) - Math.max(inner.left, outer.left);
  const height = Math.min(inner.bottom, outer.bottom) - Math.max(inner.top, outer.top);
  if (width < 0 || height < 0) return 0;
  const across = inner.right > inner.left ? width / (inner.right - inner.left) : 1;
  const down = inner.bottom > inner.top ? height / (inner.bottom - inner.top) : 1;
  return across * down;
}

/** Distance between two boxes, 0 when they touch. */
export function boxDistance(a: Box, b: Box): number {
  const dx = Math.max(0, a.left - b.right, b.left - a.right);
  const dy = Math.max(0, a.top - b.bottom, b.top - a.bottom);
  return Math.hypot(dx, dy);
}

/** Distance of a point from a shape, 0 inside it. */
export function outlineDistance(x: number, y: number, box: Box, outline: Outline): number {
  if (outline === 'ellipse') return ellipseDistance(x, y, box);
  if (outline === 'diamond') return diamondDistance(x, y, box);
  const dx = Math.max(0, box.left - x, x - box.right);
  const dy = Math.max(0, box.top - y, y - box.bottom);
  return Math.hypot(dx, dy);
}

/** Along the ray from the centre: a little too long beside flat ellipses, which is how far the arrow is seen to miss them. */
function ellipseDistance(x: number, y: number, box: Box): number {
  const [rx, ry] = [(box.right - box.left) / 2, (box.bottom - box.top) / 2];
  if (rx <= 0 || ry <= 0) return outlineDistance(x, y, box, 'box');
  const [dx, dy] = [x - (box.left + rx), y - (box.top + ry)];
  const reach = Math.hypot(dx / rx, dy / ry);
  return reach <= 1 ? 0 : Math.hypot(dx, dy) * (1 - 1 / reach);
}

function diamondDistance(x: number, y: number, box: Box): number {
  const [rx, ry] = [(box.right - box.left) / 2, (box.bottom - box.top) / 2];
  if (rx <= 0 || ry <= 0) return outlineDistance(x, y, box, 'box');
  // All four sides are one side, mirrored.
  const [dx, dy] = [Math.abs(x - (box.left + rx)), Math.abs(y - (box.top + ry))];
  return dx / rx + dy / ry <= 1 ? 0 : segmentDistance(dx, dy, rx, 0, 0, ry);
}

/** Distance of a point from the line between two others. */
export function segmentDistance(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}

/** Distance between a box and the line between two points, 0 when the line crosses the box. */
export function boxSegmentDistance(box: Box, ax: number, ay: number, bx: number, by: number): number {
  if (crosses(box, ax, ay, bx, by)) return 0;
  return Math.min(
    outlineDistance(ax, ay, box, 'box'),
    outlineDistance(bx, by, box, 'box'),
    segmentDistance(box.left, box.top, ax, ay, bx, by),
    segmentDistance(box.right, box.top, ax, ay, bx, by),
    segmentDistance(box.left, box.bottom, ax, ay, bx, by),
    segmentDistance(box.right, box.bottom, ax, ay, bx, by),
  );
}

function crosses(box: Box, ax: number, ay: number, bx: number, by: number): boolean {
  let [from, to] = [0, 1];
  for (const [start, delta, low, high] of [
    [ax, bx - ax, box.left, box.right],
    [ay, by - ay, box.top, box.bottom],
  ] as const) {
    if (delta === 0) {
      if (start < low || start > high) return false;
      continue;
    }
    const [one, other] = [(low - start) / delta, (high - start) / delta];
    from = Math.max(from, Math.min(one, other));
    to = Math.min(to, Math.max(one, other));
  }
  return from <= to;
}
