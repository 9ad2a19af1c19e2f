import type { Fields } from './patch';

// Not the fields blocks are drawn with today (`COMMON_FIELDS`): recordings are read against these for ever.
const COMMON: Fields = {
  angle: 0,
  strokeColor: '#1e1e1e',
  backgroundColor: 'transparent',
  fillStyle: 'solid',
  strokeWidth: 1,
  strokeStyle: 'solid',
  roughness: 0,
  opacity: 100,
  groupIds: [],
  frameId: null,
  roundness: null,
  isDeleted: false,
  boundElements: null,
  link: null,
  locked: false,
};

const TEXT: Fields = {
  ...COMMON,
  fontSize: 16,
  fontFamily: 6,
  textAlign: 'center',
  verticalAlign: 'middle',
  containerId: null,
  autoResize: true,
  lineHeight: 1.35,
};

const IMAGE: Fields = { ...COMMON, status: 'saved', scale: [1, 1], crop: null };

const LINE: Fields = {
  ...COMMON,
  lastCommittedPoint: null,
  startBinding: null,
  endBinding: null,
  startArrowhead: null,
  endArrowhead: null,
};

const ARROW: Fields = {
  ...LINE,
  strokeWidth: 2,
  roughness: 1,
  boundElements: [],
  endArrowhead: 'arrow',
  elbowed: true,
  fixedSegments: null,
  startIsSpecial: null,
  endIsSpecial: null,
};

const BY_TYPE: ReadonlyMap<unknown, Fields> = new Map([
  ['text', TEXT],
  ['image', IMAGE],
  ['arrow', ARROW],
  ['line', LINE],
]);

/**
 * The fields a new element is recorded against: what a drawn one mostly has, so that a timeline need not repeat it.
 * Recorded timelines depend on these values: they can be changed only with the number in `CREATED`.
 */
export function newElementFields(type: string): Fields {
  return BY_TYPE.get(type) ?? COMMON;
}

/** Marks a new element, and names the fields it was recorded against. */
export const CREATED = 1;
