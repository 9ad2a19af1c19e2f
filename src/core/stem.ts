import { stemmer } from 'stemmer';

/**
 * The stem of an English word in small letters, by Porter's algorithm (M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980): forms of a word
 * (`delete`, `deletes`, `deletion`) come to the same. A stem need not be a word. What is no English word stays about as it is.
 */
export function stem(word: string): string {
  return stemmer(word);
}
