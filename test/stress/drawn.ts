import { COMMON_FIELDS } from '../../src/core/board/blockElements';
import type { SceneElement } from '../../src/core/board/scene';
import type { Random } from '../recovery/random';
import type { ScenePoint } from './page/driver';

/** Where things are drawn, in scene units: what of the canvas no panel covers. */
export const AREA = { left: 260, right: 820, top: 120, bottom: 560 } as const;

/** Any point of the area. */
export function pointOf(random: Random): ScenePoint {
  return [random.int(AREA.left, AREA.right), random.int(AREA.top, AREA.bottom)];
}

const COMMON = { ...COMMON_FIELDS, backgroundColor: '#e9ecef', groupIds: [] } as const;

/** A shape, a stroke or a text with a new id, somewhere in the area. */
export function drawn(random: Random): SceneElement {
  const [x, y] = pointOf(random);
  const type = random.weighted([
    ['rectangle', 5],
    ['ellipse', 2],
    ['diamond', 2],
    ['text', 2],
    ['freedraw', 1],
    ['line', 1],
  ]);
  const id = `drawn-${random.int(1, 2 ** 30).toString(36)}${random.int(1, 2 ** 30).toString(36)}`;
  const [width, height] = [random.int(40, 120), random.int(30, 80)];
  const base = {
    ...COMMON,
    id,
    type,
    x,
    y,
    width,
    height,
    versionNonce: random.int(1, 2 ** 30),
    seed: random.int(1, 2 ** 30),
  };
  const points = [
    [0, 0],
    [width / 2, height],
    [width, height / 2],
  ];
  if (type === 'text') return { ...base, ...textFields(random) };
  if (type === 'freedraw') return { ...base, points, pressures: [], simulatePressure: true, lastCommittedPoint: null };
  if (type !== 'line') return base;
  const ends = { startBinding: null, endBinding: null, startArrowhead: null, endArrowhead: null };
  return { ...base, points, lastCommittedPoint: null, polygon: false, ...ends };
}

function textFields(random: Random) {
  const text = random.pick(['Redis', 'x3', 'Postgres', '95% hit', 'async', 'users', '</script>', 'naïve ☕']);
  return {
    text,
    originalText: text,
    width: text.length * 9,
    height: 20,
    fontSize: 16,
    fontFamily: 6,
    lineHeight: 1.25,
    textAlign: 'left',
    verticalAlign: 'top',
    containerId: null,
    autoResize: true,
  };
}
