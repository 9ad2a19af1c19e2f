import type { SceneElement } from '../scene';
import type { FreshElement } from './change';

/** Shapes Excalidraw can bind a text to. */
const CONTAINERS: ReadonlySet<string> = new Set(['rectangle', 'ellipse', 'diamond']);

/**
 * Puts another name on a block: into the text that holds the old one (what else is written there, "x3", stays), else in
 * place of its first text, else as a new text. Returns the elements that change. A name of blanks only changes nothing.
 */
export function renameLabel(
  box: SceneElement,
  parts: readonly SceneElement[],
  from: string,
  to: string,
  fresh: FreshElement,
): readonly SceneElement[] {
  const name = to.replace(/\s+/g, ' ').trim();
  if (name === '' || name === from) return [];
  const texts = parts.filter(({ type }) => type === 'text');
  const pattern = new RegExp(from.split(/\s+/).map(escapeRegExp).join('\\s+'));
  const holder = from === '' ? undefined : texts.find((text) => pattern.test(textOf(text)));
  if (holder)
    return [
      withText(
        holder,
        textOf(holder).replace(pattern, () => name),
      ),
    ];
  const [first] = texts;
  return first ? [withText(first, name)] : newLabel(box, name, fresh);
}

function textOf({ originalText, text }: SceneElement): string {
  return typeof originalText === 'string' ? originalText : String(text ?? '');
}

function withText(element: SceneElement, text: string): SceneElement {
  return { ...element, text, originalText: text };
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

const FONT = { size: 20, family: 5, lineHeight: 1.25 } as const;

/** A label where there was none: in the middle of a shape that can hold it, else below, in the shape's groups. */
function newLabel(box: SceneElement, text: string, fresh: FreshElement): readonly SceneElement[] {
  const isContainer = CONTAINERS.has(box.type);
  const width = text.length * FONT.size * 0.55;
  const height = FONT.size * FONT.lineHeight;
  const label: SceneElement = {
    ...LABEL,
    id: fresh.id,
    seed: fresh.seed,
    x: box.x + (box.width - width) / 2,
    y: isContainer ? box.y + (box.height - height) / 2 : box.y + box.height + 4,
    width,
    height,
    groupIds: box.groupIds ?? [],
    frameId: box.frameId ?? null,
    text,
    originalText: text,
    verticalAlign: isContainer ? 'middle' : 'top',
    containerId: isContainer ? box.id : null,
  };
  if (!isContainer) return [label];
  const bound = Array.isArray(box.boundElements) ? box.boundElements : [];
  return [{ ...box, boundElements: [...bound, { type: 'text', id: fresh.id }] }, label];
}

const LABEL = {
  type: 'text',
  angle: 0,
  strokeColor: '#1e1e1e',
  backgroundColor: 'transparent',
  fillStyle: 'solid',
  strokeWidth: 1,
  strokeStyle: 'solid',
  roughness: 1,
  opacity: 100,
  roundness: null,
  version: 1,
  versionNonce: 1,
  isDeleted: false,
  boundElements: null,
  updated: 1,
  link: null,
  locked: false,
  fontSize: FONT.size,
  fontFamily: FONT.family,
  lineHeight: FONT.lineHeight,
  textAlign: 'center',
  autoResize: true,
} as const;
