import * as l10n from '@vscode/l10n';
import { ignoredOn } from '../core/review/ignored';
import { questionsOf } from '../core/review/questions/questions';
import { questionsDocument, questionsText } from '../core/review/questions/questionsDocument';
import { reviewBoard } from '../core/review/review';
import { leavesOutWhatIfs } from '../core/review/whatIf';
import { ASSUMPTIONS_FILE } from './assumptions';
import { analyseBoard } from './boardInput';
import { jsonText, plainForTerminal } from './plain';
import type { Verb } from './verb';

/** `mockboard questions FILE`: what an interviewer would ask about a board. Exits with 1 when a finding is an error. */
export const questions: Verb = {
  name: 'questions',
  summary: l10n.t('what an interviewer would ask about a design, with what a strong answer covers'),
  flags: { json: l10n.t('one JSON document, for scripts') },
  files: ASSUMPTIONS_FILE,
  async run(file, flags, { stdin, write }, values) {
    const { elements, facts, sheet } = await analyseBoard(file, values.assumptions, stdin);
    const { findings } = reviewBoard(facts, ignoredOn(elements), l10n);
    const asked = questionsOf(facts, findings, sheet, l10n);
    const whatIfs = !leavesOutWhatIfs(facts.known.board.model);
    write(
      flags.json ? jsonText(questionsDocument(asked, whatIfs)) : plainForTerminal(questionsText(asked, whatIfs, l10n)),
    );
    return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
  },
};
