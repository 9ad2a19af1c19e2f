import { SELECTION_PANEL } from '../revealArea';
import type { ScreenRect } from '../screenRect';

/** What lies over a canvas, and what is selected on it; lengths in pixels. */
export interface CanvasRoom {
  readonly width: number;
  readonly height: number;
  /** So much of its right side is covered by Excalidraw's side bar. */
  readonly aside: number;
  /** Something is selected: Excalidraw shows a panel for it on the left. */
  readonly hasSelection: boolean;
  /** Where the one selected block or arrow lies. */
  readonly selected: ScreenRect | undefined;
}

/** What the user has chosen so far: undefined until he has. */
export interface FoldChoice {
  /** With room, the panel is folded. */
  readonly folded: boolean | undefined;
  /** Without room, the panel is folded. */
  readonly foldedTight: boolean | undefined;
  /** The panel was unfolded although it covers what is selected now. */
  readonly insists: boolean;
}

/** Width of the dock with its margin; `dock.css` holds the same. */
const DOCK = { width: 316, top: 64, phoneRight: 52, right: 16 } as const;
/** Height of the row of buttons, of the folded panel with what comes of a what-if, of an open one and of an explanation. */
const HEIGHT = { buttons: 36, folded: 110, open: 300, explained: 90 } as const;
/** A board narrower than this between the panels is no board to look at. */
const LEAST_FREE = 400;
const LEAST_HEIGHT = 500;

/** True where an open panel leaves too little of the board. */
export function isTight({ width, height, aside, hasSelection }: CanvasRoom): boolean {
  const left = hasSelection && !isPhone({ width, height }) ? SELECTION_PANEL.width + 10 : 0;
  return height < LEAST_HEIGHT || width - aside - DOCK.width - left < LEAST_FREE;
}

/**
 * True when the panel shows its bar only: because it was folded, because there is no room and nobody has asked for it there,
 * or because it would cover what is selected.
 */
export function isFolded(room: CanvasRoom, { folded, foldedTight, insists }: FoldChoice): boolean {
  if (insists) return false;
  if (isTight(room) ? (foldedTight ?? true) : (folded ?? false)) return true;
  return covers(room, HEIGHT.buttons + HEIGHT.open);
}

/** True when an explanation below the folded panel would cover what it explains. */
export function coversExplained(room: CanvasRoom): boolean {
  return covers(room, HEIGHT.buttons + HEIGHT.folded + HEIGHT.explained);
}

function covers({ width, height, aside, selected }: CanvasRoom, dockHeight: number): boolean {
  if (!selected) return false;
  const right = width - aside - (isPhone({ width, height }) ? DOCK.phoneRight : DOCK.right);
  const isBeside = selected.right <= right - DOCK.width + DOCK.right || selected.left >= right;
  return !isBeside && selected.top < DOCK.top + dockHeight && selected.bottom > DOCK.top;
}

/** Excalidraw's own form for small canvases; the style sheets ask the same. */
function isPhone({ width, height }: Pick<CanvasRoom, 'width' | 'height'>): boolean {
  return width < SELECTION_PANEL.from || (height < LEAST_HEIGHT && width < 1000);
}
