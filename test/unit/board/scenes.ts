import fc from 'fast-check';
import { parseScene, type SceneText, writeScene } from '../../../src/core/board/canonical';
import type { SceneEdit, SceneElement } from '../../../src/core/board/scene';
import type { LineChange } from '../../../src/core/board/sceneEdit';

/** An element with the fields every rule needs, and others. */
export function makeElement(id: string, fields: Record<string, unknown> = {}): SceneElement {
  const base = { id, type: 'rectangle', x: 10, y: 20, width: 30, height: 40, version: 1, versionNonce: 1 };
  return { ...base, isDeleted: false, ...fields };
}

/** The board a text holds; fails when it holds none. */
export function parseBoard(text: string): SceneText {
  const parsed = parseScene(text);
  if (!parsed.ok) throw new Error(`no board: ${JSON.stringify(parsed.problem)}`);
  return parsed.scene;
}

/** A file as excalidraw.com writes it: indented, fields in no special order. */
export function prettyBoard(elements: readonly unknown[], more: Record<string, unknown> = {}): string {
  const appState = { gridSize: 20, gridStep: 5, gridModeEnabled: false, viewBackgroundColor: '#ffffff' };
  const head = { type: 'excalidraw', version: 2, source: 'https://excalidraw.com' };
  return JSON.stringify({ ...head, elements, appState, files: {}, ...more }, null, 2);
}

/** A board in our layout. */
export function laidOut(...elements: SceneElement[]): string {
  return writeScene(parseBoard(prettyBoard(elements)));
}

/** What a text editor does with planned line changes: the last one first, so that line numbers stay true. */
export function applyChanges(text: string, changes: readonly LineChange[]): string {
  const lines = text.split('\n');
  for (const { start, end, lines: fresh } of [...changes].sort((a, b) => b.start - a.start)) {
    lines.splice(start, end - start, ...fresh);
  }
  return lines.join('\n');
}

/** The drawing without its text: elements in order, state of the canvas, images. */
export function drawing({ ids, elements, appState, files }: SceneText) {
  return { elements: ids.map((id) => elements.get(id)), appState, files };
}

const IDS = ['a', 'b', 'c', 'd', 'e', 'constructor', '__proto__', 'toString', '1', 'ä "\\\n'];
const FILES = ['f1', 'f2', '__proto__', 'constructor', '7'];

const anyId = fc.constantFrom(...IDS);
const anyFile = fc.constantFrom(...FILES);
// JSON knows no -0.
const coordinate = fc.integer({ min: -1e6, max: 1e6 }).map((n) => n / 4 + 0);
const foreignKey = fc.constantFrom('constructor', 'valueOf', '0', '12', 'zz', 'Ω');

/** An element with any id, with fields of other tools, sometimes an image. */
export const anyElement: fc.Arbitrary<SceneElement> = fc
  .record({
    id: anyId,
    x: coordinate,
    y: coordinate,
    versionNonce: fc.nat(),
    fileId: fc.option(anyFile, { nil: undefined }),
    foreign: fc.dictionary(foreignKey, fc.oneof(fc.string(), fc.boolean(), fc.constant(null)), { maxKeys: 3 }),
  })
  .map(({ foreign, fileId, id, ...fields }) =>
    makeElement(id, { ...foreign, ...fields, ...(fileId === undefined ? {} : { type: 'image', fileId }) }),
  );

const anyFiles = fc
  .uniqueArray(anyFile)
  .map((ids) => Object.fromEntries(ids.map((id) => [id, { dataURL: `d:${id}` }])));
const anyState = fc.record({ viewBackgroundColor: fc.constantFrom('#fff', '#000'), gridModeEnabled: fc.boolean() });

/** A board of up to seven elements, as another tool would write it. */
export const anyForeignText: fc.Arbitrary<string> = fc
  .record({
    elements: fc.uniqueArray(anyElement, { selector: ({ id }) => id, maxLength: 7 }),
    files: anyFiles,
    appState: anyState,
    extra: fc.dictionary(fc.constantFrom('prototype', 'zoo', '3'), fc.string(), { maxKeys: 2 }),
  })
  .map(({ elements, files, appState, extra }) => prettyBoard(elements, { ...extra, files, appState }));

/** Any edit: elements new or known, deletions of ids there or not, sometimes an order that is complete or stale. */
export const anyEdit: fc.Arbitrary<SceneEdit> = fc
  .record({
    changed: fc.uniqueArray(anyElement, { selector: ({ id }) => id, maxLength: 4 }),
    deleted: fc.uniqueArray(anyId, { maxLength: 3 }),
    order: fc.option(fc.shuffledSubarray(IDS), { nil: undefined }),
    files: fc.option(anyFiles, { nil: undefined }),
    appState: fc.option(anyState, { nil: undefined }),
  })
  .map(({ changed, deleted, order, files, appState }) => ({
    changed,
    deleted: deleted.filter((id) => changed.every((element) => element.id !== id)),
    ...(order ? { order } : {}),
    ...(files ? { files } : {}),
    ...(appState ? { appState } : {}),
  }));
