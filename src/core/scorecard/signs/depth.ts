import type { Evidence } from '../evidence';
import { CONSISTENCY, DELIVERY, MECHANISMS } from '../notes/lexicon';
import type { NoteItem } from '../notes/readItems';
import { contentStems, stemOf } from '../notes/words';
import type { Sources } from '../sources';
import {
  type Check,
  countDistinct,
  designItems,
  found,
  isAbout,
  itemsIn,
  ofItem,
  ofLine,
  tellsHow,
  topicsIn,
} from './found';
import { askedFor } from './scoping';

const CALL =
  /\b(GET|POST|PUT|PATCH|DELETE|HEAD|WS|WSS|SEND|SUBSCRIBE|PUBLISH|RPC)\b:?\s+`?(\/?[\w/{}:.<>?=&-]+)|^`?(\w+)\(([^)]*)\)/;

/** Calls with method and path, or name and arguments, that serve what is asked for. */
export const calls: Check = (sources) => {
  const wanted = askedFor(sources);
  const lines = itemsIn(sources, 'api').flatMap(({ lines: own }) => own);
  const byCall = new Map(
    lines.flatMap((line) => {
      const [, method = '', path = '', name = ''] = CALL.exec(line.text) ?? [];
      const isWanted = contentStems(line.text).some((stem) => wanted.has(stem));
      return (path || name) && isWanted ? [[`${method} ${path}${name}`.toLowerCase(), line] as const] : [];
    }),
  );
  return found(byCall.size, [...byCall.values()].map(ofLine));
};

const KEY =
  /\b(?:pk|ck|sk|fk|primary|partition(?:ed)?|clustering|sort key|key|index(?:ed|es)?|unique|shard(?:ed)?|\w*id)\b/i;

/** Entities with fields and a key that serve what is asked for. */
export const entities: Check = (sources) => {
  const wanted = new Set([...askedFor(sources), ...itemsIn(sources, 'api').flatMap(({ content }) => [...content])]);
  const lines = itemsIn(sources, 'dataModel').flatMap(({ lines: own }) => own);
  const byName = new Map(
    lines.flatMap((line) => {
      const name = /^[`*"]*([a-z_]\w+)/i.exec(line.text)?.[1];
      const hasFields = /[(:{].*[,|]|,.*,/.test(line.text);
      const isWanted = contentStems(line.text.replace(/_/g, ' ')).some((stem) => wanted.has(stem));
      return name && hasFields && KEY.test(line.text) && isWanted ? [[stemOf(name.toLowerCase()), line] as const] : [];
    }),
  );
  return found(byName.size, [...byName.values()].map(ofLine));
};

const SHARDED =
  /\b(?:partition(?:ed|s)?|shard(?:ed|ing|s)?)\s*(?:key)?\s*(?:\w+\s)?(?:by|on|:|=|is|\()\s*[`(]?(\w+)|\bpk\s*[:=(]?\s*\(?`?(\w+)/i;
const REASON = /\b(?:so|because|since|hot|even(?:ly)?|spread|same|one (?:node|shard|partition)|together|avoid)\b|->|→/i;

const WHOLE = /\b(?:no need to|not|without|no|dont|don't)\s(?:need\s)?(?:to\s)?(?:shard|partition)\w*/i;

/** A partition key for data of this problem, or a number by which none is needed, with the reason: 2; without one: 1. */
export const partitionKey: Check = (sources) => {
  const wanted = askedFor(sources);
  if (!sources.facts.stores.length) return found(0);
  const keyed = [...designItems(sources)].filter((item) => {
    const [, by = '', pk = ''] = SHARDED.exec(item.text) ?? [];
    // A primary key divides the data only where the store is made for it.
    const key = by || (sources.facts.ofKind('nosqlDatabase').length > 0 ? pk : '');
    const parts = contentStems(key.replace(/_|(?<=[a-z])(?=[A-Z])/g, ' '));
    return (
      key !== '' &&
      (parts.some((stem) => wanted.has(stem) || sources.topic.has(stem)) || /(?:id|hash|key|code)$/i.test(key)) &&
      isAbout(sources, item)
    );
  });
  const whole = designItems(sources).filter((item) => WHOLE.test(item.text) && sources.figures.rests(item.text));
  if (whole.length > 0) return found(2, whole.flatMap(ofItem));
  const reasoned = keyed.filter(({ text }) => REASON.test(text) || sources.figures.rests(text));
  return found(
    reasoned.length > 0 ? 2 : keyed.length > 0 ? 1 : 0,
    (reasoned.length > 0 ? reasoned : keyed).flatMap(ofItem),
  );
};

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
  return designItems(sources)
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

function isInDesign(sources: Sources, item: NoteItem): boolean {
  return sources.components.in(item).size > 0 || (item.section === 'deepDive' && topicsIn(sources, item).length > 0);
}

/** Data or operations with the consistency they get. */
export const consistency: Check = (sources) =>
  countDistinct(
    sources.items
      .filter(
        (item) =>
          item.section !== 'summary' && item.stems.length >= 4 && CONSISTENCY.has(item.stems) && isAbout(sources, item),
      )
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

const HARD =
  /\b(?:hard(?:est)?|difficult|tricky|trickiest|interesting|key|main|real)\s+(?:part|problem|bit|thing|challenge|question|piece)s?\b|\bcrux\b|\bhard\s*:/i;

/** The hard problem is named (1) and then worked on in at least two other places (2). */
export const hardProblem: Check = (sources) => {
  const named = sources.items.filter(
    (item) => HARD.test(item.text) && item.section !== 'summary' && isAbout(sources, item),
  );
  const [first] = named;
  if (!first) return found(0);
  const others = designItems(sources).filter((item) => {
    if (item.section === 'api' || item.section === 'dataModel') return false;
    const shared = topicsIn(sources, item).some((stem) => first.content.has(stem));
    const sameBlock = [...sources.components.in(item)].some((id) => sources.components.in(first).has(id));
    const isCopy = item.stems.join(' ') === first.stems.join(' ');
    return !isCopy && (shared || sameBlock) && tellsHow(item) && MECHANISMS.has(item.stems);
  });
  return found(others.length >= 2 ? 2 : 1, [...ofItem(first), ...others.flatMap(ofItem)]);
};

const SYSTEMS =
  /\b(?:whatsapp|discord|slack|facebook|messenger|instagram|twitter|netflix|youtube|uber|google|amazon|linkedin|pinterest|airbnb|stripe|bitly|tinyurl|dropbox|figma|telegram|erlang|spanner|haystack|tao|snowflake)(?:['’]s)?\b/gi;

/** Real systems, each with what it does that this design takes over. */
export const realSystems: Check = (sources) => {
  const asked = `${sources.setup.problem.title} ${sources.setup.problem.prompt}`.toLowerCase();
  return countDistinct(
    designItems(sources).flatMap((item) =>
      (MECHANISMS.has(item.stems) || sources.components.in(item).size > 0) && tellsHow(item)
        ? [...item.text.matchAll(SYSTEMS)]
            .map(([name]) => name.toLowerCase().replace(/['’]s$/, ''))
            .filter((name) => !asked.includes(name))
            .map((key) => ({ key, item }))
        : [],
    ),
  );
};
