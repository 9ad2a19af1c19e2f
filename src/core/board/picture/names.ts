import type { PictureFormat } from './picture';

/** What a file's ending says it is to hold: a board in a picture, or a board's own text; undefined for anything else. */
export function formatOfName(path: string): PictureFormat | 'board' | undefined {
  const ending = /\.(svg|png|excalidraw)$/i.exec(path)?.[1]?.toLowerCase();
  return ending === 'excalidraw' ? 'board' : (ending as PictureFormat | undefined);
}

/** True for the name of a picture that is to hold its board. */
export function isPictureName(path: string): boolean {
  return /\.excalidraw\.(svg|png)$/i.test(path);
}

/** Name of a board without folder and ending: `shop` for `a/shop.excalidraw`, `shop.excalidraw.svg`. */
export function boardName(path: string): string {
  const file = path.slice(path.lastIndexOf('/') + 1);
  return file.replace(/(\.excalidraw)?\.(svg|png)$|\.excalidraw$/i, '') || file;
}

/** Name of a picture of a board from which the board can be opened again. */
export function pictureName(boardPath: string, format: PictureFormat): string {
  return `${boardName(boardPath)}.excalidraw.${format}`;
}
