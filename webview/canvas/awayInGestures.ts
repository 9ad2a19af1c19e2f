import type { AppState } from '@excalidraw/excalidraw/types';
import { isBusy } from './excalidraw';
import { afterMs } from './graphWatch';

/** After a gesture the graph is read anew first: what lies over the drawing comes back in its new places. */
const RETURN_MS = 140;

/** Hides a layer over the canvas while something is drawn or dragged, by the class `busy`. */
export class AwayInGestures {
  private cancelReturn: (() => void) | undefined;

  /** `back`: the layer is shown again. */
  constructor(
    private readonly root: HTMLElement,
    private readonly back: () => void = () => undefined,
  ) {}

  /** Looks at the canvas's state after every change. */
  follow(state: AppState): void {
    if (isBusy(state)) {
      this.dispose();
      this.root.classList.add('busy');
    } else if (this.root.classList.contains('busy')) {
      this.cancelReturn ??= afterMs(RETURN_MS, () => {
        this.cancelReturn = undefined;
        this.root.classList.remove('busy');
        this.back();
      });
    }
  }

  /** Nothing comes back any more. */
  dispose(): void {
    this.cancelReturn?.();
    this.cancelReturn = undefined;
  }
}
