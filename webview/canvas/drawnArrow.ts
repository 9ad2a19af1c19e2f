import type { ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types';
import { facingRoute } from '../../src/core/board/facingRoute';
import { fromExcalidraw, isBusy } from './excalidraw';
import { replaceElements } from './replaceElements';

/** Looks after the arrow that is being drawn: once it is done, it leads between the sides of its blocks that face each other. */
export class DrawnArrow {
  private id: string | undefined;
  private readonly end: () => void;

  constructor(private readonly api: ExcalidrawImperativeAPI) {
    this.end = api.onChange((_elements, { newElement }) => {
      if (newElement?.type === 'arrow') this.id = newElement.id;
    });
  }

  /** To be called before what was drawn is read: the mended arrow is part of the same step. */
  mend(): void {
    const { api, id } = this;
    if (id === undefined || isBusy(api.getAppState())) return;
    this.id = undefined;
    const mended = facingRoute(fromExcalidraw(api.getSceneElements()), id);
    if (mended) replaceElements(api, [mended]);
  }

  dispose(): void {
    this.end();
  }
}
