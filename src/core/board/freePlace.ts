import type { Area } from './blockElements';

/** Between a drawing and what is inserted beside it, in scene units. */
const GAP = 100;

/**
 * Where the top left corner of something of this size goes: in the middle of the view on an empty board, else to the
 * right of everything drawn or below it, whichever lets all of it be seen larger. Whole numbers.
 */
export function freePlace(
  size: { readonly width: number; readonly height: number },
  drawn: Area | undefined,
  view: Area,
): { readonly x: number; readonly y: number } {
  if (!drawn) {
    return {
      x: Math.round(view.x + (view.width - size.width) / 2),
      y: Math.round(view.y + (view.height - size.height) / 2),
    };
  }
  const right = { x: Math.round(drawn.x + drawn.width + GAP), y: Math.round(drawn.y) };
  const below = { x: Math.round(drawn.x), y: Math.round(drawn.y + drawn.height + GAP) };
  const beside = scale(drawn.width + GAP + size.width, Math.max(drawn.height, size.height), view);
  const stacked = scale(Math.max(drawn.width, size.width), drawn.height + GAP + size.height, view);
  return beside >= stacked ? right : below;
}

function scale(width: number, height: number, view: Area): number {
  return Math.min(view.width / width, view.height / height);
}
