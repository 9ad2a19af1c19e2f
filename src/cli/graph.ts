import * as l10n from '@vscode/l10n';
import { graphDocument } from '../core/board/graph/graphDocument';
import { graphOutline } from '../core/board/graph/outline';
import { readGraph } from '../core/board/graph/readGraph';

import { readBoard } from './input';
import { jsonText, plainForTerminal } from './plain';
import type { Verb } from './verb';

/** `mockboard graph FILE`: what a board means. Nothing in a drawing is an error, so that it never exits with 1. */
export const graph: Verb = {
  name: 'graph',
  summary: l10n.t('what a board means: blocks, arrows, groups, flows, problems'),
  flags: { json: l10n.t('one JSON document, for scripts') },
  async run(file, flags, { stdin, write }) {
    const { ids, elements } = await readBoard(file, stdin);
    const found = readGraph(ids.flatMap((id) => elements.get(id) ?? []));
    write(flags.json ? jsonText(graphDocument(found)) : plainForTerminal(graphOutline(found, l10n)));
    return 0;
  },
};
