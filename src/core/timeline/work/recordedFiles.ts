import type { SceneText } from '../../board/canonical';
import type { SceneFiles } from '../../board/scene';
import type { RecordedBoard } from './board';
import type { Fields } from './patch';

/** Field of a recorded image that stands for its data. */
const HASH = 'dataHash';

/** A board as it is recorded, and the images in it. */
export interface Recorded {
  readonly board: RecordedBoard;
  /** Data of the images (`data:` URLs) by hash: to be kept once, beside the operations. */
  readonly images: ReadonlyMap<string, string>;
}

/** Makes of a board what is recorded of it. `hashOf` names the data of an image; equal data have to get equal names. */
export function recordedOf(scene: SceneText, hashOf: (data: string) => string): Recorded {
  const images = new Map<string, string>();
  const files = Object.entries(scene.files).map(([id, file]): [string, unknown] => {
    if (!isRecord(file) || typeof file.dataURL !== 'string') return [id, file];
    const { dataURL, ...rest } = file;
    const hash = hashOf(dataURL);
    images.set(hash, dataURL);
    return [id, { ...rest, [HASH]: hash }];
  });
  const { ids, elements, lines, appState } = scene;
  const head = Object.fromEntries(scene.head);
  return { board: { ids, elements, lines, appState, files: Object.fromEntries(files), head }, images };
}

/** Hashes of the images a recorded board names. */
export function imageHashes({ files }: RecordedBoard): readonly string[] {
  return [...new Set(Object.values(files).flatMap((file) => hashIn(file) ?? []))];
}

/** The files of a recorded board with their data again. An image whose data are not there is left out. */
export function filesWithImages({ files }: RecordedBoard, images: ReadonlyMap<string, string>): SceneFiles {
  const entries = Object.entries(files).flatMap(([id, file]): [string, unknown][] => {
    const hash = hashIn(file);
    if (hash === undefined || !isRecord(file)) return [[id, file]];
    const dataURL = images.get(hash);
    const { [HASH]: _, ...rest } = file;
    return dataURL === undefined ? [] : [[id, { ...rest, dataURL }]];
  });
  return Object.fromEntries(entries);
}

function hashIn(file: unknown): string | undefined {
  return isRecord(file) && typeof file[HASH] === 'string' ? file[HASH] : undefined;
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
