/** One item of a library as it stands in its file; fields of other tools are carried along. */
export interface StoredItem {
  readonly id: string;
  readonly elements: readonly Readonly<Record<string, unknown>>[];
  readonly [field: string]: unknown;
}

/** Fields in which two copies of a shape differ although they look and mean the same. */
const VOLATILE = new Set(['version', 'versionNonce', 'updated', 'index', 'seed']);

/** Fields that name another element or a group; the members of a list have its positions as keys. */
const REFERENCE = /^(id|containerId|frameId|elementId|\d+)$/;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isShape(value: unknown): value is Readonly<Record<string, unknown>> {
  return (
    isRecord(value) && typeof value.type === 'string' && typeof value.x === 'number' && typeof value.y === 'number'
  );
}

/** Reads the items of an `.excalidrawlib` file of any version. Throws an `Error` that says what is wrong. */
export function parseLibrary(text: string): readonly StoredItem[] {
  const data: unknown = JSON.parse(text);
  if (!isRecord(data)) throw new Error('no library');
  const { libraryItems, library } = data;
  // The first version has bare lists of elements.
  const entries = Array.isArray(libraryItems) ? libraryItems : Array.isArray(library) ? library : undefined;
  if (!entries) throw new Error('no library items');
  return entries.map((entry: unknown, index): StoredItem => {
    const item = Array.isArray(entry) ? { elements: entry } : entry;
    const elements: unknown = isRecord(item) ? item.elements : undefined;
    if (!isRecord(item) || !Array.isArray(elements) || !elements.length || !elements.every(isShape)) {
      throw new Error(`item ${index + 1} has no shapes`);
    }
    const id = typeof item.id === 'string' && item.id !== '' ? item.id : `item-${signature(elements)}`;
    return { status: 'unpublished', created: 1, ...item, id, elements };
  });
}

/** The text of a library file that holds these items; excalidraw.com opens it. */
export function libraryText(items: readonly unknown[]): string {
  return `${JSON.stringify({ type: 'excalidrawlib', version: 2, source: 'mockboard', libraryItems: items }, null, 1)}\n`;
}

/** The items of `added` that `known` does not hold yet, neither by id nor by what they show; each once. */
export function newItems(known: readonly unknown[], added: readonly StoredItem[]): readonly StoredItem[] {
  const items = known.filter((item): item is StoredItem => isRecord(item) && Array.isArray(item.elements));
  const ids = new Set(items.map(({ id }) => id));
  const looks = new Set(items.map(({ elements }) => signature(elements)));
  return added.filter(({ id, elements }) => {
    const look = signature(elements);
    if (ids.has(id) || looks.has(look)) return false;
    ids.add(id);
    looks.add(look);
    return true;
  });
}

/** A short text that is equal for shapes that look and mean the same, wherever they were copied to. */
export function signature(elements: readonly Readonly<Record<string, unknown>>[]): string {
  const left = Math.min(...elements.map(({ x }) => Number(x)));
  const top = Math.min(...elements.map(({ y }) => Number(y)));
  const names = new Map<string, string>();
  for (const { id, groupIds } of elements) {
    for (const name of [id, ...(Array.isArray(groupIds) ? groupIds : [])]) {
      if (typeof name === 'string' && !names.has(name)) names.set(name, `#${names.size}`);
    }
  }
  const plain = elements.map((element) => ({
    ...Object.fromEntries(Object.entries(element).sort(([a], [b]) => (a < b ? -1 : 1))),
    x: Math.round(Number(element.x) - left),
    y: Math.round(Number(element.y) - top),
  }));
  return hash(
    JSON.stringify(plain, (key, value: unknown) => {
      if (VOLATILE.has(key)) return undefined;
      return typeof value === 'string' && REFERENCE.test(key) ? (names.get(value) ?? value) : value;
    }),
  );
}

/** 53 bits of a text, as letters (cyrb53). */
function hash(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}
