import type { SceneText } from '../core/board/canonical';
import type { ReadOnlyReason, ToCanvas } from '../core/protocol/canvas';

/** What a canvas shows besides the scene. */
export interface ShownWith {
  readonly readOnly: ReadOnlyReason | undefined;
  readonly library: readonly unknown[];
}

/** The message that makes a canvas show a whole scene. */
export function loadMessage({ ids, elements, appState, files }: SceneText, shownWith: ShownWith): ToCanvas {
  return { type: 'load', elements: ids.flatMap((id) => elements.get(id) ?? []), appState, files, ...shownWith };
}
