import { type BlockData, readBlockData, type StoredParameters, withBlockData } from '../graph/blockData';
import { formulaText } from '../graph/formula';
import type { GraphBlock, NumberParameter } from '../graph/graph';
import { iconFileId } from '../icons';
import { type BlockKindId, findKind, GROUP_COLORS } from '../kinds';
import type { SceneElement } from '../scene';
import { renameLabel } from './label';

/** A change the inspector or a badge makes to one block. */
export type BlockChange =
  | { readonly type: 'kind'; readonly kind: BlockKindId }
  /** The shape is no block. */
  | { readonly type: 'ignore' }
  /** The shape may be a block after all. */
  | { readonly type: 'recognise' }
  | { readonly type: 'name'; readonly name: string }
  /** Without a value the block falls back to what is written on it, or to the default. */
  | { readonly type: 'parameter'; readonly parameter: NumberParameter; readonly value: number | undefined }
  /** Binds the parameter to the estimate: what stands after the "=". */
  | { readonly type: 'bind'; readonly parameter: NumberParameter; readonly formula: string }
  | { readonly type: 'role'; readonly role: 'primary' | 'replica' | undefined };

/** The block a change is for. */
export type ChangedBlock = Pick<GraphBlock, 'id' | 'kind' | 'name' | 'recognition' | 'elements'>;

/** Id (unique in the scene) and seed (any 31-bit number) for an element a change has to add. */
export interface FreshElement {
  readonly id: string;
  readonly seed: number;
}

/**
 * What a change does to the elements of the scene: the new state of those it changes, adds or (`isDeleted`) removes.
 * Versions, and the size of texts, are left to whoever shows them. Nothing when the block is gone or is as wanted.
 */
export function changeBlock(
  scene: readonly SceneElement[],
  block: ChangedBlock,
  change: BlockChange,
  fresh: FreshElement,
): readonly SceneElement[] {
  const box = scene.find(({ id, isDeleted }) => id === block.id && isDeleted !== true);
  if (!box) return [];
  const parts = scene.filter(({ id, isDeleted }) => block.elements.includes(id) && isDeleted !== true);
  if (change.type === 'name') return renameLabel(box, parts, block.name, change.name, fresh);
  const before = readBlockData(box);
  const data = changedData(before, block, change);
  const changed = sameData(before, data) ? box : withBlockData(box, data);
  if (change.type !== 'kind') return changed === box ? [] : [changed];
  return [...recoloured(box, changed, block.kind, change.kind), ...relooked(box, parts, block, change.kind, fresh)];
}

function changedData(
  data: BlockData,
  block: ChangedBlock,
  change: Exclude<BlockChange, { readonly type: 'name' }>,
): BlockData {
  const { block: _block, corrected: _corrected, ignored: _ignored, ...rest } = data;
  switch (change.type) {
    case 'kind': {
      const isPalette = block.recognition === 'palette';
      return { ...rest, block: change.kind, ...(isPalette ? {} : { corrected: true }) };
    }
    case 'ignore':
      return { ...rest, ignored: true };
    case 'recognise':
      return rest;
    case 'parameter':
      return { ...data, parameters: withParameter(data, change.parameter, change.value) };
    case 'bind':
      return { ...data, parameters: withParameter(data, change.parameter, formulaText(change.formula)) };
    case 'role':
      return { ...data, parameters: withParameter(data, 'role', change.role) };
  }
}

function withParameter({ parameters }: BlockData, name: string, value: unknown): StoredParameters {
  const { [name]: _old, ...others } = parameters ?? {};
  return value === undefined ? others : { ...others, [name]: value };
}

function sameData(a: BlockData, b: BlockData): boolean {
  return JSON.stringify(ordered(a)) === JSON.stringify(ordered(b));
}

function ordered({ block, corrected, ignored, parameters }: BlockData): unknown {
  return [block, corrected, ignored, Object.entries(parameters ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))];
}

/** The box, in its new kind's colour unless the user gave it another. */
function recoloured(box: SceneElement, changed: SceneElement, from: BlockKindId, to: BlockKindId): SceneElement[] {
  const recolour = box.backgroundColor === colorOf(from) && colorOf(from) !== colorOf(to);
  if (recolour) return [{ ...changed, backgroundColor: colorOf(to) }];
  return changed === box ? [] : [changed];
}

function colorOf(kind: BlockKindId): string | undefined {
  const group = findKind(kind)?.group;
  return group && GROUP_COLORS[group];
}

/** Icon and label of a palette block follow its kind; a label the user has changed stays. */
function relooked(
  box: SceneElement,
  parts: readonly SceneElement[],
  block: ChangedBlock,
  to: BlockKindId,
  fresh: FreshElement,
): SceneElement[] {
  const label =
    block.name === findKind(block.kind)?.name
      ? renameLabel(box, parts, block.name, findKind(to)?.name ?? block.name, fresh).filter(({ id }) => id !== box.id)
      : [];
  const icons = parts.flatMap((part) =>
    part.type === 'image' && part.fileId === iconFileId(block.kind) ? [{ ...part, fileId: iconFileId(to) }] : [],
  );
  return [...label, ...icons, ...redrawnIcon(parts, to, fresh)];
}

/** Blocks from the library have icons of locked lines: they make room for an image, as palette blocks have. */
function redrawnIcon(parts: readonly SceneElement[], to: BlockKindId, fresh: FreshElement): SceneElement[] {
  const lines = parts.filter(({ type, locked }) => type === 'line' && locked === true);
  const [first] = lines;
  if (!first) return [];
  const corners = lines.flatMap(({ x, y, points }) => linePoints(points).map(([px, py]) => [x + px, y + py] as const));
  const left = Math.min(...corners.map(([x]) => x));
  const top = Math.min(...corners.map(([, y]) => y));
  const right = Math.max(...corners.map(([x]) => x));
  const bottom = Math.max(...corners.map(([, y]) => y));
  const { points: _points, polygon: _polygon, lastCommittedPoint: _last, ...common } = first;
  const image = {
    ...common,
    id: fresh.id,
    seed: fresh.seed,
    type: 'image',
    x: (left + right - ICON_SIZE) / 2,
    y: (top + bottom - ICON_SIZE) / 2,
    width: ICON_SIZE,
    height: ICON_SIZE,
    fileId: iconFileId(to),
    status: 'saved',
    scale: [1, 1],
    crop: null,
  };
  return [...lines.map((line) => ({ ...line, isDeleted: true })), image];
}

const ICON_SIZE = 28;

function linePoints(points: unknown): readonly (readonly [number, number])[] {
  return Array.isArray(points) ? points : [];
}
