import * as vscode from 'vscode';
import { flowLink } from '../../core/board/graph/flowLinks';
import { cleanFlowName } from '../../core/board/graph/flows';
import type { NotesBlock } from '../../core/interview/notesBlock';
import { plainText } from '../../util/plainText';

/** What becomes of the flows of one canvas outside of it. */
export interface FlowUse {
  /** A flow was walked through to its last step. */
  played(name: string, steps: number): void;
  /** Hands on a flow as a numbered list. */
  handOn(name: string, list: string, to: 'clipboard' | 'notes'): Promise<void>;
}

/** What flows need of the interview. */
export interface FlowInterviews {
  readonly room: { readonly board: vscode.Uri } | undefined;
  flowWalked(board: vscode.Uri, flow: string, steps: number): void;
  insertIntoNotes(text: NotesBlock): Promise<boolean>;
}

/** The use of flows of a board: its interview records walks and takes lists into its notes. */
export function flowUse(board: vscode.Uri, interviews: FlowInterviews): FlowUse {
  return {
    played: (name, steps) => interviews.flowWalked(board, cleanFlowName(name), steps),
    async handOn(name, list, to) {
      const isInRoom = interviews.room?.board.toString() === board.toString();
      if (to === 'notes' && isInRoom) {
        const fileName = board.path.slice(board.path.lastIndexOf('/') + 1);
        await interviews.insertIntoNotes({ block: `${flowLink(name, fileName)}\n\n${list}` });
        return;
      }
      await vscode.env.clipboard.writeText(`${list}\n`);
      if (to === 'clipboard') return;
      void vscode.window.showInformationMessage(
        plainText(
          vscode.l10n.t(
            'This board has no notes of an interview: the list of “{0}” is in the clipboard instead.',
            name,
          ),
        ),
      );
    },
  };
}
