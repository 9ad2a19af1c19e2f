import * as vscode from 'vscode';
import { type FlowLink, findLinkedFlow, flowSlug } from '../../core/board/graph/flowLinks';
import { Disposables } from '../../util/dispose';
import type { BoardFlows } from './boardFlows';
import { boardOf, linksIn, rangeOf } from './links';

/** Marks links whose board or flow is missing, in every Markdown document that is open. */
export class BrokenFlowLinks implements vscode.Disposable {
  private readonly disposables = new Disposables();
  private readonly marks = this.disposables.add(vscode.languages.createDiagnosticCollection('mockboard-flows'));

  /** `onDidChange` fires when something may have become broken, or whole again. */
  constructor(
    private readonly flows: BoardFlows,
    onDidChange: vscode.Event<void>,
  ) {
    this.disposables.add(onDidChange(() => this.checkAll()));
    this.disposables.add(vscode.workspace.onDidCloseTextDocument(({ uri }) => this.marks.delete(uri)));
    this.checkAll();
  }

  dispose(): void {
    this.disposables.dispose();
  }

  private checkAll(): void {
    for (const document of vscode.workspace.textDocuments) {
      if (document.languageId === 'markdown') void this.check(document);
    }
  }

  private async check(document: vscode.TextDocument): Promise<void> {
    const { version } = document;
    const links = linksIn(document);
    const found = await Promise.all(links.map((link) => this.judge(document, link)));
    if (document.version === version && !document.isClosed) this.marks.set(document.uri, found.flat());
  }

  private async judge(document: vscode.TextDocument, link: FlowLink): Promise<vscode.Diagnostic[]> {
    const graph = await this.flows.read(boardOf(document, link.board));
    if (graph && findLinkedFlow(graph.flows, link.flow)) return [];
    const message = graph
      ? whatThereIs(link, graph.flows)
      : vscode.l10n.t('There is no board {0} here, or it cannot be read.', link.board);
    const mark = new vscode.Diagnostic(rangeOf(link), message, vscode.DiagnosticSeverity.Information);
    mark.source = 'Mockboard';
    return [mark];
  }
}

function whatThereIs({ board, flow }: FlowLink, flows: readonly { readonly name: string }[]): string {
  if (!flows.length) {
    return vscode.l10n.t('{0} has no flow “{1}”, nor any other. Record it on the board.', board, flow);
  }
  const names = flows.map(({ name }) => flowSlug(name)).join(', ');
  return vscode.l10n.t('{0} has no flow “{1}”. It has: {2}.', board, flow, names);
}
