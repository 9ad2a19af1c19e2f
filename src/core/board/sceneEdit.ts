import { elementLine, elementLines, headLines, type SceneText, tailLines, writeScene } from './canonical';
import type { SceneAppState, SceneEdit, SceneElement, SceneFiles } from './scene';

/** Replaces whole lines `start` to `end` (zero-based, end excluded) by `lines`. */
export interface LineChange {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

/** What to do to the text, and the board it gives. `rewrite` is there when the whole text has to be laid out anew. */
export interface PlannedEdit {
  readonly scene: SceneText;
  readonly changes: readonly LineChange[];
  readonly rewrite: string | undefined;
  /** The order all canvases have to take over, its sender included, because it could not know it. */
  readonly order: readonly string[] | undefined;
}

/** Fields an element may lose; any other field of the file that an edit does not mention is another tool's and stays. */
const REMOVABLE = new Set(['customData', 'isDeleted']);

function mergeElement(before: SceneElement | undefined, after: SceneElement): SceneElement {
  if (!before) return after;
  const kept = Object.entries(before).filter(([key]) => !Object.hasOwn(after, key) && !REMOVABLE.has(key));
  return kept.length ? { ...Object.fromEntries(kept), ...after } : after;
}

/**
 * Plans how an edit becomes text: only the lines of what changed when the layout allows it, otherwise (a file another
 * tool wrote) the whole text once. Images no element shows any more leave the file with the edit that removed them.
 */
export function planEdit(scene: SceneText, edit: SceneEdit): PlannedEdit {
  const next = applyToScene(scene, edit);
  const first = scene.firstLine ?? 0;
  const before = elementLines(scene);
  const changes = changedLines(before, elementLines(next), first);
  const tail = changedSpan(tailLines(scene), tailLines(next), first + before.length);
  const all = tail ? [...changes, tail] : changes;
  const order = sameList(next.ids, edit.order ?? scene.ids) ? undefined : next.ids;
  if (!all.length) return { scene, changes: [], rewrite: undefined, order };
  if (scene.firstLine !== undefined) return { scene: next, changes: all, rewrite: undefined, order };
  const laidOut = { ...next, firstLine: headLines(next).length };
  return { scene: laidOut, changes: [], rewrite: writeScene(laidOut), order };
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

function applyToScene(scene: SceneText, edit: SceneEdit): SceneText {
  const elements = new Map(scene.elements);
  const lines = new Map(scene.lines);
  for (const id of edit.deleted) {
    elements.delete(id);
    lines.delete(id);
  }
  for (const changed of edit.changed) {
    const merged = mergeElement(scene.elements.get(changed.id), changed);
    elements.set(changed.id, merged);
    lines.set(changed.id, elementLine(merged));
  }
  const ids = orderIds(scene.ids, edit.order, elements);
  const files = keepUsedFiles({ ...scene.files, ...edit.files }, scene, edit, elements);
  const appState = Object.entries({ ...scene.appState, ...edit.appState }).filter(([, value]) => value !== undefined);
  return { ...scene, ids, elements, lines, files, appState: Object.fromEntries(appState) };
}

/** The order asked for; ids it does not mention keep their place at the end, so that a stale order loses nothing. */
function orderIds(
  before: readonly string[],
  order: readonly string[] | undefined,
  elements: ReadonlyMap<string, SceneElement>,
): string[] {
  const wanted = order ?? before;
  const ids = new Set(wanted.filter((id) => elements.has(id)));
  for (const id of before) if (elements.has(id)) ids.add(id);
  for (const id of elements.keys()) ids.add(id);
  return [...ids];
}

function keepUsedFiles(
  files: SceneFiles,
  scene: SceneText,
  edit: SceneEdit,
  elements: ReadonlyMap<string, SceneElement>,
): SceneFiles {
  const dropped = edit.deleted.map((id) => scene.elements.get(id)?.fileId).filter((id) => typeof id === 'string');
  if (!dropped.length) return files;
  const used = new Set([...elements.values()].map(({ fileId }) => fileId));
  const unused = new Set(dropped.filter((id) => !used.has(id)));
  return Object.fromEntries(Object.entries(files).filter(([id]) => !unused.has(id)));
}

function changedLines(before: readonly string[], after: readonly string[], offset: number): LineChange[] {
  if (before.length !== after.length) {
    const span = changedSpan(before, after, offset);
    return span ? [span] : [];
  }
  return after.flatMap((line, index) =>
    line === before[index] ? [] : [{ start: offset + index, end: offset + index + 1, lines: [line] }],
  );
}

/** The smallest run of lines that differs, or undefined when none does. */
function changedSpan(before: readonly string[], after: readonly string[], offset: number): LineChange | undefined {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  if (head === before.length && head === after.length) return undefined;
  return { start: offset + head, end: offset + before.length - tail, lines: after.slice(head, after.length - tail) };
}

/** The edit that turns `before` into `after`; undefined when they show the same drawing. */
export function diffScenes(before: SceneText, after: SceneText): SceneEdit | undefined {
  const changed = after.ids.flatMap((id) => {
    const element = after.elements.get(id);
    return element && before.lines.get(id) !== after.lines.get(id) ? [element] : [];
  });
  const deleted = before.ids.filter((id) => !after.elements.has(id));
  const sameOrder = sameList(before.ids, after.ids);
  const files = Object.fromEntries(Object.entries(after.files).filter(([id]) => !Object.hasOwn(before.files, id)));
  const appState = diffRecords(before.appState, after.appState);
  if (!changed.length && !deleted.length && sameOrder && !Object.keys(files).length && !appState) return undefined;
  return {
    changed,
    deleted,
    ...(sameOrder ? {} : { order: after.ids }),
    ...(Object.keys(files).length ? { files } : {}),
    ...(appState ? { appState } : {}),
  };
}

function diffRecords(before: SceneAppState, after: SceneAppState): SceneAppState | undefined {
  const known = new Map(Object.entries(before).map(([key, value]) => [key, JSON.stringify(value)]));
  const changed = Object.entries(after).filter(([key, value]) => known.get(key) !== JSON.stringify(value));
  // An entry that is gone is named without a value, so that canvases fall back to its default.
  const gone = Object.keys(before).filter((key) => !Object.hasOwn(after, key));
  const entries = [...changed, ...gone.map((key): [string, unknown] => [key, undefined])];
  return entries.length ? Object.fromEntries(entries) : undefined;
}
