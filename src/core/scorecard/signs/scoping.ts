import { isNameOfBlock } from '../components';
import { askedStems } from '../notes/itemKinds';
import { BUZZ } from '../notes/lexicon';
import { quantitiesOf } from '../notes/quantities';
import type { NoteItem } from '../notes/readItems';
import { contentStems } from '../notes/words';
import type { Sources } from '../sources';
import { type Check, countDistinct, found, isAbout, NOT_SHOWN, ofItem, ofTime } from './found';

interface Part {
  readonly key: string;
  readonly item: NoteItem;
  readonly text: string;
  readonly stems: readonly string[];
}

/** Core actions that something of the design serves: a word of each stands on the board or in interfaces, data and flows. */
export const functional: Check = (sources) => countDistinct(actionsOf(sources));

function actionsOf(sources: Sources): readonly Part[] {
  const { calls, entities, dataFlow, design } = sources.kinds;
  const deep = design.filter(({ section }) => section === 'deepDive' || section === 'summary' || section === undefined);
  const serving = new Set([...calls, ...entities, ...dataFlow, ...deep]);
  const servers = [...serving].map(({ content, stems }) => ({ content, text: stems.join(' ') }));
  return partsOf(sources.kinds.functional).filter(({ item, stems }) => {
    const own = item.stems.join(' ');
    const isServed = (stem: string) =>
      // The same line under another heading serves nothing.
      (sources.drawn.has(stem) && !isNameOfBlock(stem)) ||
      servers.some(({ content, text }) => content.has(stem) && text !== own);
    return stems.some((stem) => !BUZZ.has([stem]) && isServed(stem));
  });
}

/** What each kind of promise is told by: its words, beside a number of its type. */
const PROMISES: readonly {
  readonly kind: string;
  readonly types: readonly string[];
  readonly words: RegExp;
}[] = [
  {
    kind: 'users',
    types: ['count'],
    words: /\b(?:dau|mau|users?|people|customers?|registered|riders?|drivers?|subscribers?)\b/i,
  },
  { kind: 'latency', types: ['time'], words: /p\d\d|laten|within|under|<|fast|respon|deliver|load|redirect|ms\b/i },
  { kind: 'availability', types: ['share'], words: /avail|up ?time|nines|\b99/i },
  { kind: 'load', types: ['rate', 'ratio'], words: /./ },
  { kind: 'size', types: ['bytes'], words: /./ },
  {
    kind: 'retention',
    types: ['time'],
    words: /keep|kept|retain|retention|stor|ttl|expir|history|stale|fresh|rpo|rto/i,
  },
  { kind: 'connections', types: ['count'], words: /connect|concurren|online|socket|session/i },
  { kind: 'limit', types: ['count'], words: /up to|max|at most|limit|members|chars|length|long|followers|friends/i },
];

/** Kinds of promises with a number: users, latency, availability, load, size, retention, connections, limits. */
export const quantified: Check = (sources) => {
  return countDistinct(promises(sources));
};

/** Numbers that nothing else in the notes takes up promise nothing: one of them at least is about what is asked for, or is reckoned, kept or watched elsewhere. */
function promises(
  sources: Sources,
): readonly { readonly key: string; readonly item: NoteItem; readonly text: string }[] {
  const parts = partsOf(sources.kinds.promises);
  const kept = parts.flatMap(({ text, item }) => promisesOf(text).map((key) => ({ key, item, text })));
  return kept.some((each) => isTakenUp(sources, each)) ? kept : [];
}

function isTakenUp(sources: Sources, { text, item }: { readonly text: string; readonly item: NoteItem }): boolean {
  const { setup, figures, drawn } = sources;
  const asked = new Set([...askedStems(setup.problem), ...actionsOf(sources).flatMap(({ stems }) => stems), ...drawn]);
  if (contentStems(text).some((stem) => asked.has(stem) && !BUZZ.has([stem]))) return true;
  if (figures.meantBy(text).length > 0) return true;
  const own = item.stems.join(' ');
  const said = quantitiesOf(text);
  return sources.kinds.design.some(
    (other) =>
      other.stems.join(' ') !== own &&
      isAbout(sources, other) &&
      quantitiesOf(other.text).some((each) =>
        said.some(({ type, value }) => type === each.type && value === each.value),
      ),
  );
}

function promisesOf(text: string): readonly string[] {
  const types = quantitiesOf(text).map(({ type }) => type);
  return PROMISES.filter((each) => each.words.test(text) && types.some((type) => each.types.includes(type))).map(
    ({ kind }) => kind,
  );
}

/** Things left out on purpose that are neither technology nor asked for. */
export const outOfScope: Check = (sources) => {
  const wanted = new Set(sources.kinds.functional.flatMap(({ content }) => [...content]));
  const parts = partsOf(sources.kinds.outOfScope);
  return countDistinct(
    parts.filter(({ stems }) => stems.some((stem) => !wanted.has(stem)) && !stems.every((stem) => BUZZ.has([stem]))),
  );
};

const REQUIREMENTS: ReadonlySet<string | undefined> = new Set(['functional', 'nonFunctional', 'outOfScope']);

/** Questions asked before the first block: through Mockboard, or noted as questions. Those asked aloud leave no trace. */
export const clarified: Check = (sources) => {
  const { clarifications, firstBlock = Number.POSITIVE_INFINITY } = sources.course;
  const asked = clarifications.filter(({ seconds }) => seconds <= firstBlock);
  const noted = sources.items.filter(
    ({ section, text, stems }) =>
      /\?/.test(text) && stems.length >= 3 && (REQUIREMENTS.has(section) || /^(?:q|question|asked)\b/i.test(text)),
  );
  if (clarifications.length + noted.length === 0) return NOT_SHOWN;
  const written = countDistinct(noted.map((item) => ({ key: [...item.content].sort().join(' '), item })));
  const count = new Set(asked.map(({ id }) => id)).size + written.count;
  return found(count, [...asked.map(({ seconds, text }) => ofTime(seconds, text)), ...written.evidence]);
};

/** A requirement was written before the first block was drawn. */
export const requirementsFirst: Check = (sources) => {
  const { course } = sources;
  if (!course.records) return NOT_SHOWN;
  const items = requirementItems(sources);
  const times = items.flatMap(({ lines }) => lines).flatMap(({ text }) => course.written.get(text) ?? []);
  // Below a heading of one's own a requirement is known by its line alone.
  const written = course.firstRequirement ?? (times.length > 0 ? Math.min(...times) : undefined);
  if (written === undefined) return found(0);
  const [first] = items;
  const isFirst = first !== undefined && (course.firstBlock === undefined || written <= course.firstBlock);
  return found(isFirst ? 1 : 0, first ? [ofTime(written, first.lines[0]?.text ?? ''), ...ofItem(first)] : []);
};

/** Lines with requirements that count: actions the design serves, and promises something else takes up. */
export function requirementItems(sources: Sources): readonly NoteItem[] {
  return [...new Set([...actionsOf(sources), ...promises(sources)].map(({ item }) => item))];
}

/** Things noted, one by one: a line may hold several between commas. */
function partsOf(items: readonly NoteItem[]): readonly Part[] {
  return items.flatMap((item) =>
    item.text
      .split(/[,;](?!\d)|\s\/\s|\band\b(?=[^,;]*$)/)
      .map((text) => ({ text, item, stems: contentStems(text) }))
      .filter(({ stems, text }) => stems.length > 0 || /\d/.test(text))
      .map((part) => ({ ...part, key: [...new Set(part.stems)].sort().join(' ') })),
  );
}

/** Stems of what is asked for: prompt, functional requirements and what is drawn. */
export function askedFor(sources: Sources): ReadonlySet<string> {
  const { problem } = sources.setup;
  const wanted = sources.kinds.functional.flatMap(({ content }) => [...content]);
  return new Set([...contentStems(problem.title), ...contentStems(problem.prompt), ...wanted, ...sources.drawn]);
}
