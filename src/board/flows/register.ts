import type * as vscode from 'vscode';
import { Disposables } from '../../util/dispose';
import type { OpenCanvases } from '../openCanvases';
import { BoardFlows } from './boardFlows';
import { BrokenFlowLinks } from './brokenLinks';
import { registerFlowCommands } from './commands';
import type { FlowInterviews } from './flowUse';
import { registerFlowLinks } from './links';
import { watchBoards } from './watchBoards';

/** Registers what flows are outside of the canvas: commands, and links in Markdown. */
export function registerFlows(canvases: OpenCanvases, interviews: FlowInterviews): vscode.Disposable {
  const disposables = new Disposables();
  const flows = new BoardFlows(canvases);
  const onDidChange = watchBoards(canvases, disposables);
  disposables.add(registerFlowCommands({ canvases, flows, interviews }));
  disposables.add(registerFlowLinks(flows, onDidChange));
  disposables.add(new BrokenFlowLinks(flows, onDidChange));
  return disposables;
}
