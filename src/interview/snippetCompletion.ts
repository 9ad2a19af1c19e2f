import * as vscode from 'vscode';
import { type SnippetDefinition, snippetsForPhase } from '../core/content/snippets';
import { PHASE_IDS, type PhaseId } from '../core/interview/plan';
import { readSnippets } from './snippetFile';

const PREFIX = 'sd-';

/**
 * Offers the snippets as soon as `sd-` is typed. Markdown has no suggestions while typing, and switching them on for all
 * Markdown files would be too much; asked for by Ctrl+Space, VS Code shows the contributed snippets itself.
 */
export function registerSnippetCompletion(
  extensionUri: vscode.Uri,
  phase: () => PhaseId | undefined,
): vscode.Disposable {
  let all: Promise<Readonly<Record<string, SnippetDefinition>>> | undefined;
  const provider: vscode.CompletionItemProvider = {
    async provideCompletionItems(document, position, _token, context) {
      if (context.triggerKind !== vscode.CompletionTriggerKind.TriggerCharacter) return undefined;
      const before = document.lineAt(position).text.slice(0, position.character);
      if (!before.endsWith(PREFIX)) return undefined;
      all ??= readSnippets(extensionUri);
      const range = new vscode.Range(position.translate(0, -PREFIX.length), position);
      return inPhaseOrder(await all, phase()).map((snippet, index) => toItem(snippet, index, range));
    },
  };
  return vscode.languages.registerCompletionItemProvider({ language: 'markdown' }, provider, '-');
}

type NamedSnippet = SnippetDefinition & { readonly name: string };

function inPhaseOrder(all: Readonly<Record<string, SnippetDefinition>>, current: PhaseId | undefined): NamedSnippet[] {
  const phases = current ? [current, ...PHASE_IDS] : PHASE_IDS;
  const byPrefix = new Map<string, NamedSnippet>();
  for (const snippet of phases.flatMap((phase) => snippetsForPhase(all, phase))) {
    if (!byPrefix.has(snippet.prefix)) byPrefix.set(snippet.prefix, snippet);
  }
  return [...byPrefix.values()];
}

function toItem(snippet: NamedSnippet, index: number, range: vscode.Range): vscode.CompletionItem {
  const item = new vscode.CompletionItem(snippet.prefix, vscode.CompletionItemKind.Snippet);
  item.detail = snippet.name;
  item.documentation = snippet.description;
  item.insertText = new vscode.SnippetString(snippet.body.join('\n'));
  item.sortText = String(index).padStart(3, '0');
  item.range = range;
  return item;
}
