import { MECHANISMS } from '../notes/lexicon';
import { type Check, countDistinct, designItems, found, isAbout, ofItem, tellsHow, topicsIn } from './found';

const HARD =
  /\b(?:hard(?:est)?|difficult|tricky|trickiest|interesting|key|main|real)\s+(?:part|problem|bit|thing|challenge|question|piece)s?\b|\bcrux\b|\bhard\s*:/i;

/** The hard problem is named (1) and then worked on in at least two other places (2). */
export const hardProblem: Check = (sources) => {
  const named = sources.items.filter(
    (item) => HARD.test(item.text) && !sources.kinds.repeats.has(item) && isAbout(sources, item),
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
