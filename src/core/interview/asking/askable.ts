import { type Term, termsOf } from './terms';

/** Shorter words begin too many others. */
const LEAST_BEGINNING = 5;

/** A question somebody may ask, as the matching knows it; a `Clarification` fits. */
export interface Askable {
  readonly question: string;
  /** Other ways to ask it. */
  readonly wordings: readonly string[];
  /** Words or short phrases that give it away. */
  readonly keywords: readonly string[];
}

/** A question's words, made ready to be compared. */
export interface Index {
  /** Words as they are written, for corrections. */
  readonly words: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
  /** Of the question and of each wording. */
  readonly wordings: readonly ReadonlySet<string>[];
  readonly keywords: readonly (readonly Term[])[];
  /** Keywords of one word that is long enough to be the beginning of others. */
  readonly beginnings: readonly string[];
}

/** Makes a question ready to be compared. */
export function indexOf({ question, wordings, keywords }: Askable): Index {
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

/** True for a word that may stand for the words that begin with it. */
export function isBeginning(word: string): boolean {
  return word.length >= LEAST_BEGINNING;
}
