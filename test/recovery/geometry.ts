/** A rectangle in scene units. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Shapes an arrow can meet; `rectangle` also for everything that is drawn as a group of lines. */
export type Outline = 'rectangle' | 'ellipse' | 'diamond';

export function centerOf({ x, y, width, height }: Rect): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

export function moved(rect: Rect, by: Point): Rect {
  return { ...rect, x: rect.x + by.x, y: rect.y + by.y };
}

/** The rectangle made larger by `margin` on every side. */
export function grown({ x, y, width, height }: Rect, margin: number): Rect {
  return { x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin };
}

/** The smallest rectangle around all of them. Throws for none. */
export function around(rects: readonly Rect[]): Rect {
  if (!rects.length) throw new Error('Nothing to go around.');
  const x = Math.min(...rects.map((rect) => rect.x));
  const y = Math.min(...rects.map((rect) => rect.y));
  const right = Math.max(...rects.map((rect) => rect.x + rect.width));
  const bottom = Math.max(...rects.map((rect) => rect.y + rect.height));
  return { x, y, width: right - x, height: bottom - y };
}

export function overlap(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Distance from a point to a rectangle; 0 inside. */
export function distanceTo({ x, y, width, height }: Rect, point: Point): number {
  const dx = Math.max(x - point.x, 0, point.x - x - width);
  const dy = Math.max(y - point.y, 0, point.y - y - height);
  return Math.hypot(dx, dy);
}

/** Distance from a point to the piece of line between two points. */
export function distanceToSegment(point: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const t = length ? Math.max(0, Math.min(1, ((point.x - a.x) * dx + (point.y - a.y) * dy) / length)) : 0;
  return Math.hypot(point.x - a.x - t * dx, point.y - a.y - t * dy);
}

/** Where the line from the middle of `rect` towards `target` leaves the outline, `gap` further out (negative: inside). */
export function exitPoint(rect: Rect, outline: Outline, target: Point, gap: number): Point {
  const center = centerOf(rect);
  const [dx, dy] = [target.x - center.x, target.y - center.y];
  const length = Math.hypot(dx, dy) || 1;
  const [ux, uy] = [dx / length, dy / length];
  const [rx, ry] = [rect.width / 2, rect.height / 2];
  const reach: Record<Outline, number> = {
    rectangle: Math.min(rx / Math.max(Math.abs(ux), 1e-9), ry / Math.max(Math.abs(uy), 1e-9)),
    ellipse: 1 / Math.hypot(ux / rx, uy / ry),
    diamond: 1 / (Math.abs(ux) / rx + Math.abs(uy) / ry),
  };
  const away = reach[outline] + gap;
  return { x: center.x + ux * away, y: center.y + uy * away };
}
