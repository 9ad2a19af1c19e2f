import type { Moment } from '../course';
import type { Evidence } from '../evidence';
import type { NoteItem } from '../notes/readItems';
import { stemOf, wordsOf } from '../notes/words';
import type { Sources } from '../sources';
import { type Check, found, ofItem, ofTime } from './found';
import { failureItems } from './scaling';

/** What an interviewer asks failures with. */
const ASKS_OF_FAILURE =
  /\b(?:fail(?:s|ed|ure|ures|over)?|down|dies?|dead|crash(?:es|ed)?|goes away|outage|unavailable|unreachable|restart(?:s|ed)?|killed)\b/i;
/** The signal by which an interviewer asks what happens when a part fails, whichever. */
const FAILURE_SIGNAL = 'component-fails';

/**
 * Blocks of which is said, before anybody asked, what their failure does and what cures it. Failures that were only told after the interviewer had asked for them
 * count as one.
 */
export const failures: Check = (sources) => {
  const told = new Map<string, NoteItem>();
  for (const item of failureItems(sources)) {
    const [block] = sources.components.in(item);
    if (block !== undefined && !told.has(block)) told.set(block, item);
  }
  const asked = [...told].map(([block, item]) => ({ item, by: askedBefore(sources, block, item) }));
  const unasked = asked.filter(({ by }) => by === undefined);
  const evidence = [...unasked, ...asked.filter(({ by }) => by !== undefined)].flatMap(
    ({ item, by }): readonly Evidence[] => [...ofItem(item), ...(by ? [ofTime(by.seconds, by.text)] : [])],
  );
  return found(Math.max(unasked.length, Math.min(asked.length, 1)), evidence);
};

/** The question or signal by which the failure of a block was asked for before it was written; undefined where it was raised unasked. */
function askedBefore({ course, components }: Sources, block: string, item: NoteItem): Moment | undefined {
  const times = item.lines.flatMap(({ text }) => course.written.get(text) ?? []);
  const at = times.length > 0 ? Math.min(...times) : course.firstFailure;
  if (!course.records) return undefined;
  const isAbout = ({ text, elements }: Moment) => {
    const blocks = new Set([...elements, ...components.inStems(wordsOf(text).map(stemOf))]);
    return blocks.size === 0 || blocks.has(block);
  };
  const questions = course.asked.filter((moment) => ASKS_OF_FAILURE.test(moment.text) && isAbout(moment));
  const signals = course.signals.filter(({ id }) => id === FAILURE_SIGNAL);
  return [...signals, ...questions].find(({ seconds }) => seconds < (at ?? Number.POSITIVE_INFINITY));
}
