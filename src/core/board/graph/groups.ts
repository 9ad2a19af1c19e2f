import { boundsOf } from './blocks';
import type { Drawing } from './drawing';
import type { GraphGroup } from './graph';
import { groupKindOf } from './groupKind';
import type { Item } from './items';
import { tidyName } from './names';
import type { Unit } from './units';

/** The innermost box or frame around a unit that is a group. */
export function groupAround(unit: Unit): Unit | undefined {
  let around = unit.parent;
  for (let i = 0; i < 100 && around; i += 1) {
    if (around.role === 'container') return around;
    around = around.parent;
  }
  return undefined;
}

/** The groups that hold at least one of the blocks, directly or in a group of theirs, in drawing order. */
export function readGroups(drawing: Drawing, units: readonly Unit[], blocks: readonly Unit[]): GraphGroup[] {
  const filled = new Set<Unit>();
  for (const block of blocks) {
    for (let group = groupAround(block); group && !filled.has(group); group = groupAround(group)) filled.add(group);
  }
  return units
    .filter((unit) => filled.has(unit))
    .sort((a, b) => a.main - b.main)
    .map((unit) => readGroup(drawing, unit));
}

function readGroup({ items }: Drawing, unit: Unit): GraphGroup {
  const main = items[unit.main] as Item;
  const title = [main.text, ...unit.labels.map((label) => items[label]?.text ?? '')].join(' ');
  const name = tidyName(title);
  const around = groupAround(unit);
  const group = around && items[around.main]?.id;
  return {
    id: main.id,
    kind: groupKindOf(name),
    name,
    ...(group === undefined ? {} : { group }),
    bounds: boundsOf(unit.box),
  };
}
