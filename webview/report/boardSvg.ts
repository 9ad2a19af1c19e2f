import { exportToSvg, restoreElements } from '@excalidraw/excalidraw';
import type { SceneAppState, SceneElement, SceneFiles } from '../../src/core/board/scene';

const PADDING = 16;

type Elements = NonNullable<Parameters<typeof restoreElements>[0]>;
type Files = Parameters<typeof exportToSvg>[0]['files'];

/** The whole board as SVG on its own background, fonts and images embedded, light theme. */
export async function boardSvg(scene: {
  readonly elements: readonly SceneElement[];
  readonly appState: SceneAppState;
  readonly files: SceneFiles;
}): Promise<string> {
  const elements = restoreElements(scene.elements as unknown as Elements, null);
  const svg = await exportToSvg({
    elements: elements.filter(({ isDeleted }) => !isDeleted),
    appState: { ...scene.appState, exportBackground: true, exportWithDarkMode: false },
    files: scene.files as unknown as Files,
    exportPadding: PADDING,
  });
  return svg.outerHTML;
}
