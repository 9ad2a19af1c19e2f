import { readdir } from 'node:fs/promises';
import { basename } from 'node:path';
import * as l10n from '@vscode/l10n';
import { historyDocument } from '../core/history/historyDocument';
import { historyText } from '../core/history/historyText';
import type { PastInterview } from '../core/history/pastInterview';
import { suggestionsOf } from '../core/history/suggestions';
import { suggestionText } from '../core/history/suggestionText';
import { type UnusableInterview, unusableText } from '../core/history/unusable';
import { INTERVIEW_FILES } from '../core/interview/setup';
import { readPastDrills } from '../util/pastDrills';
import { interviewFolders } from '../util/pastFolders';
import { PastInterviews } from '../util/pastInterviews';
import { ProblemBank } from '../util/problemBank';
import { loadRubric } from '../util/rubric';
import { UnusableInput } from './exit';
import { describeSystemError } from './input';
import { packageRoot } from './packageFiles';
import { jsonText, plainForTerminal } from './plain';
import type { Verb } from './verb';

/** `mockboard history DIR`: what past interviews came to. Exits with 1 when one of them cannot be scored. */
export const history: Verb = {
  name: 'history',
  operand: 'DIR',
  summary: l10n.t('past interviews (DIR holds their folders): scores, trends, retries, what to practise'),
  flags: { json: l10n.t('one JSON document, for scripts') },
  async run(place, flags, { write }) {
    const folders = await foldersIn(place);
    const root = await packageRoot();
    const { interviews, unusable } = await scoreAll(folders, new PastInterviews(root));
    const rubric = loadRubric();
    const suggestions = suggestionsOf(interviews, await new ProblemBank(root).list());
    const document = historyDocument(interviews, {
      rubric,
      unusable: unusable.map((each) => ({ folder: each.folder, message: unusableText(each, l10n) })),
      suggestions: suggestions.map((each) => suggestionText(each, rubric, l10n)),
      drills: (await readPastDrills(place)).drills,
      nameOf: (folder) => basename(folder),
    });
    write(flags.json ? jsonText(document) : plainForTerminal(historyText(document, l10n)));
    return unusable.length === 0 ? 0 : 1;
  },
};

async function foldersIn(place: string): Promise<readonly string[]> {
  const names = await readdir(place).catch((error: unknown) => {
    throw new UnusableInput(describeSystemError(place, error));
  });
  const folders = await interviewFolders(place);
  if (folders.length > 0) return folders;
  throw new UnusableInput(
    names.includes(INTERVIEW_FILES.setup)
      ? l10n.t('{0} is one interview. Name the folder it is in, or run “mockboard score {0}”.', place)
      : l10n.t('There is no interview in {0}. Name the folder that holds the folders of interviews.', place),
  );
}

async function scoreAll(folders: readonly string[], past: PastInterviews) {
  const interviews: PastInterview[] = [];
  const unusable: UnusableInterview[] = [];
  for (const folder of folders) {
    const found = await past.score(folder);
    if ('reason' in found) unusable.push(found);
    else interviews.push(found);
  }
  return { interviews, unusable };
}
