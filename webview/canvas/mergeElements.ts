import type { SceneEdit, SceneElement } from '../../src/core/board/scene';

/** Puts a foreign edit into a list of elements; new ones that the edit's order does not know stay on top. */
export function mergeElements(current: readonly SceneElement[], edit: SceneEdit): SceneElement[] {
  const elements = new Map(current.map((element) => [element.id, element]));
  for (const changed of edit.changed) {
    const before = elements.get(changed.id);
    elements.set(changed.id, {
      ...changed,
      isDeleted: false,
      version: Math.max(changed.version ?? 0, before?.version ?? 0) + 1,
      versionNonce: nextNonce(before?.versionNonce ?? changed.versionNonce ?? 1),
    });
  }
  for (const id of edit.deleted) {
    const gone = elements.get(id);
    if (!gone) continue;
    elements.set(id, {
      ...gone,
      isDeleted: true,
      version: gone.version + 1,
      versionNonce: nextNonce(gone.versionNonce),
    });
  }
  if (!edit.order) return [...elements.values()];
  const ordered = new Map<string, SceneElement>();
  for (const id of edit.order) {
    const element = elements.get(id);
    if (element) ordered.set(id, element);
  }
  for (const [id, element] of elements) if (!ordered.has(id)) ordered.set(id, element);
  return [...ordered.values()];
}

/** A nonce that differs from the last one; which number it is does not matter. */
function nextNonce(nonce: number): number {
  return (Math.imul(nonce, 1103515245) + 12345) & 0x7fffffff || 1;
}
