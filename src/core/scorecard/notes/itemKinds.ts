import { PLAIN_CALL, PLAIN_ENTITY } from './forms';
import type { NoteItem } from './readItems';
import { contentStems } from './words';

/** What a line says by itself, wherever it stands: people note a requirement below the summary, and a decision among the requirements. */
export interface ItemKinds {
  /** What is asked for: core actions, and promises. */
  readonly functional: readonly NoteItem[];
  readonly promises: readonly NoteItem[];
  readonly outOfScope: readonly NoteItem[];
  /** What was noted about the design: neither what is asked for, nor a summary that only repeats. */
  readonly design: readonly NoteItem[];
  readonly calls: readonly NoteItem[];
  readonly entities: readonly NoteItem[];
  readonly dataFlow: readonly NoteItem[];
  readonly summary: readonly NoteItem[];
  /** Lines of the summary that say again what stands elsewhere. */
  readonly repeats: ReadonlySet<NoteItem>;
}

const ASKED: ReadonlySet<string | undefined> = new Set(['functional', 'nonFunctional', 'outOfScope']);
const LEFT_OUT =
  /\b(?:out of scope|not in scope|leav(?:e|ing) out|left out|excluded?|non-?goals?|later, not now|(?:we|i) (?:skip|ignore|won['’]?t))\b/i;
const SUMS_UP = /^(?:in )?(?:summary|summing up|to sum up|sum up|in short|tl;?dr|wrap(?:ping)?[- ]?up|recap)\b/i;
const DECIDES =
  /->|=>|→|⇒|\b(?:because|since|so that|instead of|rather than|over|if|when|dies?|down|fails?|crash\w*|alert|page)\b/i;
/** What is decided, by what: strong enough to tell it among requirements. */
const DECIDED = /->|=>|→|⇒|\b(?:because|instead of|rather than|dies?|crash\w*)\b/i;
const REQUIRES = /\b(?:requirements?|required|must|goal|target|promised?)\b/i;
/** Steps of a walk between blocks, in one line. */
const STEPS = /(?:->|→).*(?:->|→)/;

/** Tells the kinds of what was noted. `asked` holds the stems of the problem's prompt; order of the items changes nothing. */
export function itemKinds(items: readonly NoteItem[], asked: ReadonlySet<string>): ItemKinds {
  const repeats = repeatsOf(items);
  const isLoose = (item: NoteItem) => item.section === undefined || (item.section === 'summary' && !repeats.has(item));
  const isLeftOut = (item: NoteItem) => item.section === 'outOfScope' || LEFT_OUT.test(item.text.slice(0, 80));
  const isIn = (item: NoteItem, ...sections: readonly string[]) => sections.includes(item.section ?? '');
  const isFunctional = (item: NoteItem) =>
    isIn(item, 'functional') || (!ASKED.has(item.section) && !isLeftOut(item) && asksFor(item, isLoose(item), asked));
  const isPromise = (item: NoteItem) =>
    isIn(item, 'functional', 'nonFunctional') ||
    (!isLeftOut(item) && (isLoose(item) ? !DECIDES.test(item.text) : REQUIRES.test(item.text)));
  const isDesign = (item: NoteItem) => !repeats.has(item) && (!ASKED.has(item.section) || DECIDED.test(item.text));
  return {
    functional: items.filter(isFunctional),
    promises: items.filter(isPromise),
    outOfScope: items.filter((item) => isLeftOut(item) && !repeats.has(item)),
    design: items.filter(isDesign),
    calls: items.filter((item) => isIn(item, 'api') || item.lines.some(({ text }) => PLAIN_CALL.test(text))),
    entities: items.filter((item) => isIn(item, 'dataModel') || item.lines.some(({ text }) => PLAIN_ENTITY.test(text))),
    dataFlow: items.filter((item) => isIn(item, 'dataFlow') || (STEPS.test(item.text) && !repeats.has(item))),
    summary: summaryOf(items, repeats),
    repeats,
  };
}

/** A summary with more than so many things is where somebody wrote on: then what repeats, and what says so, sums up. */
const LONGEST_SUMMARY = 10;

function summaryOf(items: readonly NoteItem[], repeats: ReadonlySet<NoteItem>): readonly NoteItem[] {
  const below = items.filter(({ section }) => section === 'summary');
  const isShort = below.length <= LONGEST_SUMMARY;
  return items.filter(
    (item) => SUMS_UP.test(item.text) || repeats.has(item) || (isShort && item.section === 'summary'),
  );
}

/** Below a heading that says nothing of it, a line that speaks of what the prompt speaks of, and decides nothing, asks for it. */
function asksFor({ text, content }: NoteItem, isLoose: boolean, asked: ReadonlySet<string>): boolean {
  if (/\?/.test(text) || DECIDES.test(text)) return false;
  if (/^(?:functional|requirements?|features?|core actions?)\b/i.test(text)) return true;
  if (/\busers? (?:can|may|must|should|wants? to|needs? to)\b/i.test(text)) return true;
  return isLoose && [...content].some((stem) => asked.has(stem));
}

/** Share of a line of the summary that stands in one other line, or in all others together, from which on it repeats what was said. */
const SAME_AS_ONE = 0.55;
const SAME_AS_ALL = 0.8;

/** A decision is made of words that stand elsewhere: it is new when no other line makes it. */
const GIVES_REASON = /->|→|\b(?:because|since|so that|instead of|rather than)\b/i;

/** Lines of the summary that say again what stands elsewhere: what is summed up was counted there. */
function repeatsOf(items: readonly NoteItem[]): ReadonlySet<NoteItem> {
  const others = items.filter(({ section }) => section !== 'summary');
  const all = new Set(others.flatMap(({ content }) => [...content]));
  const share = (item: NoteItem, of: ReadonlySet<string>) =>
    [...item.content].filter((stem) => of.has(stem)).length / Math.max(1, item.content.size);
  return new Set(
    items.filter(
      (item) =>
        item.section === 'summary' &&
        others.length > 0 &&
        ((!GIVES_REASON.test(item.text) && share(item, all) >= SAME_AS_ALL) ||
          others.some(({ content }) => share(item, content) >= SAME_AS_ONE)),
    ),
  );
}

/** Stems of what an interview's problem is about. */
export function askedStems(problem: { readonly title: string; readonly prompt: string }): ReadonlySet<string> {
  return new Set([problem.title, problem.prompt].flatMap(contentStems));
}
