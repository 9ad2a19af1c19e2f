import { kindOfIcon } from '../icons';
import type { BlockKindId } from '../kinds';
import type { SceneElement } from '../scene';
import { type BlockData, readBlockData } from './blockData';
import type { Box, Outline } from './geometry';
import { boxOfPoints, readBox, readPoints } from './itemPlace';

/** What an element is drawn as: something closed, a text, a stroke that may connect, a frame. */
export type ItemForm = 'shape' | 'text' | 'arrow' | 'stroke' | 'frame';

/** What recovery needs of an element: checked, with absolute coordinates, and safe from later changes of the element. */
export interface Item extends Box {
  readonly id: string;
  readonly form: ItemForm;
  readonly outline: Outline;
  readonly isImage: boolean;
  /** Absolute points of a stroke or arrow: x, y, x, y …; at least two points. */
  readonly points: readonly number[];
  /** As written before wrapping; "" for what is no text. A frame's name. */
  readonly text: string;
  /** Id of the shape or arrow a text is bound to. */
  readonly container: string | undefined;
  /** Innermost group first. */
  readonly groups: readonly string[];
  readonly frame: string | undefined;
  readonly data: BlockData;
  readonly startId: string | undefined;
  readonly endId: string | undefined;
  readonly startHead: boolean;
  readonly endHead: boolean;
  readonly isDashed: boolean;
  /** The kind whose palette icon an image shows. */
  readonly icon: BlockKindId | undefined;
}

const NO_POINTS: readonly number[] = [];
const NO_GROUPS: readonly string[] = [];

/** The item of an element; undefined for what draws nothing that could mean something. Never throws. */
export function readItem(element: SceneElement): Item | undefined {
  const type: unknown = element.type;
  if (typeof element.id !== 'string' || typeof type !== 'string') return undefined;
  const isPath = type === 'arrow' || type === 'line' || type === 'freedraw';
  // What a click began and nobody drew on: Excalidraw shows nothing of it, and drops it when it loads the board.
  if (isPath && Array.isArray(element.points) && element.points.length < 2) return undefined;
  const points = isPath ? readPoints(element) : NO_POINTS;
  const form = formOf(type, points, element.polygon === true);
  if (!form) return undefined;
  const box = isPath ? boxOfPoints(points) : readBox(element);
  const startHead = isHead(element.startArrowhead);
  return {
    left: box.left,
    top: box.top,
    right: box.right,
    bottom: box.bottom,
    id: element.id,
    form,
    outline: type === 'ellipse' || type === 'diamond' ? type : 'box',
    isImage: type === 'image',
    points,
    text: readText(element, form),
    container: form === 'text' ? stringOf(element.containerId) : undefined,
    groups: readGroups(element.groupIds),
    frame: stringOf(element.frameId),
    data: readBlockData(element),
    startId: boundId(element.startBinding),
    endId: boundId(element.endBinding),
    startHead,
    // Excalidraw gives arrows a head unless they say that they have none.
    endHead: type === 'arrow' && element.endArrowhead === undefined ? true : isHead(element.endArrowhead),
    isDashed: element.strokeStyle === 'dashed' || element.strokeStyle === 'dotted',
    icon: type === 'image' && typeof element.fileId === 'string' ? kindOfIcon(element.fileId) : undefined,
  };
}

function formOf(type: string, points: readonly number[], polygon: boolean): ItemForm | undefined {
  if (type === 'text' || type === 'arrow') return type;
  if (type === 'rectangle' || type === 'ellipse' || type === 'diamond' || type === 'image') return 'shape';
  if (type === 'embeddable' || type === 'iframe') return 'shape';
  if (type === 'frame' || type === 'magicframe') return 'frame';
  if (type === 'line' || type === 'freedraw') return polygon || isClosed(points, type) ? 'shape' : 'stroke';
  return undefined;
}

/** A path that comes back to where it began; by hand that is less exact. */
function isClosed(points: readonly number[], type: string): boolean {
  const { left, top, right, bottom } = boxOfPoints(points);
  const size = Math.min(right - left, bottom - top);
  if (points.length < 8 || size < 8) return false;
  const last = points.length - 2;
  const gap = Math.hypot((points[0] ?? 0) - (points[last] ?? 0), (points[1] ?? 0) - (points[last + 1] ?? 0));
  return gap <= (type === 'line' ? Math.min(8, size / 4) : size / 2);
}

function isHead(head: unknown): boolean {
  return typeof head === 'string' && head !== '';
}

function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function boundId(binding: unknown): string | undefined {
  return typeof binding === 'object' && binding !== null && 'elementId' in binding
    ? stringOf(binding.elementId)
    : undefined;
}

function readGroups(groups: unknown): readonly string[] {
  if (!Array.isArray(groups) || groups.length === 0) return NO_GROUPS;
  return groups.filter((group) => typeof group === 'string').slice(0, 20);
}

function readText(element: SceneElement, form: ItemForm): string {
  if (form === 'frame') return stringOf(element.name) ?? '';
  if (form !== 'text') return '';
  const text = stringOf(element.text) ?? '';
  const original = stringOf(element.originalText) ?? '';
  // What stands before wrapping, unless another tool changed only what is shown.
  return original !== text && original.replace(/\s+/g, '') === text.replace(/\s+/g, '') ? original : text || original;
}
