import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Level } from '../../../src/core/interview/level';
import { readSetup } from '../../../src/core/interview/setup';
import type { Problem } from '../../../src/core/problems/problem';
import { parseRubric } from '../../../src/core/scorecard/rubric';
import { type ScoreContent, type Scorecard, scoreInterview } from '../../../src/core/scorecard/scorecard';
import type { InterviewFiles } from '../../../src/core/scorecard/sources';
import { decode } from '../../../src/core/timeline/timeline';
import { parseBoard } from '../board/scenes';
import { readContent, readJson, readSnippets } from '../content/load';
import { BANK_FILES, readProblem } from '../problems/bank';

const folder = join(__dirname, '../../fixtures/interviews');

/** What interviews are scored with. */
export const scoreContent: Omit<ScoreContent, 'problem'> = {
  content: readContent(),
  snippets: readSnippets(),
  rubric: parseRubric(readJson('media/content/rubric.json')),
};

/** Names of the interviews written for these tests. */
export const INTERVIEWS: readonly string[] = readdirSync(join(folder, 'sources'))
  .map((file) => file.replace(/\.txt$/, ''))
  .sort();

/** Folder of an interview. */
export function folderOf(name: string): string {
  return join(folder, name);
}

/** What was expected of an interview when it was written: names of bands, the reason. */
export function expectedOf(name: string): { readonly bands: readonly string[]; readonly why: string } {
  const text = readFileSync(join(folder, 'sources', `${name}.txt`), 'utf8');
  const bands = /^expect (.+)$/m.exec(text)?.[1]?.split(' / ') ?? [];
  return { bands, why: /^why (.+)$/m.exec(text)?.[1] ?? '' };
}

/** The files of an interview. */
export function readInterview(name: string): InterviewFiles {
  const read = (file: string) => readFileSync(join(folder, name, file), 'utf8');
  const setup = readSetup(read('interview.json'));
  if (setup.type !== 'ok') throw new Error(`${name}: interview.json`);
  const { ids, elements } = parseBoard(read('board.excalidraw'));
  return {
    setup: setup.setup,
    notes: read('notes.md'),
    board: ids.flatMap((id) => elements.get(id) ?? []),
    events: decode(read('timeline/0001.jsonl')).events,
  };
}

/** The problem of an interview; undefined for one of the candidate's own. */
export function problemOf({ setup }: InterviewFiles): Problem | undefined {
  return BANK_FILES.includes(`${setup.problem.id}.json`) ? readProblem(setup.problem.id) : undefined;
}

/** Scores files. */
export function score(files: InterviewFiles, level?: Level): Scorecard {
  return scoreInterview(files, { ...scoreContent, problem: problemOf(files) }, level);
}
