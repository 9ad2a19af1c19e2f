import * as l10n from '@vscode/l10n';
import { examineProblem } from '../core/problems/checkProblem';
import { readProblemText } from '../core/problems/readProblemText';
import { loadContent } from '../util/content';
import { UnusableInput } from './exit';
import { nameOf, readText } from './input';
import { jsonText, plainForTerminal } from './plain';
import type { Verb } from './verb';

/** `mockboard problem FILE`: what is wrong with a problem file. Exits with 1 when something is. */
export const problem: Verb = {
  name: 'problem',
  summary: l10n.t('what is wrong with a problem file: its estimate, its figures, its board under load'),
  flags: { json: l10n.t('one JSON document, for scripts') },
  async run(file, flags, { stdin, write }) {
    const reading = readProblemText(await readText(file, stdin), l10n);
    if (reading.type !== 'ok')
      throw new UnusableInput(l10n.t('{0} is no problem file. {1}', nameOf(file), reading.message));
    const { parameters, assumptions } = loadContent();
    const { faults } = examineProblem(reading.problem, { parameters, assumptions }, l10n);
    const found = { format: 'mockboard-problem-check', version: 1, id: reading.problem.id, faults };
    const lines = faults.map(({ path, message }) => `${path.join('.')}: ${message}`);
    const text = lines.length ? lines : [l10n.t('{0} is sound.', reading.problem.title)];
    write(flags.json ? jsonText(found) : plainForTerminal(`${text.join('\n')}\n`));
    return faults.length ? 1 : 0;
  },
};
