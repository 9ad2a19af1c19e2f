import * as vscode from 'vscode';
import { type SnippetDefinition, snippetsForPhase } from '../core/content/snippets';
import { PHASE_IDS, PHASE_NAMES, type PhaseId } from '../core/interview/plan';
import { COMMANDS } from '../ids';
import { readSnippets } from './snippetFile';

/** What the snippet command asks of the interview. */
export interface SnippetHost {
  /** Kind of the current phase; undefined without an interview. */
  readonly phase: () => PhaseId | undefined;
  /** Inserts into the notes; false when there was nowhere to. */
  readonly insert: (snippet: vscode.SnippetString) => Promise<boolean>;
}

interface SnippetItem extends vscode.QuickPickItem {
  readonly body?: string;
}

/** Registers "Insert Snippet for This Phase": those of the current phase first, all others below. */
export function registerSnippetCommand(extensionUri: vscode.Uri, host: SnippetHost): vscode.Disposable {
  return vscode.commands.registerCommand(COMMANDS.insertSnippet, async () => {
    const phase = host.phase();
    const choice = await vscode.window.showQuickPick(snippetItems(await readSnippets(extensionUri), phase), {
      title: phase ? vscode.l10n.t('Snippets for {0}', PHASE_NAMES[phase]) : vscode.l10n.t('Snippets'),
      ignoreFocusOut: true, // a board that comes up meanwhile takes the focus
      placeHolder: vscode.l10n.t('What do you want to write?'),
      matchOnDescription: true,
      matchOnDetail: true,
    });
    if (choice?.body !== undefined) await insertSnippet(new vscode.SnippetString(choice.body), host);
  });
}

/** Into the Markdown editor the cursor is in, else into the notes. */
async function insertSnippet(snippet: vscode.SnippetString, host: SnippetHost): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId === 'markdown') await editor.insertSnippet(snippet);
  else await host.insert(snippet);
}

function snippetItems(
  all: Readonly<Record<string, SnippetDefinition>>,
  current: PhaseId | undefined,
): readonly SnippetItem[] {
  const phases = current ? [current, ...PHASE_IDS.filter((phase) => phase !== current)] : PHASE_IDS;
  const seen = new Set<string>();
  return phases.flatMap((phase) => {
    const fresh = snippetsForPhase(all, phase).filter(({ prefix }) => !seen.has(prefix));
    for (const { prefix } of fresh) seen.add(prefix);
    const items = fresh.map(({ name, prefix, description, body }): SnippetItem => {
      return { label: name, description: prefix, detail: description, body: body.join('\n') };
    });
    return [{ label: PHASE_NAMES[phase], kind: vscode.QuickPickItemKind.Separator }, ...items];
  });
}
