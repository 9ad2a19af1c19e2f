import { looksLikeArrowLabel } from './arrowWords';
import { pairUp } from './captions';
import type { Drawing } from './drawing';
import { groupKindOf } from './groupKind';
import type { Places } from './places';
import type { TextReader } from './textReader';
import { inReadingOrder, type Unit, type Units } from './units';

/** A text that no shape has yet, and the smallest unit it lies in. */
export interface FreeText {
  readonly item: number;
  readonly parent: Unit | undefined;
}

interface Inside {
  readonly units: Unit[];
  readonly texts: number[];
}

/** Decides which units are boxes around others, and gives texts and pictures that lie in a shape to it. */
export class Nesting {
  private readonly inside = new Map<Unit, Inside>();

  constructor(
    private readonly drawing: Drawing,
    private readonly units: Units,
    private readonly places: Places,
    private readonly reader: TextReader,
  ) {}

  /** Does so for the whole drawing; returns the texts that are still free. */
  settleAll(): FreeText[] {
    const open: FreeText[] = [];
    for (const unit of this.units.all) {
      const holders = this.places.around(unit.box, unit, unit.main);
      unit.parent = holders[0] ?? this.frameOf(unit);
      for (const holder of holders.length > 0 ? holders : [unit.parent]) {
        if (holder) this.contents(holder).units.push(unit);
      }
    }
    for (const [index, item] of this.drawing.items.entries()) {
      if (item.form !== 'text' || this.units.ofItem[index] !== -1 || this.isLabelOfArrow(index)) continue;
      const [parent] = this.places.around(item, undefined, index);
      if (parent) this.contents(parent).texts.push(index);
      else if (item.text.trim() !== '') open.push({ item: index, parent });
    }
    // What is inside is decided first: a box around a box around blocks is a box around something.
    for (const unit of [...this.inside.keys()].sort((a, b) => a.area - b.area || a.index - b.index)) {
      open.push(...this.settle(unit, this.contents(unit)).map((item) => ({ item, parent: unit })));
    }
    return open;
  }

  private contents(unit: Unit): Inside {
    const found = this.inside.get(unit) ?? { units: [], texts: [] };
    this.inside.set(unit, found);
    return found;
  }

  private textOf(item: number): string {
    return this.drawing.items[item]?.text ?? '';
  }

  private isLabelOfArrow(text: number): boolean {
    const { items, byId } = this.drawing;
    const container = items[text]?.container;
    const index = container === undefined ? undefined : byId.get(container);
    const form = index === undefined ? undefined : items[index]?.form;
    return form === 'arrow' || form === 'stroke';
  }

  /** Elements that jut out of a frame still say that they belong to it. */
  private frameOf(unit: Unit): Unit | undefined {
    const { items, byId } = this.drawing;
    const frame = items[unit.main]?.frame;
    const index = frame === undefined ? undefined : byId.get(frame);
    const found = index === undefined ? undefined : this.units.all[this.units.ofItem[index] ?? -1];
    return found?.isFrame && found !== unit && !unit.isFrame ? found : undefined;
  }

  /** Decides what `unit` is by what lies in it; returns the texts that remain free. */
  private settle(unit: Unit, { units: inner, texts }: Inside): number[] {
    const things = inner.filter((each) => this.isThing(each));
    const bare = inner.filter((each) => !things.includes(each));
    const pairs = unit.isSet ? [] : pairUp(this.drawing, bare, texts);
    const paired = new Set<Unit | number>(pairs.flatMap(({ unit: each, text }) => [each, text]));
    const titles = [...unit.labels, ...texts.filter((text) => !paired.has(text))];
    const count = things.length + pairs.length;
    if (isContainer(unit, count, titles.map((text) => this.textOf(text)).join(' '))) {
      unit.role = 'container';
      return texts;
    }
    const only = things[0];
    if (!unit.isSet && titles.length === 0 && only && count === 1) {
      unit.role = 'wrapper';
      unit.standsFor = only;
      return texts;
    }
    // Beside a title of its own, a picture with a caption inside is a thing, too.
    const kept = unit.labels.length > 0 && pairs.length === 1 ? paired : new Set();
    this.takeParts(
      unit,
      bare.filter((each) => !kept.has(each)),
    );
    return [
      ...this.takeTexts(
        unit,
        texts.filter((text) => !kept.has(text)),
      ),
      ...texts.filter((text) => kept.has(text)),
    ];
  }

  /** Something a candidate would count as a part of the design, as opposed to a decoration. */
  private isThing(unit: Unit): boolean {
    if (unit.role === 'container' || unit.role === 'wrapper' || unit.isSet) return true;
    if (unit.role !== 'open') return false;
    return unit.labels.length > 0 || unit.members.some((member) => (this.drawing.boundEnds[member] ?? 0) > 0);
  }

  private takeParts(unit: Unit, parts: readonly Unit[]): void {
    for (const part of parts) {
      if (part.role !== 'open') continue;
      part.role = 'part';
      part.standsFor = unit;
    }
  }

  /** Gives a unit the texts in it that are its own; returns the others. */
  private takeTexts(unit: Unit, texts: readonly number[]): number[] {
    // A box that says its name may hold remarks above it: what names a kind comes first.
    const ordered = inReadingOrder(this.drawing.items, texts);
    const named = ordered.findIndex((text) => (this.reader.read(this.textOf(text)).kind?.confidence ?? 0) >= 0.7);
    if (named > 0 && unit.labels.length === 0) ordered.unshift(...ordered.splice(named, 1));
    return ordered.filter((text) => {
      if (!this.isOwn(unit, text)) return true;
      unit.labels.push(text);
      this.units.ofItem[text] = unit.index;
      return false;
    });
  }

  /** A named block may be crossed by an arrow whose label lies on it. */
  private isOwn(unit: Unit, text: number): boolean {
    if (unit.labels.length === 0) return true;
    const reading = this.reader.read(this.textOf(text));
    return reading.written.name === '' || (!unit.isSet && !looksLikeArrowLabel(reading));
  }
}

function isContainer(unit: Unit, count: number, title: string): boolean {
  if (unit.isSet || unit.role === 'ignored') return false;
  if (count >= 2 || (unit.isFrame && count >= 1)) return true;
  return count === 1 && ['region', 'zone', 'network'].includes(groupKindOf(title));
}
