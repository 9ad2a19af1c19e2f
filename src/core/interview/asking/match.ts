import { type Askable, type Index, indexOf } from './askable';
import { likeness, nearestWording, type Weigh, weights } from './likeness';
import { correct } from './spelling';
import { isSolutionWord, stemOf, type Term, termsOf } from './terms';

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
/** Two questions this near to each other fit about equally. */
const NEAR = 0.12;
/** Who shares one word of several with a question says as much of something else, unless the whole is this like one of its wordings. */
const ONE_WORD = 0.4;
/** The one of the questions that was most likely meant by a typed text. The same text and questions, the same match. */
export function matchQuestion<Q extends Askable>(text: string, questions: readonly Q[]): Match<Q> {
  if (!/[\p{L}\p{N}]/u.test(text)) return { type: 'empty' };
  const known = indexesOf(questions);
  const asked = readAsked(text, known);
  if (asked.length === 0) return { type: 'unknown' };
  const weigh = weights(known);
  const ranked = known
    .map((index, place) => ({
      place,
      likeness: likeness(asked, index, weigh),
      isGuess: isGuess(asked, index) || isOneWord(asked, index, weigh),
    }))
    .sort((a, b) => b.likeness - a.likeness || a.place - b.place);
  const least = CHOICE.test(text) ? SURE_OF_CHOICE : LIKELY;
  return (ranked[0]?.likeness ?? 0) < least ? { type: 'unknown' } : choose(ranked, questions);
}

interface Ranked {
  /** Of the question, in the list. */
  readonly place: number;
  readonly likeness: number;
  /** Nothing but guesses speaks for it, or one word of several. */
  readonly isGuess: boolean;
}

function isGuess(asked: readonly AskedTerm[], { stems }: Index): boolean {
  return asked.filter(({ stem }) => stems.has(stem)).every((term) => term.isGuess);
}

function isOneWord(asked: readonly AskedTerm[], index: Index, weigh: Weigh): boolean {
  const shared = asked.filter(({ stem }) => index.stems.has(stem));
  return asked.length > 1 && shared.length === 1 && nearestWording(asked, index, weigh) < ONE_WORD;
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

const indexes = new WeakMap<readonly Askable[], readonly Index[]>();

/** The same list is asked again and again. */
function indexesOf(questions: readonly Askable[]): readonly Index[] {
  const known = indexes.get(questions) ?? questions.map(indexOf);
  indexes.set(questions, known);
  return known;
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
