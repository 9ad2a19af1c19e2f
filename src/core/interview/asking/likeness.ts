import { type Index, isBeginning } from './askable';
import { isSolutionWord, type Term } from './terms';

/** Weights of the three signs of likeness. */
const BY_COVER = 0.5;
const BY_WORDING = 0.35;
const BY_KEYWORD = 0.25;

/** How much a word tells: the fewer questions hold it, the more; one that none holds tells most. */
export type Weigh = (stem: string) => number;

/** What each word tells among these questions. */
export function weights(known: readonly Index[]): Weigh {
  const holders = new Map<string, number>();
  for (const { stems } of known) for (const stem of stems) holders.set(stem, (holders.get(stem) ?? 0) + 1);
  return (stem) => Math.log(1 + known.length / (holders.get(stem) ?? 1));
}

/** 0 for nothing in common to somewhat above 1 for the very words. */
export function likeness(asked: readonly Term[], index: Index, weigh: Weigh): number {
  const stems = new Set(asked.map(({ stem }) => stem));
  const isAnothersChoice = asked.some((term) => isSolutionWord(term) && !isIn(index, term));
  if (isAnothersChoice) return 0;
  const cover = sumOf(shared(stems, index.stems), weigh) / sumOf(stems, weigh);
  const isAsked = ({ stem, word }: Term) =>
    stems.has(stem) || (isBeginning(word) && asked.some((each) => each.word.startsWith(word)));
  const hits = index.keywords.filter((keyword) => keyword.every(isAsked));
  const told = hits.map((terms) =>
    sumOf(
      terms.map(({ stem }) => stem),
      weigh,
    ),
  );
  const keyword = Math.min(1, Math.max(0, ...told) / weigh(''));
  return BY_COVER * cover + BY_WORDING * nearestWording(asked, index, weigh) + BY_KEYWORD * keyword;
}

/** A word of solutions is meant as it is: a load balancer has nothing to do with balances. */
function isIn({ words }: Index, { word }: Term): boolean {
  return words.has(word) || words.has(`${word}s`) || words.has(word.replace(/s$/, ''));
}

/** How like a typed question is to the nearest of the wordings: 1 for the same words. */
export function nearestWording(asked: readonly Term[], { wordings }: Index, weigh: Weigh): number {
  const stems = new Set(asked.map(({ stem }) => stem));
  const all = sumOf(stems, weigh);
  return Math.max(...wordings.map((each) => (2 * sumOf(shared(stems, each), weigh)) / (all + sumOf(each, weigh))));
}

function shared(stems: ReadonlySet<string>, of: ReadonlySet<string>): readonly string[] {
  return [...stems].filter((stem) => of.has(stem));
}

function sumOf(stems: Iterable<string>, weigh: Weigh): number {
  return [...stems].reduce((total, stem) => total + weigh(stem), 0);
}
