import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../../src/core/problems/problem';
import { parseProblem } from '../../../src/core/problems/readProblem';
import { readJson } from '../content/load';

const FOLDER = 'media/content/problems';

/** Names of the files of the bank, as they lie in the folder. */
export const BANK_FILES: readonly string[] = readdirSync(join(__dirname, '../../..', FOLDER)).sort();

/** A fresh copy of one file of the bank, unchecked; a test may damage it. */
export function readRawProblem(file: string): unknown {
  return readJson(`${FOLDER}/${file}`);
}

/** A problem of the bank. Throws a `ContentError` if its form is wrong. */
export function readProblem(id: string): Problem {
  return parseProblem(readRawProblem(`${id}.json`), `problems/${id}.json`);
}

/** Every text of a value, with where it stands: `prompt`, `deepDives[0].why`. */
export function textsOf(value: unknown, path = ''): readonly (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (Array.isArray(value)) return value.flatMap((each, index) => textsOf(each, `${path}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => textsOf(each, path ? `${path}.${key}` : key));
}

const SMALL = new Set(
  'a an the is are be do does it of to in on at for and or we us they how what which who when where should must can may will with'.split(
    ' ',
  ),
);

/** The words of a sentence that carry its meaning, without endings. */
export function stemsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => !SMALL.has(word)).map((word) => word.replace(/(?<=...)(?:ing|ed|es|s)$/, '')));
}

/** Share of the words of two sentences that both have, 0 to 1. */
export function likeness(a: string, b: string): number {
  const [first, second] = [stemsOf(a), stemsOf(b)];
  const both = [...first].filter((word) => second.has(word)).length;
  return both / Math.max(1, first.size + second.size - both);
}
