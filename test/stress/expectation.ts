import { isDeepStrictEqual } from 'node:util';
import type { SceneElement } from '../../src/core/board/scene';

/** Elements by id, in drawing order. */
export type Elements = ReadonlyMap<string, SceneElement>;

/** What an operation may and must do to the board; everything it does not name has to stay as it was. */
export interface Expectation {
  /** Fields that must have these values afterwards; the elements must exist. */
  readonly fields?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** Ids that must be gone afterwards. */
  readonly gone?: readonly string[];
  /** Ids that may be gone (labels of what was deleted). */
  readonly mayGo?: readonly string[];
  /** Ids whose fields may differ; `all` when only the canvas knows what it hit. */
  readonly mayChange?: readonly string[] | 'all';
  /** Others may get new places in the order, and with them new version numbers. */
  readonly mayRenumber?: boolean;
  /** How many new elements there may be; none if absent. */
  readonly added?: readonly [least: number, most: number];
  /** The document's whole text. */
  readonly text?: string;
}

/** Bookkeeping of the canvas, which differs between equal drawings. */
const BOOKKEEPING = new Set(['version', 'versionNonce', 'updated', 'index', 'status']);

function isDrawing(key: string): boolean {
  return !BOOKKEEPING.has(key);
}

/** What is wrong with a board after an operation, as sentences; empty when all is as expected. */
export function findFaults(before: Elements, after: Elements, expected: Expectation): string[] {
  const { fields = {}, gone = [], mayGo = [], mayChange = [], added = [0, 0] } = expected;
  const fresh = [...after.keys()].filter((id) => !before.has(id));
  const allowedToGo = new Set([...gone, ...mayGo]);
  const allowedToChange = new Set([...(mayChange === 'all' ? before.keys() : mayChange), ...Object.keys(fields)]);
  const lost = [...before.keys()].filter((id) => !after.has(id) && !allowedToGo.has(id));
  const altered = [...after].filter(([id, element]) => {
    const old = before.get(id);
    if (!old || allowedToChange.has(id)) return false;
    return expected.mayRenumber ? differences(old, element, isDrawing).length > 0 : !isDeepStrictEqual(old, element);
  });
  return [
    ...lost.map((id) => `${id} is lost`),
    ...gone.filter((id) => after.has(id)).map((id) => `${id} should be gone`),
    ...altered.map(([id, element]) => `${id} changed: ${differences(before.get(id), element).join('; ')}`),
    ...(fresh.length < added[0] || fresh.length > added[1]
      ? [`${fresh.length} new elements instead of ${added.join(' to ')}: ${fresh}`]
      : []),
    ...Object.entries(fields).flatMap(([id, wanted]) => wrongFields(id, wanted, after.get(id))),
  ];
}

function wrongFields(id: string, wanted: Readonly<Record<string, unknown>>, got: SceneElement | undefined): string[] {
  if (!got) return [`${id} should be there`];
  return Object.entries(wanted).flatMap(([key, value]) =>
    isDeepStrictEqual(got[key], value)
      ? []
      : [`${id}.${key} is ${JSON.stringify(got[key])}, not ${JSON.stringify(value)}`],
  );
}

/** Where canvas and document show different drawings, as sentences. */
export function findDisagreement(inDocument: readonly SceneElement[], shownNow: readonly SceneElement[]): string[] {
  const [document, canvas] = [inDocument.filter(isDrawn), shownNow.filter(isDrawn)];
  const [inFile, onCanvas] = [document, canvas].map((elements) => elements.map(({ id }) => id).join(' '));
  if (inFile !== onCanvas) return [`the document holds ${inFile}, the canvas ${onCanvas}`];
  const ids = new Set(document.map(({ id }) => id));
  return document.flatMap((element, index) => {
    const shown = canvas[index];
    if (!shown) return [];
    const faults = differences(
      withoutLooseEnds(element, ids),
      withoutLooseEnds(shown, ids),
      (key) => isDrawing(key) && key in shown,
    );
    return faults.length ? [`${element.id}, document and canvas: ${faults.join('; ')}`] : [];
  });
}

/** A line that a click began has no length yet and shows nothing; the document does not have it. */
function isDrawn({ type, points }: SceneElement): boolean {
  const isLine = ['arrow', 'line', 'freedraw'].includes(type) && Array.isArray(points);
  return !isLine || points.some((point) => Math.hypot(point[0], point[1]) > 0);
}

/**
 * What is bound to an element that is gone is bound to nothing: Excalidraw leaves such ends and entries behind, and drops
 * them when it loads or deletes something else.
 */
function withoutLooseEnds(element: SceneElement, ids: ReadonlySet<string>): SceneElement {
  const isThere = (end: unknown, key: string) =>
    typeof end === 'object' && end !== null && ids.has(String(Object.entries(end).find(([name]) => name === key)?.[1]));
  const { startBinding, endBinding, boundElements } = element;
  return {
    ...element,
    ...(startBinding && !isThere(startBinding, 'elementId') ? { startBinding: null } : {}),
    ...(endBinding && !isThere(endBinding, 'elementId') ? { endBinding: null } : {}),
    ...(Array.isArray(boundElements) ? { boundElements: boundElements.filter((each) => isThere(each, 'id')) } : {}),
  };
}

function differences(
  one: SceneElement | undefined,
  other: SceneElement | undefined,
  counts: (key: string) => boolean = () => true,
): string[] {
  return Object.keys({ ...one, ...other }).flatMap((key) => {
    const [left, right] = [one?.[key], other?.[key]];
    if (!counts(key) || !(key in (one ?? {})) || isSame(left, right)) return [];
    return [`${key} ${JSON.stringify(left)} → ${JSON.stringify(right)}`];
  });
}

/** Nothing can be written in two ways: a canvas fills in what a file leaves out. */
function isSame(one: unknown, other: unknown): boolean {
  const [left, right] = [one, other].map((value) => (Array.isArray(value) && !value.length ? null : (value ?? null)));
  return isDeepStrictEqual(left, right);
}
