import { CaptureUpdateAction } from '@excalidraw/excalidraw';
import type { ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types';
import type { Box } from '../../../src/core/board/graph/geometry';
import { explainMermaidError, type MermaidProblem, readMermaid } from '../../../src/core/board/mermaid/source';
import type { SceneElement } from '../../../src/core/board/scene';
import { errorText } from '../../shared/errorText';
import { fromExcalidraw, toExcalidraw } from '../excalidraw';
import { revealArea } from '../revealArea';

/** Between what is on the board and what is put beside it, in scene units. */
const GAP = 120;

/**
 * Puts a Mermaid diagram beside what is on the board, selected and in view, as one step of the history. The result says
 * why nothing was inserted. The converter is fetched when it is first needed.
 */
export async function insertMermaid(
  api: ExcalidrawImperativeAPI,
  text: string,
  beforeInsert: () => void,
): Promise<MermaidProblem | undefined> {
  if (api.getAppState().viewModeEnabled) return { type: 'readOnly' };
  const source = readMermaid(text);
  if ('type' in source) return source;
  let elements: readonly SceneElement[] | undefined;
  try {
    const { convertMermaid } = await import('./convert');
    elements = await convertMermaid(source.text);
  } catch (error) {
    return explainMermaidError(errorText(error), source);
  }
  if (!elements) return { type: 'noShapes' };
  if (!elements.length) return { type: 'empty' };
  beforeInsert();
  insertBeside(api, elements);
  return undefined;
}

function insertBeside(api: ExcalidrawImperativeAPI, elements: readonly SceneElement[]): void {
  const drawn = fromExcalidraw(api.getSceneElements());
  const before = drawn.length ? boundsOf(drawn) : undefined;
  const added = boundsOf(elements);
  const x = before ? before.right + GAP : 0;
  const y = before?.top ?? 0;
  const placed = elements.map((element) => ({
    ...element,
    x: element.x - added.left + x,
    y: element.y - added.top + y,
  }));
  api.updateScene({
    elements: toExcalidraw([...fromExcalidraw(api.getSceneElementsIncludingDeleted()), ...placed]) as NonNullable<
      Parameters<typeof api.updateScene>[0]['elements']
    >,
    appState: {
      selectedElementIds: Object.fromEntries(placed.map(({ id }) => [id, true as const])),
      selectedGroupIds: {},
      ...revealArea(api.getAppState(), boundsOf(placed)),
    },
    captureUpdate: CaptureUpdateAction.IMMEDIATELY,
  });
}

/** The edges around at least one element. */
function boundsOf(elements: readonly SceneElement[]): Box {
  return {
    left: Math.min(...elements.map(({ x }) => x)),
    top: Math.min(...elements.map(({ y }) => y)),
    right: Math.max(...elements.map(({ x, width }) => x + width)),
    bottom: Math.max(...elements.map(({ y, height }) => y + height)),
  };
}
