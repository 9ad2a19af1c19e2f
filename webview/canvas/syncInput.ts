import type { Sync } from './sync';

/** Lets input arm the sync, and the end of a gesture or of the page send what was drawn. The result ends listening. */
export function syncInput(sync: Sync): () => void {
  const endings: (() => void)[] = [];
  const on = (target: EventTarget, events: readonly string[], listener: () => void, capture: boolean) => {
    for (const event of events) {
      target.addEventListener(event, listener, capture);
      endings.push(() => target.removeEventListener(event, listener, capture));
    }
  };
  on(window, ['pointerdown', 'keydown', 'paste', 'cut', 'drop'], () => sync.arm(), true);
  on(window, ['pointerup', 'pointercancel'], () => sync.pointerUp(), true);
  on(window, ['blur', 'pagehide'], () => sync.flush(), false);
  on(document, ['visibilitychange'], () => sync.flush(), false);
  return () => {
    for (const end of endings) end();
  };
}
