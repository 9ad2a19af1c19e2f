import type { Askable } from './askable';
import { matchQuestion } from './match';
import { termsOf } from './terms';

/** A question a candidate may ask, and what the interviewer answers. */
export interface Answerable extends Askable {
  readonly answer: string;
}

/** What asking a clarifying question leads to: a `clarificationAsked` event without its time. */
export interface Asked {
  readonly type: 'clarificationAsked';
  /** As the candidate wrote it, cut to a length that fits a timeline. */
  readonly text: string;
  /** The problem's question it was taken for, with its answer. */
  readonly question?: string;
  readonly answer?: string;
  /** Questions of the problem it may have meant. */
  readonly between?: readonly string[];
}

/** Longer texts are cut. */
export const MOST_TEXT = 300;
const MOST_READ = 2000;
/** More questions in one breath are taken as one. */
const MOST_AT_ONCE = 4;

/**
 * Asks the interviewer what a candidate typed. Several questions in one text ("How many users? How fast?") are taken one by
 * one. Empty for a text without a word.
 */
export function ask(text: string, clarifications: readonly Answerable[]): readonly Asked[] {
  return partsOf(text).flatMap((part) => askOne(part, clarifications) ?? []);
}

function askOne(part: string, clarifications: readonly Answerable[]): Asked | undefined {
  const match = matchQuestion(part, clarifications);
  const asked = { type: 'clarificationAsked', text: cut(part) } as const;
  switch (match.type) {
    case 'empty':
      return undefined;
    case 'unknown':
      return asked;
    case 'unsure':
      return { ...asked, between: match.questions.map(({ question }) => question) };
    case 'found':
      return { ...asked, question: match.question.question, answer: match.question.answer };
  }
}

/** The candidate says which question a text meant; undefined for none of them. */
export function meant(text: string, question: string | undefined, clarifications: readonly Answerable[]): Asked {
  const chosen = clarifications.find((each) => each.question === question);
  const asked = { type: 'clarificationAsked', text } as const;
  return chosen ? { ...asked, question: chosen.question, answer: chosen.answer } : asked;
}

/** The sentences of a text that ask something; the text itself when it is one question, or a speech. */
function partsOf(text: string): readonly string[] {
  const whole = text.slice(0, MOST_READ).replace(/\s+/g, ' ').trim();
  const parts = (whole.match(/[^?]+\?*/g) ?? []).map((part) => part.trim()).filter((part) => termsOf(part).length > 0);
  return parts.length > 1 && parts.length <= MOST_AT_ONCE ? parts : [whole];
}

function cut(text: string): string {
  const letters = [...text];
  return letters.length <= MOST_TEXT ? text : `${letters.slice(0, MOST_TEXT - 1).join('')}…`;
}
