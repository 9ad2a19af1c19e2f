import * as l10n from '@vscode/l10n';
import { ignoredOn } from '../core/review/ignored';
import { reviewBoard } from '../core/review/review';
import { reviewDocument } from '../core/review/reviewDocument';
import { reviewText } from '../core/review/reviewText';
import { ASSUMPTIONS_FILE } from './assumptions';
import { analyseBoard } from './boardInput';
import { jsonText, plainForTerminal } from './plain';
import type { Verb } from './verb';

/** `mockboard review FILE`: what a reviewer would find on a board. Exits with 1 when a finding is an error. */
export const review: Verb = {
  name: 'review',
  summary: l10n.t('what is weak in a design, why, and what would cure it'),
  flags: { json: l10n.t('one JSON document, for scripts') },
  files: ASSUMPTIONS_FILE,
  async run(file, flags, { stdin, write }, values) {
    const { elements, facts } = await analyseBoard(file, values.assumptions, stdin);
    const found = reviewBoard(facts, ignoredOn(elements), l10n);
    write(flags.json ? jsonText(reviewDocument(found)) : plainForTerminal(reviewText(found, l10n)));
    return found.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
  },
};
