import * as vscode from 'vscode';
import { INTERVIEW_FILES } from '../core/interview/setup';
import type { ReportFileState } from '../core/protocol/report';
import { plainText } from '../util/plainText';
import { writeCure } from '../util/writeCure';
import type { ReportTexts } from './makeReport';
import { markedText, type OwnFile, readOwnFile, sumOf, writeOwnFile } from './ownFile';

/** A report is written beside another under one of these many names. */
const MOST_BESIDE = 100;

/** `report.md` of an interview's folder. */
export function reportFile(folder: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(folder, INTERVIEW_FILES.report);
}

/** How `report.md` stands to a report, with the picture of the board in it or not yet. */
export async function reportFileState(folder: vscode.Uri, { text, unpictured }: ReportTexts): Promise<ReportFileState> {
  const found = await readOwnFile(reportFile(folder));
  const isUnpictured = found.type === 'own' && sumOf(found.body) === sumOf(unpictured);
  return isUnpictured ? 'current' : stateOf(found, text);
}

/** Writes `report.md` if that takes nothing away from anybody: it is not there, or is Mockboard's own and unchanged. */
export async function renewReport(folder: vscode.Uri, text: string): Promise<void> {
  const state = stateOf(await readOwnFile(reportFile(folder)), text);
  if (state === 'missing' || state === 'stale') await tryWrite(reportFile(folder), text);
}

/** Puts the picture of the board, which is drawn now, into a `report.md` that says the same without it. */
export async function addPicture(folder: vscode.Uri, { text, unpictured }: ReportTexts): Promise<void> {
  if (stateOf(await readOwnFile(reportFile(folder)), unpictured) === 'current') await renewReport(folder, text);
}

/** Writes `report.md` because the user wants to; asks before anything of somebody else's goes. */
export async function writeReport(folder: vscode.Uri, text: string): Promise<void> {
  const file = reportFile(folder);
  const found = await readOwnFile(file);
  if (found.type === 'own' || found.type === 'missing') {
    await tryWrite(file, text);
    return;
  }
  const replace = vscode.l10n.t('Replace');
  const beside = vscode.l10n.t('Write Beside It');
  const message =
    found.type === 'edited'
      ? vscode.l10n.t('{0} was edited by hand. Replace it, or write the report beside it?', INTERVIEW_FILES.report)
      : vscode.l10n.t('{0} cannot be read ({1}). Write the report beside it?', INTERVIEW_FILES.report, found.reason);
  const choices = found.type === 'edited' ? [replace, beside] : [beside];
  const choice = await vscode.window.showWarningMessage(plainText(message), { modal: true }, ...choices);
  if (choice === replace) await tryWrite(file, text);
  if (choice === beside) await writeBeside(folder, text);
}

function stateOf(found: OwnFile, text: string): ReportFileState {
  switch (found.type) {
    case 'own':
      return sumOf(found.body) === sumOf(text) ? 'current' : 'stale';
    case 'edited':
    case 'missing':
    case 'unreadable':
      return found.type;
  }
}

async function writeBeside(folder: vscode.Uri, text: string): Promise<void> {
  const taken = new Set((await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name));
  const numbers = Array.from({ length: MOST_BESIDE }, (_, index) => `report-${index + 2}.md`);
  const name = numbers.find((each) => !taken.has(each));
  if (name === undefined) {
    void vscode.window.showErrorMessage(vscode.l10n.t('There are too many reports already. Delete some of them.'));
    return;
  }
  const file = vscode.Uri.joinPath(folder, name);
  if (await tryWrite(file, text)) await vscode.window.showTextDocument(file, { preview: false });
}

async function tryWrite(file: vscode.Uri, text: string): Promise<boolean> {
  const open = vscode.workspace.textDocuments.find((each) => each.uri.toString() === file.toString());
  try {
    if (open?.isDirty) await replaceText(open, markedText(text));
    else await writeOwnFile(file, text);
    return true;
  } catch (error) {
    const message = vscode.l10n.t('{0} could not be written. {1}', file.fsPath, writeCure(error));
    void vscode.window.showErrorMessage(plainText(message));
    return false;
  }
}

/** What is not saved yet stays in the editor's undo history. */
async function replaceText(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  await vscode.workspace.applyEdit(edit);
  await document.save();
}
