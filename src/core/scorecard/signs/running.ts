import { METRICS, ROLLOUT } from '../notes/lexicon';
import { quantitiesOf } from '../notes/quantities';
import type { NoteItem } from '../notes/readItems';
import type { Sources } from '../sources';
import { type Check, countDistinct, designItems, isAbout, tellsHow, topicsIn, withoutForms } from './found';

/** Metrics with the value that is wanted or that pages somebody, each of a block or of what users do. */
export const metrics: Check = (sources) =>
  countDistinct(
    withoutForms(sources, designItems(sources))
      .filter((item) => quantitiesOf(item.text).length > 0 && item.stems.length >= 4 && isAbout(sources, item))
      .filter(
        ({ section, text }) =>
          section === 'monitoring' || /\b(?:alert|page|pages|slo|monitor|watch|threshold|dashboard)\b/i.test(text),
      )
      .flatMap((item) => [...METRICS.find(item.stems)].slice(0, 1).map((key) => ({ key, item }))),
  );

/** How a change goes out, and when it comes back. */
export const rollout: Check = (sources) =>
  countDistinct(
    designItems(sources)
      .filter((item) => tellsHow(item) && (isAbout(sources, item) || METRICS.has(item.stems)))
      .flatMap((item) => [...ROLLOUT.find(item.stems)].slice(0, 1).map(() => ({ key: 'rollout', item }))),
  );

/** Parts of a closing summary: load, promise, key trade-off, hard problem, what comes next; each of this design. */
export const summary: Check = (sources) => {
  const items = sources.kinds.summary.filter((item) => isAbout(sources, item) || sources.figures.rests(item.text));
  const parts = items.flatMap((item) => partsOf(sources, item).map((key) => ({ key, item })));
  return countDistinct(parts);
};

function partsOf(sources: Sources, { text }: NoteItem): readonly string[] {
  const types = new Set(quantitiesOf(text).map(({ type }) => type));
  return [
    ...(types.has('rate') || (types.has('count') && sources.figures.rests(text)) ? ['load'] : []),
    ...(types.has('share') || types.has('time') ? ['promise'] : []),
    ...(/\b(?:over|vs\.?|versus|instead of|rather than|trade-?offs?)\b/i.test(text) ? ['tradeOff'] : []),
    ...(/\b(?:hard(?:est)?|bottleneck|crux|tricky|challenge)\b/i.test(text) ? ['hard'] : []),
    ...(/\b(?:next|v2|more time|later|would add|todo|improve)\b/i.test(text) ? ['next'] : []),
  ];
}

/** Which team owns what. */
export const ownership: Check = (sources) =>
  countDistinct(
    sources.items
      .filter(({ text, stems }) => /\b(?:teams?|owns?|owned|owner)\b/i.test(text) && stems.length >= 5)
      .flatMap((item) =>
        [...sources.components.in(item), ...topicsIn(sources, item)].slice(0, 1).map((key) => ({ key, item })),
      ),
  );

const RULES =
  /\b(?:gdpr|ccpa|hipaa|pci|privacy|compliance|complian\w+|right to be forgotten|data residency|residency|pii|audit|lawful|regulat\w+)\b/i;
const DONE =
  /\b(?:delet\w+|eras\w+|encrypt\w*|region|regions|keep|kept|export\w*|tombstone\w*|mask\w*|token\w*|crypto|shred\w*|anonymi[sz]\w*|hash\w*|retention|log\w*|eu|consent)\b/i;

/** What the law or privacy asks for, and what the design does about it. */
export const compliance: Check = (sources) =>
  countDistinct(
    sources.items
      .filter(
        (item) => RULES.test(item.text) && DONE.test(item.text) && item.stems.length >= 6 && isAbout(sources, item),
      )
      .map((item) => ({ key: [...item.content].sort().join(' '), item })),
  );

const MOVES =
  /\b(?:migrat\w*|dual[- ]?writ\w*|double[- ]?writ\w*|backfill\w*|cut ?over|shadow\w*|strangler|existing|legacy|old (?:system|db|table|store|service)|read switch)\b/gi;

/** Steps of the way from the system that runs today. */
export const migration: Check = (sources) => {
  const items = designItems(sources).filter((item) => isAbout(sources, item) && tellsHow(item));
  return countDistinct(
    items.flatMap((item) =>
      [...item.text.matchAll(MOVES)].map(([word]) => ({ key: word.toLowerCase().slice(0, 5), item })),
    ),
  );
};

/** What parts of it cost, in money. */
export const costs: Check = (sources) =>
  countDistinct(
    sources.items
      .filter((item) => isAbout(sources, item) || sources.components.in(item).size > 0)
      .filter(
        ({ text }) =>
          quantitiesOf(text).some(({ type }) => type === 'money') ||
          /\b\d[\d,.]*\s?[kKM]?\s?(?:usd|eur|dollars?|€)|€\s?\d/i.test(text),
      )
      .map((item) => ({ key: [...sources.components.in(item), ...topicsIn(sources, item)].sort()[0] ?? '', item })),
  );
