import * as vscode from 'vscode';
import { toMermaid } from '../../core/board/graph/mermaid';
import { boardName } from '../../core/board/picture/names';
import type { NotesBlock } from '../../core/interview/notesBlock';
import type { OpenCanvas } from '../openCanvases';
import { graphOf } from './boardGraph';
import { askForTarget, writeExport } from './writeExport';

/** Inserts a block into the notes; false, with a message, when there are none. */
export type InsertIntoNotes = (text: NotesBlock) => Promise<boolean>;

/** Writes the design as a Mermaid flowchart: to a file, to the clipboard, or as a fence into the notes. */
export async function exportMermaid({ board, uri }: OpenCanvas, insertIntoNotes: InsertIntoNotes): Promise<void> {
  const graph = await graphOf(board);
  if (!graph?.blocks.length) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('There is no block on this board yet; draw one, then export again.'),
    );
    return;
  }
  const text = toMermaid(graph);
  const goal = await pickGoal();
  if (goal === 'clipboard') {
    await vscode.env.clipboard.writeText(text);
    vscode.window.setStatusBarMessage(vscode.l10n.t('The board is in the clipboard as Mermaid.'), 4000);
  } else if (goal === 'notes') await insertIntoNotes({ block: `\`\`\`mermaid\n${text}\`\`\`` });
  else if (goal === 'file') {
    const target = await askForTarget(uri, {
      title: vscode.l10n.t('Export as Mermaid'),
      name: `${boardName(uri.path)}.mmd`,
      filters: { Mermaid: ['mmd', 'mermaid'] },
    });
    if (target) await writeExport(target, async () => new TextEncoder().encode(text));
  }
}

async function pickGoal(): Promise<'file' | 'clipboard' | 'notes' | undefined> {
  const picked = await vscode.window.showQuickPick(
    [
      { label: vscode.l10n.t('To a File…'), goal: 'file' as const },
      { label: vscode.l10n.t('To the Clipboard'), goal: 'clipboard' as const },
      { label: vscode.l10n.t('Into the Notes'), description: '```mermaid', goal: 'notes' as const },
    ],
    { title: vscode.l10n.t('Export as Mermaid') },
  );
  return picked?.goal;
}
