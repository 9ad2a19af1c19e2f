import type { SceneElement } from './scene';

/**
 * The elements with new ids in place of those that `taken` holds, and the same for groups; whatever refers to an element
 * among them (bindings, labels, frames) follows. `rename` makes a free id of a taken one.
 */
export function withFreshIds(
  elements: readonly SceneElement[],
  taken: ReadonlySet<string>,
  rename: (id: string) => string,
): SceneElement[] {
  const names = new Map<string, string>();
  const fresh = (id: string): string => {
    if (!taken.has(id)) return id;
    const name = names.get(id) ?? rename(id);
    names.set(id, name);
    return name;
  };
  return elements.map((element) => ({
    ...element,
    id: fresh(element.id),
    ...(element.groupIds ? { groupIds: element.groupIds.map(fresh) } : {}),
    ...renamedField(element, 'containerId', fresh),
    ...renamedField(element, 'frameId', fresh),
    ...(Array.isArray(element.boundElements)
      ? { boundElements: element.boundElements.map((bound) => ({ ...bound, ...renamedField(bound, 'id', fresh) })) }
      : {}),
    ...renamedBinding(element, 'startBinding', fresh),
    ...renamedBinding(element, 'endBinding', fresh),
  }));
}

function renamedField(owner: object, field: string, fresh: (id: string) => string): Readonly<Record<string, unknown>> {
  const id: unknown = Reflect.get(owner, field);
  return typeof id === 'string' ? { [field]: fresh(id) } : {};
}

function renamedBinding(
  element: SceneElement,
  field: 'startBinding' | 'endBinding',
  fresh: (id: string) => string,
): Readonly<Record<string, unknown>> {
  const binding = element[field];
  if (typeof binding !== 'object' || binding === null) return {};
  return { [field]: { ...binding, ...renamedField(binding, 'elementId', fresh) } };
}

/** Every id an element or a group of a scene has. */
export function idsOf(elements: Iterable<SceneElement>): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { id, groupIds } of elements) for (const each of [id, ...(groupIds ?? [])]) ids.add(each);
  return ids;
}
