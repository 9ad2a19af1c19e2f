import * as vscode from 'vscode';
import { BOARD_LANGUAGE } from '../../ids';
import { Disposables } from '../../util/dispose';
import type { OpenCanvases } from '../openCanvases';
import { BoardFlows } from './boardFlows';
import { BrokenFlowLinks } from './brokenLinks';
import { registerFlowCommands } from './commands';
import type { FlowInterviews } from './flowUse';
import { registerFlowLinks } from './links';

/** Boards and texts are read again after they have rested for this long. */
const DEBOUNCE_MS = 400;

/** Registers what flows are outside of the canvas: commands, and links in Markdown. */
export function registerFlows(canvases: OpenCanvases, interviews: FlowInterviews): vscode.Disposable {
  const disposables = new Disposables();
  const flows = new BoardFlows();
  const onDidChange = watchTexts(disposables);
  disposables.add(registerFlowCommands({ canvases, flows, interviews }));
  disposables.add(registerFlowLinks(flows, onDidChange));
  disposables.add(new BrokenFlowLinks(flows, onDidChange));
  return disposables;
}

/** Fires a moment after a Markdown text or a board was opened, changed or saved. */
function watchTexts(disposables: Disposables): vscode.Event<void> {
  const changes = disposables.add(new vscode.EventEmitter<void>());
  let timer: NodeJS.Timeout | undefined;
  const changed = ({ languageId }: vscode.TextDocument) => {
    if (languageId !== 'markdown' && languageId !== BOARD_LANGUAGE) return;
    clearTimeout(timer);
    timer = setTimeout(() => changes.fire(), DEBOUNCE_MS);
  };
  disposables.add(vscode.workspace.onDidChangeTextDocument(({ document }) => changed(document)));
  disposables.add(vscode.workspace.onDidOpenTextDocument(changed));
  disposables.add(vscode.workspace.onDidSaveTextDocument(changed));
  disposables.add({ dispose: () => clearTimeout(timer) });
  return changes.event;
}
