import type { ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types';
import type { GraphBlock } from '../../src/core/board/graph/graph';
import { GraphReader } from '../../src/core/board/graph/graphReader';
import { inspectedBlock } from '../../src/core/board/graph/selection';
import type { FromCanvas } from '../../src/core/protocol/canvas';
import type { Host } from '../host';
import { fromExcalidraw, isBusy } from './excalidraw';
import { LiveGraph } from './liveGraph';
import { LiveSelection } from './liveSelection';

/** Graph and selection of one canvas. */
export interface GraphWatch {
  readonly graph: LiveGraph;
  readonly selection: LiveSelection;
  dispose(): void;
}

/** Keeps graph and selection in step with the canvas, and tells the host what is selected. */
export function watchGraph(api: ExcalidrawImperativeAPI, host: Host<FromCanvas>): GraphWatch {
  const reader = new GraphReader();
  const graph = new LiveGraph({
    elements: () => fromExcalidraw(api.getSceneElements()),
    isBusy: () => isBusy(api.getAppState()),
    later: afterMs,
    read: (elements) => reader.read(elements),
  });
  const selected = () => api.getAppState().selectedElementIds;
  const elements = () => fromExcalidraw(api.getSceneElements()).filter(({ id }) => selected()[id]);
  const selection = new LiveSelection({ selected, elements, later: afterMs }, graph);
  let told: GraphBlock | undefined;
  const tellInspected = () => {
    const block = inspectedBlock(graph.current, selection.current);
    if (block === told) return;
    told = block;
    host.post({ type: 'inspected', block });
  };
  const endChanges = api.onChange(() => {
    graph.changed();
    selection.changed();
  });
  graph.subscribe(tellInspected);
  selection.subscribe(() => {
    host.post({ type: 'selection', selection: selection.current });
    tellInspected();
  });
  return {
    graph,
    selection,
    dispose: () => {
      endChanges();
      selection.dispose();
      graph.dispose();
    },
  };
}

/** Calls back after `ms`; the result cancels. */
export function afterMs(ms: number, callback: () => void): () => void {
  const timer = setTimeout(callback, ms);
  return () => clearTimeout(timer);
}
