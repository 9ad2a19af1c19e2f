import * as vscode from 'vscode';
import { type FlowLink, findFlowLinks, findLinkedFlow, flowSlug, linkBegun } from '../../core/board/graph/flowLinks';
import { COMMANDS } from '../../ids';
import { Disposables } from '../../util/dispose';
import type { BoardFlows } from './boardFlows';

const MARKDOWN: vscode.DocumentSelector = { language: 'markdown' };

/** Makes links to flows in Markdown play them: as links, as code lenses, with names completed behind `#flow=`. */
export function registerFlowLinks(flows: BoardFlows, onDidChange: vscode.Event<void>): vscode.Disposable {
  const disposables = new Disposables();
  const { languages } = vscode;
  disposables.add(languages.registerDocumentLinkProvider(MARKDOWN, { provideDocumentLinks }));
  disposables.add(
    languages.registerCodeLensProvider(MARKDOWN, {
      onDidChangeCodeLenses: onDidChange,
      provideCodeLenses: (document) => provideLenses(document, flows),
    }),
  );
  disposables.add(
    languages.registerCompletionItemProvider(
      MARKDOWN,
      { provideCompletionItems: (document, position) => completeFlow(document, position, flows) },
      '=',
    ),
  );
  return disposables;
}

/** The links to flows in a document. */
export function linksIn(document: vscode.TextDocument): readonly FlowLink[] {
  return findFlowLinks(document.getText().split(/\r\n|\r|\n/));
}

/** The board a link leads to. */
export function boardOf(document: vscode.TextDocument, path: string): vscode.Uri {
  return vscode.Uri.joinPath(document.uri, '..', path);
}

/** Where a link's target stands. */
export function rangeOf({ line, start, end }: FlowLink): vscode.Range {
  return new vscode.Range(line, start, line, end);
}

function provideDocumentLinks(document: vscode.TextDocument): vscode.DocumentLink[] {
  return linksIn(document).map((link) => {
    const args = encodeURIComponent(JSON.stringify([boardOf(document, link.board).toString(), link.flow]));
    const target = new vscode.DocumentLink(rangeOf(link), vscode.Uri.parse(`command:${COMMANDS.playFlow}?${args}`));
    target.tooltip = vscode.l10n.t('Play this flow on the board');
    return target;
  });
}

async function provideLenses(document: vscode.TextDocument, flows: BoardFlows): Promise<vscode.CodeLens[]> {
  const lenses = await Promise.all(
    linksIn(document).map(async (link) => {
      const board = boardOf(document, link.board);
      const flow = findLinkedFlow((await flows.read(board))?.flows ?? [], link.flow);
      if (!flow) return [];
      const title = vscode.l10n.t('Play “{0}”', flow.name.replaceAll('$(', '$\u2060('));
      const command = {
        title: `$(play) ${title}`,
        command: COMMANDS.playFlow,
        arguments: [board.toString(), link.flow],
      };
      return [new vscode.CodeLens(rangeOf(link), command)];
    }),
  );
  return lenses.flat();
}

async function completeFlow(
  document: vscode.TextDocument,
  position: vscode.Position,
  flows: BoardFlows,
): Promise<vscode.CompletionItem[]> {
  const begun = linkBegun(document.lineAt(position).text.slice(0, position.character));
  const graph = begun && (await flows.read(boardOf(document, begun.board)));
  if (!begun || !graph) return [];
  const range = new vscode.Range(position.translate(0, -begun.typed.length), position);
  return graph.flows.map(({ name, origin }) => {
    const item = new vscode.CompletionItem(flowSlug(name), vscode.CompletionItemKind.Reference);
    item.detail = origin === 'derived' ? vscode.l10n.t('{0} (proposed)', name) : name;
    item.filterText = `${flowSlug(name)} ${name}`;
    item.insertText = encodeURIComponent(flowSlug(name));
    item.range = range;
    return item;
  });
}
