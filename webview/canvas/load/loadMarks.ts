import type { Bounds } from '../../../src/core/board/graph/graph';
import { around, arrowPath, type Point } from '../../../src/core/board/graph/walk';
import type { ArrowLoad, BlockLoad, LoadPicture } from '../../../src/core/capacity/loadPicture';
import type { Drawing } from '../flows/useDrawing';
import { rateSpot } from './rateSpot';

/** What is drawn over a block; lengths in pixels, the corner in scene units. */
export interface BlockMark {
  readonly load: BlockLoad;
  /** Lower left corner of the block. */
  readonly corner: Point;
  readonly barWidth: number;
  /** What fits: a sign alone for what is in trouble, the figure, or all of it; "" where nothing is said. */
  readonly text: string;
  readonly textWidth: number;
  /** The text stands beside the bar, not below it: what is below is too near. */
  readonly isFar: boolean;
}

/** What is drawn over an arrow. */
export interface ArrowMark {
  readonly load: ArrowLoad;
  readonly path: readonly Point[];
  /** Width in pixels; less on a board that is far away. */
  readonly width: number;
  /** Middle of its rate, in scene units; undefined where there is no room, or where it is too small to be read. */
  readonly spot: Point | undefined;
  readonly textWidth: number;
}

/** Where the text of a block stands below its corner, and how high it is, in pixels. */
export const BLOCK_TEXT = { top: 12, height: 16 } as const;
/** Height of the text of an arrow, in pixels. */
export const ARROW_TEXT_HEIGHT = 15;

const LETTER_WIDTH = 6.4;
const PADDING = 8;
/** Below this zoom only what is in trouble says so, and arrows carry no rates. */
const FAR = 0.35;
/** A block narrower than this on screen has room for its figure only. */
const ROOM = 130;

/** Signs that say the same as the colours. */
const SIGNS: Readonly<Record<BlockLoad['level'], string>> = {
  lost: '✕',
  over: '▲',
  busy: '◆',
  fine: '',
  delay: '',
  unused: '',
};

/** Everything to draw over the blocks and arrows there are. */
export function loadMarks(
  { blocks, arrows }: LoadPicture,
  { elements, zoom }: Drawing,
): { readonly blocks: readonly BlockMark[]; readonly arrows: readonly ArrowMark[] } {
  const drawn = new Map(elements.map((element) => [element.id, element]));
  const blockMarks = blocks.flatMap((load): BlockMark[] => {
    const element = drawn.get(load.id);
    if (!element || load.level === 'unused') return [];
    const barWidth = element.width * zoom;
    const text = blockText(load, barWidth, zoom);
    const corner = { x: element.x, y: element.y + element.height };
    return [{ load, corner, barWidth, text, textWidth: widthOf(text), isFar: zoom < FAR }];
  });
  const obstacles: Bounds[] = elements
    .filter(({ type }) => type === 'text')
    .map(({ x, y, width, height }) => ({ x, y, width, height }));
  for (const { corner, textWidth, load } of blockMarks) {
    const element = drawn.get(load.id);
    if (element) obstacles.push({ x: element.x, y: element.y, width: element.width, height: element.height });
    obstacles.push({
      x: corner.x,
      y: corner.y,
      width: textWidth / zoom,
      height: (BLOCK_TEXT.top + BLOCK_TEXT.height) / zoom,
    });
  }
  const arrowMarks = arrows.flatMap((load): ArrowMark[] => {
    const element = drawn.get(load.id);
    const path = element && load.width > 0 ? arrowPath(element) : [];
    if (path.length === 0) return [];
    const textWidth = widthOf(arrowText(load));
    const width = Math.max(1, load.width * Math.min(1, zoom));
    if (zoom < FAR) return [{ load, path, width, spot: undefined, textWidth }];
    const size = { width: textWidth / zoom, height: ARROW_TEXT_HEIGHT / zoom };
    const spot = rateSpot(path, size, obstacles);
    if (spot) obstacles.push(around(spot, size));
    return [{ load, path, width, spot, textWidth }];
  });
  return { blocks: blockMarks, arrows: arrowMarks };
}

/** The rate of an arrow as it is shown; what follows from defaults says "about". */
export function arrowText({ text, isAssumed, isLost }: ArrowLoad): string {
  return isLost ? SIGNS.lost : `${isAssumed ? '≈' : ''}${text}`;
}

function blockText({ level, figure, needs, isAssumed }: BlockLoad, width: number, zoom: number): string {
  const sign = SIGNS[level];
  if (zoom < FAR) return sign;
  const about = level !== 'lost' && isAssumed ? '≈' : '';
  if (level !== 'lost' && figure === '') return '';
  const said = level === 'lost' ? sign : `${sign}${sign ? ' ' : ''}${about}${figure}`;
  return needs && width >= ROOM ? `${said} · ${needs}` : said;
}

function widthOf(text: string): number {
  return text === '' ? 0 : text.length * LETTER_WIDTH + PADDING;
}
