import { correct } from './spelling';
import { isSolutionWord, stemOf, type Term, termsOf } from './terms';

/** A question somebody may ask, as the matching knows it; a `Clarification` fits. */
export interface Askable {
  readonly question: string;
  /** Other ways to ask it. */
  readonly wordings: readonly string[];
  /** Words or short phrases that give it away. */
  readonly keywords: readonly string[];
}

/** What a typed question was taken for. */
export type Match<Q extends Askable> =
  | { readonly type: 'found'; readonly question: Q }
  /** Two questions fit about equally, or one fits loosely: better ask back than guess. */
  | { readonly type: 'unsure'; readonly questions: readonly Q[] }
  | { readonly type: 'unknown' }
  /** There is no word in it. */
  | { readonly type: 'empty' };

/** From this likeness on a question is taken to be meant. */
const SURE = 0.6;
/** Below this likeness nothing is offered. */
const LIKELY = 0.42;
/** Who asks whether he may use something asks what is his own to decide, unless these very words were thought of. */
const SURE_OF_CHOICE = 1;
const CHOICE =
  /\b(?:can|may|could|should|shall|would) (?:i|we) (?:just )?(?:use|choose|pick|go with|start with)\b|\bok(?:ay)? (?:if|to) (?:i |we )?use\b/i;
/** Words as long as this are hardly ever a slip away from another one. */
const SURE_LETTERS = 8;
/** Shorter words begin too many others. */
const LEAST_BEGINNING = 5;
/** Two questions this near to each other fit about equally. */
const NEAR = 0.09;
/** Weights of the three signs of likeness. */
const BY_COVER = 0.5;
const BY_WORDING = 0.35;
const BY_KEYWORD = 0.25;

/** The one of the questions that was most likely meant by a typed text. The same text and questions, the same match. */
export function matchQuestion<Q extends Askable>(text: string, questions: readonly Q[]): Match<Q> {
  if (!/[\p{L}\p{N}]/u.test(text)) return { type: 'empty' };
  const known = indexesOf(questions);
  const asked = readAsked(text, known);
  if (asked.length === 0) return { type: 'unknown' };
  const weigh = weights(known);
  const ranked = known
    .map((index, place) => ({ place, likeness: likeness(asked, index, weigh), isGuess: isGuess(asked, index) }))
    .sort((a, b) => b.likeness - a.likeness || a.place - b.place);
  const least = CHOICE.test(text) ? SURE_OF_CHOICE : LIKELY;
  return (ranked[0]?.likeness ?? 0) < least ? { type: 'unknown' } : choose(ranked, questions);
}

interface Ranked {
  /** Of the question, in the list. */
  readonly place: number;
  readonly likeness: number;
  /** Nothing but guesses speaks for it. */
  readonly isGuess: boolean;
}

function isGuess(asked: readonly AskedTerm[], { stems }: Index): boolean {
  return asked.filter(({ stem }) => stems.has(stem)).every((term) => term.isGuess);
}

function choose<Q extends Askable>([first, second]: readonly Ranked[], questions: readonly Q[]): Match<Q> {
  if (!first) return { type: 'unknown' };
  const isRival = second !== undefined && second.likeness >= LIKELY && first.likeness - second.likeness < NEAR;
  const places = isRival ? [first.place, second.place] : [first.place];
  const meant = places.flatMap((place) => questions[place] ?? []);
  const [only] = meant;
  return only && !isRival && !first.isGuess && first.likeness >= SURE
    ? { type: 'found', question: only }
    : { type: 'unsure', questions: meant };
}

/** A question's words, made ready to be compared. */
interface Index {
  /** Words as they are written, for corrections. */
  readonly words: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
  /** Of the question and of each wording. */
  readonly wordings: readonly ReadonlySet<string>[];
  readonly keywords: readonly (readonly Term[])[];
  /** Keywords of one word that is long enough to be the beginning of others. */
  readonly beginnings: readonly string[];
}

const indexes = new WeakMap<readonly Askable[], readonly Index[]>();

/** The same list is asked again and again. */
function indexesOf(questions: readonly Askable[]): readonly Index[] {
  const known = indexes.get(questions) ?? questions.map(indexOf);
  indexes.set(questions, known);
  return known;
}

function indexOf({ question, wordings, keywords }: Askable): Index {
  const asked = [question, ...wordings].map(termsOf);
  const given = keywords.map(termsOf).filter((terms) => terms.length > 0);
  const all = [...asked, ...given].flat();
  return {
    words: new Set(all.map(({ word }) => word)),
    stems: new Set(all.map(({ stem }) => stem)),
    wordings: asked.map((terms) => new Set(terms.map(({ stem }) => stem))),
    keywords: given,
    beginnings: given.flatMap((terms) => (terms.length === 1 ? terms.map(({ word }) => word) : [])).filter(isBeginning),
  };
}

function isBeginning(word: string): boolean {
  return word.length >= LEAST_BEGINNING;
}

/** A word of a typed question; a guess when it was short and misspelt, or another word altogether (`smart` for `start`). */
interface AskedTerm extends Term {
  readonly isGuess?: boolean;
}

/** The words of a typed question, each once, misspelt ones corrected by what the questions know. */
function readAsked(text: string, known: readonly Index[]): readonly AskedTerm[] {
  const words = new Set(known.flatMap((index) => [...index.words]));
  const stems = new Set(known.flatMap((index) => [...index.stems]));
  const beginnings = known.flatMap((index) => index.beginnings);
  const terms = termsOf(text).map((term): AskedTerm => {
    if (stems.has(term.stem) || isSolutionWord(term)) return term;
    const word = begun(term.word, beginnings) ?? correct(term.word, words);
    if (word === undefined) return term;
    return { word, stem: stemOf(word), isGuess: !term.word.startsWith(word) && word.length < SURE_LETTERS };
  });
  return [...new Map(terms.map((term) => [term.stem, term])).values()];
}

/** A keyword may be the beginning of words only (`celebrit`): the one that this word begins with. */
function begun(word: string, beginnings: readonly string[]): string | undefined {
  return beginnings.find((each) => word.startsWith(each));
}

/** How much a word tells: the fewer questions hold it, the more; one that none holds tells most. */
function weights(known: readonly Index[]): (stem: string) => number {
  const holders = new Map<string, number>();
  for (const { stems } of known) for (const stem of stems) holders.set(stem, (holders.get(stem) ?? 0) + 1);
  return (stem) => Math.log(1 + known.length / (holders.get(stem) ?? 1));
}

/** 0 for nothing in common to somewhat above 1 for the very words. */
function likeness(asked: readonly Term[], index: Index, weigh: (stem: string) => number): number {
  const stems = new Set(asked.map(({ stem }) => stem));
  const isAnothersChoice = asked.some((term) => isSolutionWord(term) && !index.stems.has(term.stem));
  if (isAnothersChoice) return 0;
  const sum = (some: Iterable<string>) => [...some].reduce((total, stem) => total + weigh(stem), 0);
  const all = sum(stems);
  const shared = (of: ReadonlySet<string>) => sum([...stems].filter((stem) => of.has(stem)));
  const cover = shared(index.stems) / all;
  const wording = Math.max(...index.wordings.map((each) => (2 * shared(each)) / (all + sum(each))));
  const isAsked = ({ stem, word }: Term) =>
    stems.has(stem) || (isBeginning(word) && asked.some((each) => each.word.startsWith(word)));
  const hits = index.keywords.filter((keyword) => keyword.every(isAsked));
  const keyword = Math.min(1, Math.max(0, ...hits.map((terms) => sum(terms.map(({ stem }) => stem)))) / weigh(''));
  return BY_COVER * cover + BY_WORDING * wording + BY_KEYWORD * keyword;
}
