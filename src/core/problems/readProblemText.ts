import type * as l10n from '@vscode/l10n';
import * as v from 'valibot';
import { findJsonErrorLine } from '../board/jsonError';
import { ContentError } from '../content/check';
import type { Translator } from '../translator';
import type { Problem } from './problem';
import { parseProblem } from './readProblem';
import { problemSchema } from './schema';

type Words = Translator<l10n.L10nReplacement>;

/** What files with a problem of the user's own end in. */
export const PROBLEM_SUFFIX = '.mockboard-problem.json';

/**
 * What reading a problem file gave. `form`: it is no JSON, or not of the form that the JSON schema states, so an editor has
 * marked it already; `meaning`: the form is right, but something refers to nothing or stands twice.
 */
export type ProblemReading =
  | { readonly type: 'ok'; readonly problem: Problem }
  | {
      readonly type: 'form' | 'meaning';
      /** What is wrong and where, as a sentence. */
      readonly message: string;
      readonly path: readonly (string | number)[];
    };

/** Reads the text of a problem file; a byte order mark is allowed. */
export function readProblemText(text: string, l10n: Words): ProblemReading {
  const json = text.replace(/^\uFEFF/, '');
  const line = findJsonErrorLine(json);
  if (line !== undefined) {
    return { type: 'form', message: l10n.t('Line {0} is no JSON: correct it there.', line), path: [] };
  }
  const raw: unknown = JSON.parse(json);
  try {
    return { type: 'ok', problem: parseProblem(raw, '') };
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    const type = v.is(problemSchema, raw) ? 'meaning' : 'form';
    const message = error.path ? l10n.t('At {0}: {1}', error.path, error.problem) : error.problem;
    return { type, message, path: pathOf(error.path) };
  }
}

function pathOf(text: string): readonly (string | number)[] {
  return [...text.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([part, index]) => (index === undefined ? part : Number(index)));
}
