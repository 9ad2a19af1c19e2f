import { findJsonErrorLine } from './jsonError';
import type { SceneAppState, SceneElement, SceneFiles } from './scene';

/** Version of the `.excalidraw` format this build reads and writes. */
export const SCENE_VERSION = 2;

/**
 * A board as text and as data at once. Elements are kept in drawing order; `lines` holds each one's canonical JSON, so
 * that an edit touches only the lines of what changed. `firstLine` is the zero-based line of the first element when
 * the text already stands in the one-element-per-line layout, undefined when the first edit has to rewrite it.
 */
export interface SceneText {
  readonly ids: readonly string[];
  readonly elements: ReadonlyMap<string, SceneElement>;
  readonly lines: ReadonlyMap<string, string>;
  readonly appState: SceneAppState;
  readonly files: SceneFiles;
  /** Top-level entries other than elements, appState and files, in file order; unknown ones survive. */
  readonly head: readonly (readonly [key: string, value: unknown])[];
  readonly firstLine: number | undefined;
}

/** Why a text is not a board we can edit. `line` counts from 1. */
export type SceneProblem =
  | { readonly type: 'notJson'; readonly detail: string; readonly line: number | undefined }
  | { readonly type: 'notABoard'; readonly found: string }
  | { readonly type: 'newer'; readonly version: number }
  | { readonly type: 'badElement'; readonly index: number };

/** A board, or the reason why the text is none. */
export type ParsedScene =
  | { readonly ok: true; readonly scene: SceneText }
  | { readonly ok: false; readonly problem: SceneProblem };

const DEFAULT_HEAD: SceneText['head'] = [
  ['type', 'excalidraw'],
  ['version', SCENE_VERSION],
  ['source', 'mockboard'],
];

const EMPTY: SceneText = {
  ids: [],
  elements: new Map(),
  lines: new Map(),
  appState: { viewBackgroundColor: '#ffffff', gridSize: 20, gridStep: 5, gridModeEnabled: false },
  files: {},
  head: DEFAULT_HEAD,
  firstLine: undefined,
};

/**
 * The canonical JSON of an element: `id` and `type` first, all other fields by name, so that the same element gives the
 * same line whatever order its fields were set in.
 */
export function elementLine(element: SceneElement): string {
  const { id, type, ...rest } = element;
  const entries = Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1));
  // Put together by hand: an object would move keys that look like numbers to its front.
  const fields = entries.flatMap(([key, value]) => {
    const json: string | undefined = JSON.stringify(value);
    return json === undefined ? [] : [`,${JSON.stringify(key)}:${json}`];
  });
  return `{"id":${JSON.stringify(id)},"type":${JSON.stringify(type)}${fields.join('')}}`;
}

/** Renders a board in the one-element-per-line layout. Ends with a line feed. */
export function writeScene(scene: SceneText): string {
  return `${[...headLines(scene), ...elementLines(scene), ...tailLines(scene)].join('\n')}\n`;
}

/** The text of a new, empty board. */
export function emptyBoardText(): string {
  return writeScene(EMPTY);
}

/** Lines before the first element. */
export function headLines(scene: SceneText): string[] {
  const entries = scene.head.map(([key, value]) => ` ${JSON.stringify(key)}: ${JSON.stringify(value)},`);
  return ['{', ...entries, ' "elements": ['];
}

/** The element lines, each but the last with its comma. */
export function elementLines(scene: Pick<SceneText, 'ids' | 'lines'>): string[] {
  const last = scene.ids.length - 1;
  return scene.ids.map((id, index) => `${scene.lines.get(id) ?? ''}${index < last ? ',' : ''}`);
}

/** Lines after the last element; one file (an image) a line. */
export function tailLines(scene: Pick<SceneText, 'appState' | 'files'>): string[] {
  const files = Object.entries(scene.files).map(([id, file]) => `${JSON.stringify(id)}: ${JSON.stringify(file)}`);
  const body = files.map((file, index) => (index < files.length - 1 ? `${file},` : file));
  return [' ],', ` "appState": ${JSON.stringify(scene.appState)},`, ' "files": {', ...body, ' }', '}'];
}

/** Reads the text of a board. An empty text is a new board; other tools' formatting and fields are kept in mind. */
export function parseScene(text: string): ParsedScene {
  if (text.trim() === '') return { ok: true, scene: EMPTY };
  try {
    return readBoard(JSON.parse(text), text);
  } catch (error) {
    // Not JSON, or nested deeper than can be written again.
    const detail = error instanceof Error ? error.message : String(error);
    return { ok: false, problem: { type: 'notJson', detail, line: findJsonErrorLine(text) } };
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readBoard(data: unknown, text: string): ParsedScene {
  if (!isRecord(data)) return { ok: false, problem: { type: 'notABoard', found: describeType(data) } };
  const { elements, appState, files, ...head } = data;
  if (head.type !== undefined && head.type !== 'excalidraw') {
    return { ok: false, problem: { type: 'notABoard', found: typeof head.type === 'string' ? head.type : 'JSON' } };
  }
  if (typeof head.version === 'number' && head.version > SCENE_VERSION) {
    return { ok: false, problem: { type: 'newer', version: head.version } };
  }
  if (!Array.isArray(elements)) return { ok: false, problem: { type: 'notABoard', found: 'JSON' } };
  const bad = elements.findIndex((element) => !isElement(element));
  if (bad >= 0) return { ok: false, problem: { type: 'badElement', index: bad } };
  const live = withUniqueIds((elements as SceneElement[]).filter((element) => element.isDeleted !== true));
  const entries = Object.entries(head.type === undefined ? { ...Object.fromEntries(DEFAULT_HEAD), ...head } : head);
  const board = {
    ids: live.map(({ id }) => id),
    elements: new Map(live.map((element) => [element.id, element])),
    appState: isRecord(appState) ? appState : EMPTY.appState,
    files: isRecord(files) ? files : {},
    head: entries,
  };
  const found = live.length === elements.length ? findLayout(text, board) : undefined;
  if (found) return { ok: true, scene: { ...board, ...found } };
  const lines = new Map(live.map((element) => [element.id, elementLine(element)]));
  return { ok: true, scene: { ...board, lines, firstLine: undefined } };
}

function describeType(data: unknown): string {
  return Array.isArray(data) ? 'a list' : typeof data;
}

/** True for what can stand among the elements of a board. */
export function isElement(value: unknown): value is SceneElement {
  if (!isRecord(value) || typeof value.type !== 'string') return false;
  const numbers = ['x', 'y', 'width', 'height'].map((key) => value[key] ?? 0);
  return numbers.every((number) => typeof number === 'number' && Number.isFinite(number));
}

/** Hand-edited or merged files can hold an id twice or none at all; nothing is dropped because of it. */
function withUniqueIds(elements: readonly SceneElement[]): SceneElement[] {
  const given = new Set<unknown>(elements.map(({ id }) => id));
  const seen = new Set<string>();
  return elements.map((element, index) => {
    const hasId = typeof element.id === 'string' && element.id !== '';
    const wanted = hasId ? element.id : `element-${index}`;
    let id = wanted;
    // A made-up id must not take one that another element has: what refers to that one would change its meaning.
    for (let n = 2; seen.has(id) || (!(hasId && id === wanted) && given.has(id)); n += 1) id = `${wanted}-${n}`;
    seen.add(id);
    return id === element.id ? element : { ...element, id };
  });
}

/** The lines of the text if it already stands in our layout; undefined when another tool wrote it. */
function findLayout(
  text: string,
  board: Omit<SceneText, 'lines' | 'firstLine'>,
): Pick<SceneText, 'lines' | 'firstLine'> | undefined {
  const all = text.split(/\r?\n/);
  const empty = new Map<string, string>();
  const head = headLines({ ...board, lines: empty, firstLine: undefined });
  const tail = tailLines(board);
  const count = board.ids.length;
  if (all.length !== head.length + count + tail.length + 1 || all.at(-1) !== '') return undefined;
  if (head.some((line, index) => line !== all[index])) return undefined;
  if (tail.some((line, index) => line !== all[head.length + count + index])) return undefined;
  const lines = new Map<string, string>();
  for (const [index, id] of board.ids.entries()) {
    const line = all[head.length + index] ?? '';
    const end = index < count - 1 ? '},' : '}';
    if (!line.startsWith(`{"id":${JSON.stringify(id)},"type":`) || !line.endsWith(end)) return undefined;
    lines.set(id, index < count - 1 ? line.slice(0, -1) : line);
  }
  return { lines, firstLine: head.length };
}
