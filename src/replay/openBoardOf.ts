import * as vscode from 'vscode';
import { parseScene, writeScene } from '../core/board/canonical';
import { readRecording, rebuildAt } from '../core/timeline/replay';
import { replayDocument } from '../core/timeline/replayDocument';
import { imageHashes } from '../core/timeline/work/recordedFiles';
import { BOARD_EDITOR, BOARD_LANGUAGE } from '../ids';
import { readImages, readTimeline } from '../util/timelineFiles';

/** Opens the board of an interview as it was at a moment (interview time), as a new board that belongs to nobody yet. */
export async function openBoardOf(folder: vscode.Uri, atMs: number): Promise<void> {
  const { events, problems } = await readTimeline(folder.fsPath);
  const recording = readRecording(events, problems);
  const moment = rebuildAt(recording, atMs);
  if (!moment?.board) {
    void vscode.window.showInformationMessage(vscode.l10n.t('The board was not recorded yet at this moment.'));
    return;
  }
  const images = await readImages(folder.fsPath, imageHashes(moment.board));
  const { board } = replayDocument(moment, { lengthMs: recording.lengthMs, images, problems });
  const parsed = parseScene(JSON.stringify(board));
  if (!parsed.ok) throw new Error('A board that was recorded is none.');
  const { uri } = await vscode.workspace.openTextDocument({
    language: BOARD_LANGUAGE,
    content: writeScene(parsed.scene),
  });
  await vscode.commands.executeCommand('vscode.openWith', uri, BOARD_EDITOR, vscode.ViewColumn.Beside);
}
