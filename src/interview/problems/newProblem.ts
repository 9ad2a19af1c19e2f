import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { COMMANDS } from '../../ids';
import { plainText } from '../../util/plainText';
import type { ProblemBank } from '../../util/problemBank';
import { writeCure } from '../../util/writeCure';
import { readOwnProblems } from './problemFiles';

/** What is chosen beforehand, for callers that ask nobody: the command's argument. */
export interface NewProblemRequest {
  readonly title: string;
  /** Folder to write the file to. */
  readonly folder: vscode.Uri;
}

/** Registers "New Problem from Template". Its command returns the new file; undefined when nothing was written. */
export function registerNewProblem(root: string, bank: ProblemBank): vscode.Disposable {
  return vscode.commands.registerCommand(COMMANDS.newProblem, async (request?: NewProblemRequest) => {
    const title = request?.title ?? (await askTitle());
    return title === undefined ? undefined : createProblem(root, bank, title, request?.folder);
  });
}

async function askTitle(): Promise<string | undefined> {
  const title = await vscode.window.showInputBox({
    title: vscode.l10n.t('New Problem from Template'),
    prompt: vscode.l10n.t('What shall be designed? A few words; the file is named after them.'),
    placeHolder: vscode.l10n.t('Parking garage'),
    validateInput: (text) => (text.trim() ? undefined : vscode.l10n.t('Give it a title.')),
  });
  return title?.trim();
}

async function createProblem(
  root: string,
  bank: ProblemBank,
  title: string,
  folder: vscode.Uri | undefined,
): Promise<vscode.Uri | undefined> {
  const { newProblemText, problemFileName } = await import('../../core/problems/newProblem');
  const ids = new Set((await bank.list()).map(({ id }) => id));
  const { good, bad } = await readOwnProblems(ids);
  const template = JSON.parse(await readFile(join(root, 'media', 'problem-file', 'template.json'), 'utf8'));
  // A file that is left out has its name all the same.
  const names = bad.map(({ uri }) => (uri.path.split('/').at(-1) ?? '').split('.')[0] ?? '');
  const text = newProblemText(template, title, new Set([...ids, ...good.map(({ id }) => id), ...names]));
  const name = problemFileName((JSON.parse(text) as { readonly id: string }).id);
  const place = folder ? vscode.Uri.joinPath(folder, name) : await choosePlace(name);
  if (!place) return undefined;
  try {
    await vscode.workspace.fs.writeFile(place, new TextEncoder().encode(text));
  } catch (error) {
    const message = vscode.l10n.t('The problem could not be written to {0}. {1}', place.fsPath, writeCure(error));
    void vscode.window.showErrorMessage(plainText(message));
    return undefined;
  }
  await vscode.commands.executeCommand('vscode.open', place);
  return place;
}

/** In the workspace folder, the one asked for where there are several; without any, wherever the user says. */
async function choosePlace(name: string): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const [only] = folders;
  if (!only) return vscode.window.showSaveDialog({ defaultUri: vscode.Uri.file(name), filters: { JSON: ['json'] } });
  if (folders.length === 1) return vscode.Uri.joinPath(only.uri, name);
  const picked = await vscode.window.showWorkspaceFolderPick({
    placeHolder: vscode.l10n.t('Folder to keep this problem in'),
  });
  return picked && vscode.Uri.joinPath(picked.uri, name);
}
