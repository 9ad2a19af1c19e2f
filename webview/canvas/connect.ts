import { CaptureUpdateAction } from '@excalidraw/excalidraw';
import type { AppState, ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types';
import { type Connected, connectElements, countArrowsBetween } from '../../src/core/board/connect';
import type { SceneElement } from '../../src/core/board/scene';
import { fromExcalidraw, toExcalidraw } from './excalidraw';
import { randomId, randomSeed } from './random';

type SceneUpdate = NonNullable<Parameters<ExcalidrawImperativeAPI['updateScene']>[0]['elements']>;

/** The arrow from one element to another, drawn as the user's own next arrow would be. */
export function arrowBetween(
  state: AppState,
  elements: readonly SceneElement[],
  from: SceneElement,
  to: SceneElement,
): Connected {
  return connectElements({
    from,
    to,
    id: randomId('arrow'),
    seed: randomSeed(),
    lane: countArrowsBetween(elements, from.id, to.id),
    style: {
      strokeColor: state.currentItemStrokeColor,
      strokeWidth: state.currentItemStrokeWidth,
      strokeStyle: state.currentItemStrokeStyle,
      roughness: state.currentItemRoughness,
      opacity: state.currentItemOpacity,
      startArrowhead: state.currentItemStartArrowhead,
      endArrowhead: state.currentItemEndArrowhead,
    },
  });
}

/**
 * Draws an arrow from one element to another, bound at both ends, and selects it. One step of the history. Returns the
 * arrow's id; undefined when one of the two is gone.
 */
export function connectOnCanvas(api: ExcalidrawImperativeAPI, from: string, to: string): string | undefined {
  const elements = fromExcalidraw(api.getSceneElementsIncludingDeleted());
  const live = (id: string) => elements.find((element) => element.id === id && !element.isDeleted);
  const [start, end] = [live(from), live(to)];
  if (!start || !end || start === end) return undefined;
  const drawn = arrowBetween(api.getAppState(), elements, start, end);
  const changed = new Map([drawn.from, drawn.to].map((element) => [element.id, element]));
  const next = [...elements.map((element) => changed.get(element.id) ?? element), drawn.arrow];
  api.updateScene({
    elements: toExcalidraw(next) as SceneUpdate,
    appState: { selectedElementIds: { [drawn.arrow.id]: true }, selectedGroupIds: {}, editingGroupId: null },
    captureUpdate: CaptureUpdateAction.IMMEDIATELY,
  });
  return drawn.arrow.id;
}
