import { CaptureUpdateAction, restoreElements } from '@excalidraw/excalidraw';
import type {
  AppState,
  BinaryFileData,
  ExcalidrawImperativeAPI,
  ExcalidrawInitialDataState,
} from '@excalidraw/excalidraw/types';
import type { SceneAppState, SceneEdit, SceneElement, SceneFiles } from '../../src/core/board/scene';
import type { LoadedScene } from './App';
import { blockLibrary } from './library';
import type { CanvasScene } from './sync';

/** Elements as Excalidraw's functions take them; our own type only names the fields our rules need. */
type ExcalidrawElements = NonNullable<Parameters<typeof restoreElements>[0]>;

/** Hands our elements to Excalidraw; the data is the same, only the types differ. */
export function toExcalidraw(elements: readonly SceneElement[]): ExcalidrawElements {
  return elements as unknown as ExcalidrawElements;
}

/** Takes Excalidraw's elements as ours. */
export function fromExcalidraw(elements: readonly object[]): readonly SceneElement[] {
  return elements as unknown as readonly SceneElement[];
}

/** The part of the canvas's state that belongs into the file. */
export function persistedState(state: Partial<AppState>): SceneAppState {
  const { viewBackgroundColor, gridSize, gridStep, gridModeEnabled } = state;
  return { viewBackgroundColor, gridSize, gridStep, gridModeEnabled };
}

/** The scene as the canvas holds it, deleted elements included. */
export function readCanvas(api: ExcalidrawImperativeAPI): CanvasScene {
  return {
    elements: fromExcalidraw(api.getSceneElementsIncludingDeleted()),
    appState: persistedState(api.getAppState()),
    files: api.getFiles() as unknown as SceneFiles,
  };
}

/** True in the middle of a gesture, when elements change with every pointer move or key. */
export function isBusy(state: AppState): boolean {
  return Boolean(
    state.newElement ||
      state.selectedElementsAreBeingDragged ||
      state.resizingElement ||
      state.isResizing ||
      state.isRotating ||
      state.editingTextElement ||
      state.multiElement ||
      state.selectionElement ||
      state.selectedLinearElement?.isDragging ||
      state.editingLinearElement?.isDragging,
  );
}

/** Makes images known to the canvas. */
export function addFiles(api: ExcalidrawImperativeAPI, files: SceneFiles): void {
  const list = Object.values(files) as BinaryFileData[];
  if (list.length) api.addFiles(list);
}

/** Shows a foreign change without a step in the canvas's own history. */
export function showEdit(api: ExcalidrawImperativeAPI, elements: readonly SceneElement[], edit: SceneEdit): void {
  addFiles(api, edit.files ?? {});
  api.updateScene({
    elements: normalize(elements, new Set(edit.changed.map(({ id }) => id))),
    ...(edit.appState ? { appState: edit.appState as unknown as AppState } : {}),
    captureUpdate: CaptureUpdateAction.NEVER,
  });
}

/** Fills in what hand-edited or older elements lack; elements that did not change are passed on as they are. */
function normalize(elements: readonly SceneElement[], changed: ReadonlySet<string>): ExcalidrawElements {
  const fresh = elements.filter(({ id }) => changed.has(id));
  const restored = restoreElements(toExcalidraw(fresh), null);
  const byId = new Map(restored.map((element) => [element.id, element]));
  const wanted = new Map(fresh.map((element) => [element.id, element]));
  return toExcalidraw(elements).map((element) => {
    const id = element.id ?? '';
    const source = wanted.get(id);
    const full = byId.get(id);
    return full && source ? { ...full, version: source.version, versionNonce: source.versionNonce } : element;
  });
}

/** What a canvas starts with: the scene, repaired once, and the library of blocks beside the user's own items. */
export function initialData(scene: LoadedScene): ExcalidrawInitialDataState {
  return {
    elements: restoreElements(toExcalidraw(scene.elements), null, { repairBindings: true }),
    appState: { ...(scene.appState as Partial<AppState>), currentItemArrowType: 'elbow' },
    files: scene.files as unknown as NonNullable<ExcalidrawInitialDataState['files']>,
    libraryItems: [...blockLibrary(), ...(scene.library as ReturnType<typeof blockLibrary>)],
    scrollToContent: scene.elements.length > 0,
  };
}
