import type { Evidence } from '../evidence';
import { CONSISTENCY, DELIVERY, MECHANISMS } from '../notes/lexicon';
import type { NoteItem } from '../notes/readItems';
import { stemOf } from '../notes/words';
import type { Sources } from '../sources';
import {
  type Check,
  countDistinct,
  designItems,
  found,
  isAbout,
  ofItem,
  tellsHow,
  topicsIn,
  withoutForms,
} from './found';

/** How parts work inside: what a line says of a block, or of the hard part, that has a mechanism and tells how. */
export const mechanisms: Check = (sources) =>
  countDistinct(inside(sources).flatMap(({ item, found: names }) => names.slice(0, 2).map((key) => ({ key, item }))));

/** The most mechanisms said of one thing. */
export const deepArea: Check = (sources) => {
  const areas = new Map<string, { names: Set<string>; evidence: Evidence[] }>();
  for (const { item, found: names } of inside(sources)) {
    for (const area of [...sources.components.in(item), ...topicsIn(sources, item)]) {
      const known = areas.get(area) ?? { names: new Set(), evidence: [] };
      for (const name of names) known.names.add(name);
      known.evidence.push(...ofItem(item));
      areas.set(area, known);
    }
  }
  const [deepest] = [...areas.values()].sort((a, b) => b.names.size - a.names.size);
  return found(deepest?.names.size ?? 0, deepest?.evidence);
};

function inside(sources: Sources): readonly { readonly item: NoteItem; readonly found: readonly string[] }[] {
  return withoutForms(sources, designItems(sources))
    .filter((item) => item.section !== 'monitoring' && tellsHow(item) && isInDesign(sources, item))
    .map((item) => ({
      item,
      found: [
        ...new Set(
          [...MECHANISMS.find(sources.components.besides(item.stems))].map((name) =>
            stemOf(name.split(' ')[0] ?? name),
          ),
        ),
      ].sort(),
    }))
    .filter((each) => each.found.length > 0);
}

/** Where the hard part is worked on, which need not be a block. */
const DEEP: ReadonlySet<string | undefined> = new Set(['deepDive', 'summary', undefined]);

function isInDesign(sources: Sources, item: NoteItem): boolean {
  return sources.components.in(item).size > 0 || (DEEP.has(item.section) && topicsIn(sources, item).length > 0);
}

/** Data or operations with the consistency they get. */
export const consistency: Check = (sources) =>
  countDistinct(
    [...sources.kinds.promises, ...designItems(sources)]
      .filter((item) => item.stems.length >= 4 && CONSISTENCY.has(item.stems) && isAbout(sources, item))
      .map((item) => ({ key: [...topicsIn(sources, item), ...sources.components.in(item)].sort()[0] ?? '', item })),
  );

/** What happens to what arrives twice, late or out of order. */
export const delivery: Check = (sources) =>
  countDistinct(
    designItems(sources)
      .filter((item) => tellsHow(item) && isAbout(sources, item))
      .flatMap((item) =>
        [...DELIVERY.find(item.stems)].slice(0, 1).map((key) => ({ key: stemOf(key.slice(0, 5)), item })),
      ),
  );
