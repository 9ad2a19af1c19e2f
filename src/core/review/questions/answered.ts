import type { Facts } from '../facts';
import type { Question } from './question';

/** Names shorter than this stand in too many lines to tell anything. */
const LEAST_NAME = 3;

/** Tells whether the notes answer a question: a line that names what it is about, and one of its words. */
export function answered(facts: Facts): (question: Pick<Question, 'elements' | 'answeredBy'>) => boolean {
  const lines = facts.known.notes
    .toLowerCase()
    .split('\n')
    .filter((line) => line.trim() !== '');
  return ({ elements, answeredBy }) => {
    if (lines.length === 0 || answeredBy.length === 0) return false;
    const names = elements
      .slice(0, 3)
      .map((id) => facts.name(id).toLowerCase())
      .filter((name) => name.length >= LEAST_NAME);
    return lines.some(
      (line) =>
        names.some((name) => line.includes(name)) && answeredBy.some((word) => line.includes(word.toLowerCase())),
    );
  };
}
