import * as vscode from 'vscode';
import { findLinkedFlow } from '../../core/board/graph/flowLinks';
import { flowAsList } from '../../core/board/graph/flows';
import type { Flow, Graph } from '../../core/board/graph/graph';
import { COMMANDS } from '../../ids';
import { plainText } from '../../util/plainText';
import type { OpenCanvases } from '../openCanvases';
import { type BoardFlows, graphOf } from './boardFlows';
import { type FlowInterviews, flowUse } from './flowUse';
import { showBoard } from './showBoard';

/** What the commands of flows act on. */
export interface FlowCommandDeps {
  readonly canvases: OpenCanvases;
  readonly flows: BoardFlows;
  readonly interviews: FlowInterviews;
}

/** Registers the commands that play, record and hand on flows. */
export function registerFlowCommands(deps: FlowCommandDeps): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(COMMANDS.playFlow, (board?: unknown, flow?: unknown) =>
      playFlow(deps, board, flow),
    ),
    vscode.commands.registerCommand(COMMANDS.newFlow, () => newFlow(deps)),
    vscode.commands.registerCommand(COMMANDS.insertFlow, () => insertFlow(deps)),
  );
}

/** Plays a flow of the board at hand, or the one a link names by its board's URI and its slug. */
async function playFlow(deps: FlowCommandDeps, wantedBoard: unknown, wantedFlow: unknown): Promise<void> {
  const linked = typeof wantedBoard === 'string' && typeof wantedFlow === 'string';
  const board = linked ? vscode.Uri.parse(wantedBoard, true) : boardAtHand(deps);
  const graph = board && (await readBoard(deps, board));
  if (!board || !graph) return;
  const flow = linked ? findLinkedFlow(graph.flows, wantedFlow) : await pickFlow(graph, vscode.l10n.t('Play Flow'));
  if (flow) (await showBoard(board, deps.canvases))?.ask({ type: 'playFlow', name: flow.name });
  else if (linked) {
    const text = vscode.l10n.t('{0} has no flow “{1}”.', vscode.workspace.asRelativePath(board), wantedFlow);
    void vscode.window.showInformationMessage(plainText(text));
  }
}

async function newFlow(deps: FlowCommandDeps): Promise<void> {
  const board = boardAtHand(deps);
  if (board) (await showBoard(board, deps.canvases))?.ask({ type: 'newFlow' });
}

async function insertFlow(deps: FlowCommandDeps): Promise<void> {
  const board = boardAtHand(deps);
  const graph = board && (await readBoard(deps, board));
  if (!board || !graph) return;
  const flow = await pickFlow(graph, vscode.l10n.t('Insert Flow into Notes'));
  if (flow) await flowUse(board, deps.interviews).handOn(flow.name, flowAsList(graph, flow), 'notes');
}

/** The board on screen that was used last, else the interview's; says so when there is none. */
function boardAtHand({ canvases, interviews }: FlowCommandDeps): vscode.Uri | undefined {
  const board = canvases.find()?.uri ?? interviews.room?.board;
  if (!board) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Open a board first: flows are requests that walk along its arrows.'),
    );
  }
  return board;
}

async function readBoard({ canvases, flows }: FlowCommandDeps, board: vscode.Uri): Promise<Graph | undefined> {
  const canvas = canvases.find(board);
  await canvas?.connection.sendDrawing();
  const scene = canvas?.board.scene;
  const graph = scene ? graphOf(scene) : await flows.read(board);
  if (!graph) {
    const text = vscode.l10n.t('{0} is no board that can be read.', vscode.workspace.asRelativePath(board));
    void vscode.window.showInformationMessage(plainText(text));
  }
  return graph;
}

async function pickFlow(graph: Graph, title: string): Promise<Flow | undefined> {
  if (!graph.flows.length) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('This board has no flow yet: run “Mockboard: New Flow…”, and click its arrows in order.'),
    );
    return undefined;
  }
  const items = graph.flows.map((flow) => ({
    // No `$(icon)` of a name becomes a picture.
    label: flow.name.replaceAll('$(', '$\u2060('),
    description: vscode.l10n.t('{0} steps', flow.steps.length),
    ...(flow.origin === 'derived' ? { detail: vscode.l10n.t('Proposed from the drawing') } : {}),
    flow,
  }));
  const picked = await vscode.window.showQuickPick(items, { title, ignoreFocusOut: true, matchOnDetail: true });
  return picked?.flow;
}
