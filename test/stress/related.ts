import type { SceneElement } from '../../src/core/board/scene';
import type { Elements } from './expectation';

/** An element with everything in its outermost group, and its label. */
export function partsOf(elements: Elements, id: string): SceneElement[] {
  const group = elements.get(id)?.groupIds?.at(-1);
  const parts = [...elements.values()].filter(
    (each) => each.id === id || (group !== undefined && each.groupIds?.at(-1) === group),
  );
  const ids = new Set(parts.map((each) => each.id));
  return [...elements.values()].filter(
    (each) => ids.has(each.id) || (typeof each.containerId === 'string' && ids.has(each.containerId)),
  );
}

/** Labels of these elements, and of the arrows at them. */
export function labelsOf(elements: Elements, ids: readonly string[]): string[] {
  const containers = new Set(ids);
  return [...elements.values()].flatMap(({ id, containerId }) =>
    typeof containerId === 'string' && containers.has(containerId) ? [id] : [],
  );
}

/** Everything that may change with these elements: what is bound to them, and what that is bound to. */
export function around(elements: Elements, ids: readonly string[]): string[] {
  let known = new Set(ids);
  for (let step = 0; step < 2; step += 1) {
    const next = new Set(known);
    for (const element of elements.values()) {
      const links = linksOf(element);
      if (known.has(element.id)) for (const link of links) next.add(link);
      else if (links.some((link) => known.has(link))) next.add(element.id);
    }
    known = next;
  }
  return [...known];
}

function linksOf({ containerId, boundElements, startBinding, endBinding }: SceneElement): string[] {
  const bound = Array.isArray(boundElements) ? boundElements.map((each) => idIn(each, 'id')) : [];
  const ends = [idIn(startBinding, 'elementId'), idIn(endBinding, 'elementId')];
  return [containerId, ...bound, ...ends].filter((id) => typeof id === 'string');
}

function idIn(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}
