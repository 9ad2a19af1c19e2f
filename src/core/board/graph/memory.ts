import type { ArrowEnds, ReadArrow } from './arrows';
import type { ReadBlock } from './blocks';
import type { Connection } from './connections';
import type { Drawing } from './drawing';
import type { Attachment } from './graph';
import type { Item } from './items';
import type { Unit } from './units';

interface KnownBlock {
  readonly items: readonly (Item | undefined)[];
  readonly labels: readonly (Item | undefined)[];
  readonly group: string | undefined;
  readonly read: ReadBlock;
}

interface KnownArrow {
  readonly item: Item | undefined;
  readonly texts: readonly (Item | undefined)[];
  readonly start: string | undefined;
  readonly end: string | undefined;
  readonly read: ReadArrow;
}

/**
 * What was read in the last pass, to be taken over where nothing it was read from has changed. Items never change, so
 * that the same objects say the same.
 */
export class Memory {
  private blocks = new Map<string, KnownBlock>();
  private arrows = new Map<string, KnownArrow>();
  private nextBlocks = new Map<string, KnownBlock>();
  private nextArrows = new Map<string, KnownArrow>();

  block({ items }: Drawing, unit: Unit, all: readonly number[], group: string | undefined): ReadBlock | undefined {
    const known = this.blocks.get(items[unit.main]?.id ?? '');
    if (!known || known.group !== group) return undefined;
    return areSame(items, all, known.items) && areSame(items, unit.labels, known.labels) ? known.read : undefined;
  }

  keepBlock({ items }: Drawing, unit: Unit, all: readonly number[], group: string | undefined, read: ReadBlock): void {
    const labels = unit.labels.map((label) => items[label]);
    this.nextBlocks.set(read.block.id, { items: all.map((each) => items[each]), labels, group, read });
  }

  arrow({ items }: Drawing, { item, start, end }: Connection, texts: readonly number[], ends: ArrowEnds) {
    const known = this.arrows.get(items[item]?.id ?? '');
    if (!known || known.item !== items[item] || !areSame(items, texts, known.texts)) return undefined;
    const isSame = known.start === endKey(ends.start, start.attached) && known.end === endKey(ends.end, end.attached);
    return isSame ? known.read : undefined;
  }

  keepArrow({ items }: Drawing, connection: Connection, texts: readonly number[], ends: ArrowEnds, read: ReadArrow) {
    const item = items[connection.item];
    this.nextArrows.set(item?.id ?? '', {
      item,
      texts: texts.map((text) => items[text]),
      start: endKey(ends.start, connection.start.attached),
      end: endKey(ends.end, connection.end.attached),
      read,
    });
  }

  /** The pass is over: what was kept in it is what the next one knows. */
  turn(): void {
    [this.blocks, this.arrows] = [this.nextBlocks, this.nextArrows];
    this.nextBlocks = new Map();
    this.nextArrows = new Map();
  }
}

function areSame(items: readonly Item[], indices: readonly number[], known: readonly (Item | undefined)[]): boolean {
  if (indices.length !== known.length) return false;
  for (let i = 0; i < indices.length; i += 1) if (items[indices[i] ?? -1] !== known[i]) return false;
  return true;
}

/** All that an arrow takes from the block at its end. */
function endKey(block: ArrowEnds['start'], attached: Attachment): string {
  return block ? `${attached} ${block.kind} ${block.id}` : attached;
}
