import { exportToBlob, exportToSvg } from '@excalidraw/excalidraw';
import type { ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types';

const PADDING = 16;

/** Renders the whole board, fonts and images embedded, light theme. PNG at twice the size. */
export async function exportBoard(api: ExcalidrawImperativeAPI, format: 'svg' | 'png'): Promise<Uint8Array> {
  const scene = {
    elements: api.getSceneElements(),
    appState: { ...api.getAppState(), exportBackground: true, exportWithDarkMode: false, exportScale: 2 },
    files: api.getFiles(),
    exportPadding: PADDING,
  };
  if (format === 'svg') return new TextEncoder().encode((await exportToSvg(scene)).outerHTML);
  const blob = await exportToBlob({ ...scene, mimeType: 'image/png' });
  return new Uint8Array(await blob.arrayBuffer());
}
