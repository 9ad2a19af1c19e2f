import type { Readable } from 'node:stream';
import * as l10n from '@vscode/l10n';
import type { BoardDefaults } from '../core/capacity/boardDefaults';
import { withOwnValues } from '../core/content/own/ownAssumptions';
import { ownProblemText, ownSource } from '../core/content/own/ownAssumptionsText';
import { loadContent } from '../util/content';
import { UnusableInput } from './exit';
import { nameOf, readText } from './input';
import { parseJson } from './json';

/** What verbs on boards take beside the board, for their help. */
export const ASSUMPTIONS_FILE: Readonly<Record<string, string>> = {
  assumptions: l10n.t('a JSON file of values to assume where a board says nothing: { "cache.hitRatio": 0.95 }'),
};

/** What is assumed where a board says nothing: the defaults, with the values of a file over them. Throws `UnusableInput`. */
export async function readAssumptions(file: string | undefined, stdin: Readable): Promise<BoardDefaults> {
  const { parameters, assumptions } = loadContent();
  const defaults = { parameters, assumptions };
  if (file === undefined) return defaults;
  const name = nameOf(file);
  const given = parseJson(await readText(file, stdin), name);
  const own = withOwnValues(defaults, given, (replaced) => ownSource(name, replaced, l10n));
  if (own.problems.length === 0) return own.defaults;
  throw new UnusableInput(
    l10n.t(
      '{0} Repair the file there; README.md tells the names.',
      own.problems.map((problem) => ownProblemText(problem, name, l10n)).join(' '),
    ),
  );
}
