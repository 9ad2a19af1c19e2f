import type { SceneElement } from '../board/scene';

/** A finding that is not to be shown again, as it stands in the `customData` of the block or arrow it is about. */
export interface StoredIgnore {
  readonly rule: string;
  readonly subject?: string;
  readonly reason: string;
}

/** Longest reason that is kept, in characters. */
export const REASON_LENGTH = 300;

/** What is ignored on an element; entries that make no sense are left out. */
export function readIgnored(element: SceneElement): readonly StoredIgnore[] {
  const stored = element.customData?.ignoredFindings;
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((entry: unknown): StoredIgnore[] => {
    if (typeof entry !== 'object' || entry === null) return [];
    const { rule, subject, reason } = entry as Readonly<Record<string, unknown>>;
    if (typeof rule !== 'string' || typeof reason !== 'string') return [];
    return [{ rule, reason: reason.slice(0, REASON_LENGTH), ...(typeof subject === 'string' ? { subject } : {}) }];
  });
}

/** The element with a finding ignored for a reason or, without one, no longer ignored. The same when nothing changes. */
export function withIgnored(
  element: SceneElement,
  { rule, subject }: Pick<StoredIgnore, 'rule' | 'subject'>,
  reason: string | undefined,
): SceneElement {
  const before = readIgnored(element);
  const rest = before.filter((each) => each.rule !== rule || each.subject !== subject);
  const text = reason?.replace(/\s+/g, ' ').trim().slice(0, REASON_LENGTH);
  if (!text && rest.length === before.length) return element;
  const entry = { rule, ...(subject === undefined ? {} : { subject }), reason: text ?? '' };
  const after = text ? [...rest, entry] : rest;
  const { ignoredFindings: _ignored, ...data } = element.customData ?? {};
  if (after.length > 0) return { ...element, customData: { ...data, ignoredFindings: after } };
  if (Object.keys(data).length > 0) return { ...element, customData: data };
  const { customData: _data, ...bare } = element;
  return bare as SceneElement;
}

/** What is ignored on a board, by element; elements without are left out. */
export function ignoredOn(elements: Iterable<SceneElement>): ReadonlyMap<string, readonly StoredIgnore[]> {
  const found = new Map<string, readonly StoredIgnore[]>();
  for (const element of elements) {
    const ignored = readIgnored(element);
    if (ignored.length > 0 && !element.isDeleted) found.set(element.id, ignored);
  }
  return found;
}
