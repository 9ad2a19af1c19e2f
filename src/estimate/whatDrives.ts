import * as vscode from 'vscode';
import { type Sensitivity, sensitivitiesOf } from '../core/estimate/sensitivities';
import { displayOf, type Sheet } from '../core/estimate/sheet';
import { COMMANDS } from '../ids';
import { percent } from './lineTooltip';
import type { Sheets } from './sheets';

/** Registers "What Drives This?": the uncertain inputs of a line, by their share of its spread; choosing one goes there. */
export function registerWhatDrives(sheets: Sheets): vscode.Disposable {
  return vscode.commands.registerCommand(COMMANDS.whatDrives, async (uri?: string, line?: number) => {
    const editor = await editorOf(uri);
    const sheet = editor && (await sheets.settled(editor.document));
    if (!sheet) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open a text with an estimate in it first.'));
      return;
    }
    await showDrivers(editor, sheet, line ?? editor.selection.active.line);
  });
}

/** The editor a hover's link stood in, else the one in use. */
async function editorOf(uri: string | undefined): Promise<vscode.TextEditor | undefined> {
  const active = vscode.window.activeTextEditor;
  if (uri === undefined || active?.document.uri.toString() === uri) return active;
  return vscode.window.showTextDocument(vscode.Uri.parse(uri));
}

async function showDrivers(editor: vscode.TextEditor, sheet: Sheet, line: number): Promise<void> {
  const found = sheet.lines[line];
  const sensitivities = sensitivitiesOf(sheet, line);
  if (!found?.value || !sensitivities.length) {
    const text = found?.value
      ? vscode.l10n.t('This result is certain: nothing it is made of is a range such as 20..60.')
      : vscode.l10n.t('This line has no result. Put the cursor into one that has.');
    void vscode.window.showInformationMessage(text);
    return;
  }
  const name = found.parsed.name?.text;
  const shown = displayOf(found);
  const choice = await vscode.window.showQuickPick(
    sensitivities.map((each) => itemFor(sheet, each)),
    {
      title: name === undefined ? shown : `${name} = ${shown}`,
      placeHolder: vscode.l10n.t('What its spread comes from; choose an input to go to its line'),
    },
  );
  if (choice) goTo(editor, choice.line);
}

interface InputItem extends vscode.QuickPickItem {
  readonly line: number;
}

function itemFor(sheet: Sheet, { input, line, share }: Sensitivity): InputItem {
  const description = vscode.l10n.t('explains {0} of the spread', percent(share));
  return { label: input, description, detail: sheet.lines[line]?.parsed.text.trim() ?? '', line };
}

function goTo(editor: vscode.TextEditor, line: number): void {
  const range = editor.document.lineAt(line).range;
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
