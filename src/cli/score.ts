import * as l10n from '@vscode/l10n';
import { LEVELS, type Level } from '../core/interview/level';
import { scoreInterview } from '../core/scorecard/scorecard';
import { scoreDocument } from '../core/scorecard/scoreDocument';
import { scoreText } from '../core/scorecard/scoreText';
import { loadContent } from '../util/content';
import { readSnippets } from '../util/packageSnippets';
import { ProblemBank, readInterviewProblem } from '../util/problemBank';
import { loadRubric } from '../util/rubric';
import { UnusableInput } from './exit';
import { readInterview } from './interviewInput';
import { packageRoot } from './packageFiles';
import { jsonText, plainForTerminal } from './plain';
import type { Verb } from './verb';

/** `mockboard score DIR`: what an interview comes to. The same files print the same, to the last byte. */
export const score: Verb = {
  name: 'score',
  operand: 'DIR',
  summary: l10n.t('what an interview comes to: criteria, signs, and where each was seen'),
  flags: { json: l10n.t('one JSON document, for scripts') },
  values: { level: l10n.t('senior, staff or principal; the interview’s own when absent') },
  async run(folder, flags, { stdin, write }, values) {
    const level = readLevel(values.level);
    const files = await readInterview(folder, stdin);
    const rubric = loadRubric();
    const root = await packageRoot();
    const content = {
      content: loadContent(),
      problem: await readInterviewProblem(folder, files.setup.problem, new ProblemBank(root)),
      snippets: await readSnippets(root),
      rubric,
    };
    const card = scoreInterview(files, content, level);
    write(flags.json ? jsonText(scoreDocument(card, rubric)) : plainForTerminal(scoreText(card, rubric, l10n)));
    return 0;
  },
};

function readLevel(given: string | undefined): Level | undefined {
  const level = LEVELS.find((each) => each === given);
  if (given === undefined || level) return level;
  throw new UnusableInput(l10n.t('--level takes senior, staff or principal, not “{0}”.', given));
}
