import * as l10n from '@vscode/l10n';
import { blockName } from '../../src/core/board/graph/describe';
import type { BoardActions } from './boardActions';
import { useBoardState } from './boardStatus';
import { type LiveGraph, useGraph } from './liveGraph';
import { QuickInsert } from './QuickInsert';

interface BoardKeyboardProps {
  readonly actions: BoardActions;
  readonly live: LiveGraph;
}

/** What using the board by keyboard shows: the quick insert, whence an arrow is being drawn, and what screen readers say. */
export function BoardKeyboard({ actions, live }: BoardKeyboardProps) {
  const { announcement, connectFrom, quickInsert } = useBoardState(actions.status);
  const graph = useGraph(live);
  const from = graph.blocks.find(({ id }) => id === connectFrom);
  return (
    <>
      <p className="board-announcer" role="status" aria-live="polite">
        {announcement}
      </p>
      {from ? (
        <p className="board-hint" aria-hidden="true">
          {l10n.t('Arrow from {0}: go to a block by N, then press C. Escape ends this.', blockName(from))}
        </p>
      ) : null}
      {quickInsert ? (
        <QuickInsert
          source={actions.source}
          onChoose={(chosen, connect) => actions.closeQuickInsert(chosen, connect)}
          onClose={() => actions.closeQuickInsert()}
        />
      ) : null}
    </>
  );
}
