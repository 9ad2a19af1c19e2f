import * as vscode from 'vscode';
import { COMMANDS } from '../../ids';
import { openAsPicture } from '../editorCommands';
import type { OpenCanvas, OpenCanvases } from '../openCanvases';
import { boardToDrawOn } from './boardToDrawOn';
import type { Exchange } from './exchange';
import { exportAnyPicture } from './exportPicture';
import { importMermaid } from './importMermaid';
import { askForMermaid, mermaidOfEditor, mermaidOfFile } from './mermaidTexts';

interface ExchangeDeps {
  readonly canvases: OpenCanvases;
  readonly exchange: Exchange;
  /** Opens the interview's board; undefined when there is no interview. */
  readonly openInterviewBoard: () => Promise<vscode.Uri | undefined>;
}

/** Registers the commands that bring things into boards and out of them. */
export function registerExchange({ canvases, exchange, openInterviewBoard }: ExchangeDeps): vscode.Disposable {
  const onBoard = (command: string, act: (canvas: OpenCanvas) => Promise<unknown>) =>
    vscode.commands.registerCommand(command, async () => {
      const canvas = canvases.find();
      if (canvas) await act(canvas);
      else void vscode.window.showInformationMessage(vscode.l10n.t('Open the board first, then run this again.'));
    });
  return vscode.Disposable.from(
    onBoard(COMMANDS.exportPicture, exportAnyPicture),
    onBoard(COMMANDS.exportMermaid, (canvas) => exchange.run('exportMermaid', canvas)),
    onBoard(COMMANDS.showOutline, (canvas) => exchange.run('showOutline', canvas)),
    vscode.commands.registerCommand(COMMANDS.importLibrary, (file?: unknown) =>
      exchange.importLibrary(file instanceof vscode.Uri ? file : undefined),
    ),
    vscode.commands.registerCommand(COMMANDS.exportLibrary, () => exchange.exportLibrary()),
    vscode.commands.registerCommand(COMMANDS.importMermaid, async (file?: unknown) => {
      const source = await (file instanceof vscode.Uri
        ? mermaidOfFile(file)
        : (mermaidOfEditor(vscode.window.activeTextEditor) ?? askForMermaid()));
      if (source) await importMermaid(await boardToDrawOn(canvases, openInterviewBoard), source);
    }),
    vscode.commands.registerCommand(COMMANDS.openBoardAsPicture, async () => {
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      if (input instanceof vscode.TabInputCustom) await openAsPicture(input.uri);
    }),
  );
}
