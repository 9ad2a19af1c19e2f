/**
 * One element of an Excalidraw scene as it stands in the file. Only the fields rules need are named; all others are
 * carried along untouched, so that what newer or other tools write survives.
 */
export interface SceneElement {
  readonly id: string;
  readonly type: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly version: number;
  readonly versionNonce: number;
  readonly isDeleted?: boolean;
  readonly groupIds?: readonly string[];
  readonly customData?: Readonly<Record<string, unknown>>;
  readonly [field: string]: unknown;
}

/** Pasted images and icons by file id, as Excalidraw stores them. */
export type SceneFiles = Readonly<Record<string, unknown>>;

/** The part of Excalidraw's state that belongs to the drawing (background, grid); everything else is the window's. */
export type SceneAppState = Readonly<Record<string, unknown>>;

/**
 * A difference between two states of a scene. `order` holds all live ids and is there only when elements were added,
 * removed or reordered; `files` holds only new files.
 */
export interface SceneEdit {
  readonly changed: readonly SceneElement[];
  readonly deleted: readonly string[];
  readonly order?: readonly string[];
  readonly files?: SceneFiles;
  readonly appState?: SceneAppState;
}
