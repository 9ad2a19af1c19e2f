import * as vscode from 'vscode';
import type { CanvasCommand } from '../core/protocol/canvas';
import { COMMANDS } from '../ids';

/** VS Code's own viewer of pictures. */
const PICTURE_VIEWER = 'imagePreview.previewEditor';

/** Runs what a canvas in an editor tab asks for. */
export function runInEditor(command: CanvasCommand, uri: vscode.Uri): Thenable<unknown> {
  switch (command) {
    case 'undo':
    case 'redo':
      return vscode.commands.executeCommand(command);
    case 'save':
      return vscode.commands.executeCommand('workbench.action.files.save');
    case 'close':
      return vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    case 'openAsText':
      return openAsText(uri);
    case 'openAsPicture':
      return openAsPicture(uri);
    case 'insertPattern':
      return vscode.commands.executeCommand(COMMANDS.insertPattern);
  }
}

/** Opens a board's file in the text editor, beside the board. */
export function openAsText(uri: vscode.Uri): Thenable<unknown> {
  return vscode.commands.executeCommand('vscode.openWith', uri, 'default', { viewColumn: vscode.ViewColumn.Active });
}

/** Opens a picture as what everyone sees of it, beside the board. */
export function openAsPicture(uri: vscode.Uri): Thenable<unknown> {
  const options = { viewColumn: vscode.ViewColumn.Active };
  return vscode.commands.executeCommand('vscode.openWith', uri, PICTURE_VIEWER, options);
}
