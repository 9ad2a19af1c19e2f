import type { ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types';

/** A drawing in a substitute font is better than none for longer than this. */
const FONT_PATIENCE_MS = 1500;

interface Beginning {
  /** The canvas has taken its first scene: before, it would overwrite what is changed on it. */
  readonly loaded: () => void;
  /** The fonts are there, too: labels that change their shape a moment after the board shows look broken. */
  readonly complete: () => void;
}

/** Waits until a canvas can be used and shown. The result ends waiting. */
export function whenLoaded(api: ExcalidrawImperativeAPI, { loaded, complete }: Beginning): () => void {
  let frame = 0;
  const check = () => {
    if (api.getAppState().isLoading) {
      frame = requestAnimationFrame(check);
      return;
    }
    loaded();
    const patience = new Promise((resolve) => setTimeout(resolve, FONT_PATIENCE_MS));
    void Promise.race([document.fonts.ready, patience]).then(() => {
      frame = requestAnimationFrame(complete);
    });
  };
  frame = requestAnimationFrame(check);
  return () => cancelAnimationFrame(frame);
}
