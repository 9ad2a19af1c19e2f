import { BLOCK_KINDS, type BlockKindId } from './kinds';

/** One stroke of an icon in a 24 × 24 square: a polyline, closed when `closed`. */
export interface IconStroke {
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly closed?: boolean;
}

function line(...coordinates: number[]): IconStroke {
  return { points: pairs(coordinates) };
}

function shape(...coordinates: number[]): IconStroke {
  return { points: pairs(coordinates), closed: true };
}

function pairs(coordinates: readonly number[]): [number, number][] {
  return Array.from({ length: coordinates.length / 2 }, (_, i) => [
    coordinates[2 * i] ?? 0,
    coordinates[2 * i + 1] ?? 0,
  ]);
}

/** Part of an ellipse from angle `from` to `to` (degrees, clockwise from the right), as a polyline. */
function arc(cx: number, cy: number, rx: number, ry: number, from = 0, to = 360): IconStroke {
  const steps = Math.max(4, Math.round(Math.abs(to - from) / 20));
  const points = Array.from({ length: steps + 1 }, (_, i): [number, number] => {
    const angle = ((from + ((to - from) * i) / steps) * Math.PI) / 180;
    return [round(cx + rx * Math.cos(angle)), round(cy + ry * Math.sin(angle))];
  });
  return { points };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

const circle = (cx: number, cy: number, r: number) => arc(cx, cy, r, r);
const box = (x: number, y: number, w: number, h: number) => shape(x, y, x + w, y, x + w, y + h, x, y + h);

/** A cylinder: what everyone draws for a store. */
const cylinder: readonly IconStroke[] = [
  arc(12, 5.5, 7.5, 2.5),
  line(4.5, 5.5, 4.5, 18.5),
  line(19.5, 5.5, 19.5, 18.5),
  arc(12, 18.5, 7.5, 2.5, 0, 180),
];

/** The strokes of each kind's icon: one drawing for the palette, the board and the library. */
export const KIND_ICONS: Readonly<Record<BlockKindId, readonly IconStroke[]>> = {
  client: [box(2.5, 4, 19, 12.5), line(8, 20, 16, 20), line(12, 16.5, 12, 20)],
  dns: [circle(12, 12, 9), arc(12, 12, 4, 9), line(3, 12, 21, 12)],
  cdn: [
    shape(12, 8, 16, 12, 12, 16, 8, 12),
    circle(4.5, 4.5, 2),
    circle(19.5, 4.5, 2),
    circle(4.5, 19.5, 2),
    circle(19.5, 19.5, 2),
    line(6, 6, 10, 10),
    line(18, 6, 14, 10),
    line(6, 18, 10, 14),
    line(18, 18, 14, 14),
  ],
  loadBalancer: [
    circle(4.5, 12, 2.5),
    circle(19.5, 4.5, 2.5),
    circle(19.5, 12, 2.5),
    circle(19.5, 19.5, 2.5),
    line(7, 12, 17, 12),
    line(7, 11, 17, 5.5),
    line(7, 13, 17, 18.5),
  ],
  apiGateway: [shape(3, 21, 3, 9, 12, 3, 21, 9, 21, 21), line(9, 21, 9, 14, 15, 14, 15, 21)],
  webSocketGateway: [line(3, 8, 20, 8), line(16, 4, 20, 8, 16, 12), line(21, 16, 4, 16), line(8, 12, 4, 16, 8, 20)],
  appServer: [
    box(3, 3.5, 18, 7),
    box(3, 13.5, 18, 7),
    line(6.5, 7, 8.5, 7),
    line(6.5, 17, 8.5, 17),
    line(13, 7, 17.5, 7),
    line(13, 17, 17.5, 17),
  ],
  service: [shape(12, 2.5, 20.5, 7.25, 20.5, 16.75, 12, 21.5, 3.5, 16.75, 3.5, 7.25), circle(12, 12, 3.5)],
  worker: [
    circle(12, 12, 4),
    circle(12, 12, 7.5),
    line(12, 2, 12, 4.5),
    line(12, 19.5, 12, 22),
    line(2, 12, 4.5, 12),
    line(19.5, 12, 22, 12),
    line(5, 5, 6.7, 6.7),
    line(17.3, 17.3, 19, 19),
    line(19, 5, 17.3, 6.7),
    line(6.7, 17.3, 5, 19),
  ],
  streamProcessor: [
    line(3, 6, 8, 6, 12, 12, 21, 12),
    line(3, 12, 12, 12),
    line(3, 18, 8, 18, 12, 12),
    line(17, 8, 21, 12, 17, 16),
  ],
  cache: [shape(13.5, 2.5, 5, 13.5, 11.5, 13.5, 10.5, 21.5, 19, 10.5, 12.5, 10.5)],
  sqlDatabase: [...cylinder, arc(12, 10, 7.5, 2.5, 0, 180), arc(12, 14.3, 7.5, 2.5, 0, 180)],
  nosqlDatabase: [...cylinder, line(9.5, 11, 7.5, 13, 9.5, 15), line(14.5, 11, 16.5, 13, 14.5, 15)],
  timeSeriesStore: [...cylinder, line(7.5, 15.5, 10, 12, 13, 14.5, 16.5, 11)],
  objectStorage: [arc(12, 5.5, 8.5, 2.5), line(3.5, 5.5, 6, 20), line(20.5, 5.5, 18, 20), arc(12, 20, 6, 1.8, 0, 180)],
  searchEngine: [circle(10.5, 10.5, 7), line(15.5, 15.5, 21.5, 21.5)],
  messageQueue: [box(2, 7, 5.5, 10), box(9.25, 7, 5.5, 10), box(16.5, 7, 5.5, 10)],
  notificationService: [
    line(3.5, 17.5, 20.5, 17.5, 18, 14.5, 18, 10, 16.5, 6.5, 12, 4.5, 7.5, 6.5, 6, 10, 6, 14.5, 3.5, 17.5),
    line(12, 2.5, 12, 4.5),
    arc(12, 18, 2.5, 3, 0, 180),
  ],
  coordination: [
    circle(12, 4.5, 2.5),
    circle(4.5, 18, 2.5),
    circle(19.5, 18, 2.5),
    line(10.8, 6.8, 5.8, 15.8),
    line(13.2, 6.8, 18.2, 15.8),
    line(7, 18, 17, 18),
  ],
  externalService: [
    line(10, 5, 3.5, 5, 3.5, 20.5, 19, 20.5, 19, 14),
    line(14, 3, 21, 3, 21, 10),
    line(21, 3, 11.5, 12.5),
  ],
};

function path({ points, closed }: IconStroke): string {
  return `M${points.map(([x, y]) => `${x} ${y}`).join('L')}${closed ? 'Z' : ''}`;
}

/** An icon as an SVG document, strokes in `color`. */
export function iconSvg(kind: BlockKindId, color = '#1e1e1e'): string {
  const d = KIND_ICONS[kind].map(path).join('');
  const style = `fill="none" stroke="${color}" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="96" height="96" ${style}><path d="${d}"/></svg>`;
}

/** The `d` of an icon, for an SVG that stands in a page. */
export function iconPath(kind: BlockKindId): string {
  return KIND_ICONS[kind].map(path).join('');
}

/** File id of a kind's icon in a board's `files`; the same in every board, so that each icon is stored once. */
export function iconFileId(kind: BlockKindId): string {
  return `mockboard-icon-${kind}`;
}

/** The kind whose icon has this file id. */
export function kindOfIcon(fileId: string): BlockKindId | undefined {
  return BLOCK_KINDS.find(({ id }) => iconFileId(id) === fileId)?.id;
}
