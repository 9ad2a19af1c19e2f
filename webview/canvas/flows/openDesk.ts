import type { ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types';
import type { FromCanvas } from '../../../src/core/protocol/canvas';
import { isStill } from '../../shared/reducedMotion';
import { fromExcalidraw } from '../excalidraw';
import type { LiveGraph } from '../liveGraph';
import { replaceElements } from '../replaceElements';
import { showOnCanvas } from '../select';
import type { Sync } from '../sync';
import { FlowDesk } from './flowDesk';

/** What the flows of a canvas stand on. */
interface DeskDeps {
  readonly api: ExcalidrawImperativeAPI;
  readonly sync: Sync;
  readonly graph: LiveGraph;
  readonly post: (message: FromCanvas) => void;
}

/** The flows of a canvas. */
export function openDesk({ api, sync, graph, post }: DeskDeps): FlowDesk {
  return new FlowDesk({
    graph: () => graph.refresh(),
    elements: () => fromExcalidraw(api.getSceneElements()),
    write: (changed) => {
      if (api.getAppState().viewModeEnabled) return;
      sync.arm();
      replaceElements(api, changed);
      sync.flush();
      graph.refresh();
    },
    post,
    isStill,
    frame: (callback) => {
      const frame = requestAnimationFrame(callback);
      return () => cancelAnimationFrame(frame);
    },
    reveal: (arrows) => showOnCanvas(api, arrows),
  });
}
