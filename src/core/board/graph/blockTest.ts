import type { BlockKindId } from '../kinds';
import type { Connections } from './connections';
import type { Drawing } from './drawing';
import { kindOfText } from './kindOfText';
import type { TextReader, TextReading } from './textReader';
import type { Unit } from './units';
import { saysNoNoun } from './words';

/** A text of more words that names nothing is a remark in a box. */
const LONGEST_NAME = { words: 9, letters: 70 } as const;
/** How notes to oneself begin. */
const REMARK =
  /^\s*(?:(?:tbd|legend|n\.?b\.?|notes?|assum(?:ptions?|ed?|ing)|(?:non-)?(?:functional )?requirements?|(?:open )?questions?|(?:out of )?scope|estimates?|trade-?offs?|next steps?|remarks?|caveats?|summary|agenda|goals?|non-?goals?|constraints?)\b\s*(?:[:.–—]|-\s|$|\n)|(?:to-?do|fixme|design (?:an? |the )?\p{L}+\s*$)|[-•*]\s|\?)/iu;
/** With fewer arrows a design is only just begun. */
const FEW_ARROWS = 3;
/** Largest edge of a circled number. */
const MARKER_SIZE = 56;

/** True for a small shape that only numbers an arrow: "①". */
export function isStepMarker(drawing: Drawing, unit: Unit): boolean {
  if (unit.role !== 'open' || unit.isSet || unit.labels.length !== 1 || isBound(drawing, unit)) return false;
  const { left, top, right, bottom } = unit.box;
  if (right - left > MARKER_SIZE || bottom - top > MARKER_SIZE) return false;
  return /^\s*[#(]?(?:\d{1,2}|[a-z])[.)]?\s*$/i.test(textOf(drawing, unit));
}

/** Whether a unit is a block, once it is known what is written on and beside it. */
export function isBlockUnit(drawing: Drawing, unit: Unit, connections: Connections, reader: TextReader): boolean {
  if (unit.role !== 'open' || unit.isFrame) return false;
  if (unit.isSet) return true;
  const text = textOf(drawing, unit);
  if (text.trim() === '') return isBound(drawing, unit) || iconOf(drawing, unit) !== undefined;
  if (isStepMarker(drawing, unit)) return false;
  if (isBound(drawing, unit)) return true;
  const reading = reader.read(text);
  if (hasRemark(drawing, unit) || isRemark(reading)) return false;
  return connections.count < FEW_ARROWS || connections.endsAt(unit) || standsAlone(drawing, unit, reading);
}

/** In a design that is joined by arrows, a box that none of them touches is a block when it says so, and no note or legend. */
function standsAlone(drawing: Drawing, unit: Unit, { text, kind }: TextReading): boolean {
  const words = text.trim().split(/\s+/).length;
  if ((kind?.confidence ?? 0) < 0.6 || words > 4 || text.trim().endsWith('?')) return false;
  let around = unit.parent;
  for (let i = 0; i < 20 && around; i += 1) {
    if (hasRemark(drawing, around)) return false;
    around = around.parent;
  }
  return true;
}

/** True when one of the texts of a unit begins as notes do. */
function hasRemark({ items }: Drawing, { main, labels }: Unit): boolean {
  return [main, ...labels].some((each) => REMARK.test(items[each]?.text ?? ''));
}

/** True for prose: a long text that does not begin with what it names ("Message store: partitioned by chat, …" does). */
function isRemark({ text, kind }: TextReading): boolean {
  if (!kind && saysNoNoun(text)) return true;
  const words = text.trim().split(/\s+/).length;
  if (words <= LONGEST_NAME.words && text.length <= LONGEST_NAME.letters) return false;
  const start = text.trim().split(/[\n(:,;.–—]|\s-\s/)[0] ?? '';
  return start.trim().split(/\s+/).length > 5 || (kindOfText(start)?.confidence ?? 0) < 0.6;
}

function isBound({ boundEnds }: Drawing, unit: Unit): boolean {
  return unit.members.some((member) => (boundEnds[member] ?? 0) > 0);
}

/** All that is written on and beside a unit. */
export function textOf({ items }: Drawing, { labels }: Unit): string {
  return labels.map((label) => items[label]?.text ?? '').join('\n');
}

/** The kind whose palette icon is part of a unit. */
export function iconOf({ items }: Drawing, { members }: Unit): BlockKindId | undefined {
  for (const member of members) {
    const icon = items[member]?.icon;
    if (icon) return icon;
  }
  return undefined;
}
