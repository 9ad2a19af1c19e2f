import * as l10n from '@vscode/l10n';
import { solutionDocument } from '../core/capacity/solutionDocument';
import { solutionText } from '../core/capacity/solutionText';
import { solve as solveModel } from '../core/capacity/solve';
import { ASSUMPTIONS_FILE } from './assumptions';
import { readModel } from './modelInput';
import { jsonText, plainForTerminal } from './plain';
import type { Verb } from './verb';

/** `mockboard solve FILE`: what a board or a model file can carry. Exits with 1 when a block is overloaded. */
export const solve: Verb = {
  name: 'solve',
  summary: l10n.t('what a board or a model file can carry: load, latency, availability, cost'),
  flags: { json: l10n.t('one JSON document, for scripts') },
  files: ASSUMPTIONS_FILE,
  async run(file, flags, { stdin, write }, values) {
    const { model, assumptions } = await readModel(file, values.assumptions, stdin);
    const solution = solveModel(model);
    const found = solutionDocument(model, solution, assumptions, l10n);
    write(flags.json ? jsonText(found) : plainForTerminal(solutionText(found, l10n)));
    return solution.blocks.some(({ isSaturated }) => isSaturated) ? 1 : 0;
  },
};
