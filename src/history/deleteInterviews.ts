import * as vscode from 'vscode';
import { errorText } from '../util/errors';
import { plainText } from '../util/plainText';
import { fileOfTab } from '../util/tabs';
import { nameOf } from './historyDesk';
import { type Weight, weigh, weightText } from './weigh';

/** An interview to delete. */
export interface Doomed {
  /** Its path. */
  readonly folder: string;
  /** What it is called in questions: problem and day, or the folder's name. */
  readonly title: string;
}

/** What deleting is asked with; `drills` are paths of their results; `staying` names interviews that were meant, too, and cannot be deleted because they run. */
export interface Deletion {
  readonly doomed: readonly Doomed[];
  readonly drills: readonly string[];
  readonly staying: readonly string[];
  /** Names of those among the doomed that cannot be read: they may be somebody else's. */
  readonly unread: readonly string[];
  /** Called before the files go, when it is sure that they shall. */
  readonly letGo: (folders: readonly string[]) => Promise<void>;
}

/** Asks, and deletes folders with everything in them, and results of drills: to the trash where there is one. False when nothing was deleted. */
export async function deleteInterviews(deletion: Deletion): Promise<boolean> {
  const { doomed, drills, staying, letGo } = deletion;
  const folders = doomed.map(({ folder }) => folder);
  const toTrash = vscode.l10n.t('Move to Trash');
  const paths = [...folders, ...drills];
  const detail = [
    detailOf(deletion, await weigh(paths)),
    ...deletion.unread.map(unreadText),
    ...staying.map(stayText),
  ].join(' ');
  const answer = await vscode.window.showWarningMessage(questionOf(deletion), { modal: true, detail }, toTrash);
  if (answer !== toTrash || !(await closeTabs(paths))) return false;
  await letGo(folders);
  const left = await remove(paths, true);
  if (left.length === 0) {
    tellDone(deletion, vscode.l10n.t('in the trash'));
    return true;
  }
  return removeForGood(deletion, left);
}

function questionOf({ doomed, drills }: Deletion): string {
  if (drills.length > 0) return vscode.l10n.t('Delete {0}?', whatText({ doomed, drills }));
  const [only] = doomed;
  return only && doomed.length === 1
    ? vscode.l10n.t('Delete the interview {0}?', only.title)
    : vscode.l10n.t('Delete all {0} interviews?', doomed.length);
}

/** `2 interviews and 3 drills`; what there is none of is not said. */
function whatText({ doomed, drills }: Pick<Deletion, 'doomed' | 'drills'>): string {
  const [file] = drills;
  const ofDrills =
    file !== undefined && drills.length === 1
      ? vscode.l10n.t('the drill {0}', nameOf(file))
      : vscode.l10n.t('{0} drills', drills.length);
  if (doomed.length === 0) return ofDrills;
  return doomed.length === 1
    ? vscode.l10n.t('one interview and {0}', ofDrills)
    : vscode.l10n.t('{0} interviews and {1}', doomed.length, ofDrills);
}

function detailOf({ doomed, drills }: Deletion, weight: Weight): string {
  const size = weightText(weight);
  if (drills.length > 0) return vscode.l10n.t('All of it goes to the trash: {0}.', size);
  const [only] = doomed;
  return only && doomed.length === 1
    ? vscode.l10n.t('Its folder goes to the trash with everything in it ({0}): {1}', size, only.folder)
    : vscode.l10n.t('Their folders go to the trash with everything in them: {0}.', size);
}

function unreadText(name: string): string {
  return vscode.l10n.t('{0} cannot be read as an interview and goes, too.', name);
}

function stayText(title: string): string {
  return vscode.l10n.t('{0} is running and stays.', title);
}

/** Closes the tabs of what is deleted; false when the user would rather keep an unsaved change. */
async function closeTabs(folders: readonly string[]): Promise<boolean> {
  const wanted = folders.map((folder) => `${vscode.Uri.file(folder).path}/`);
  const tabs = vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter(({ input }) => wanted.some((path) => `${fileOfTab(input)?.path}/`.startsWith(path)));
  return tabs.length === 0 || vscode.window.tabGroups.close(tabs);
}

/** Deletes folders; returns those that are still there, each with the reason. */
async function remove(
  folders: readonly string[],
  useTrash: boolean,
): Promise<readonly { readonly folder: string; readonly error: unknown }[]> {
  const left = [];
  for (const folder of folders) {
    try {
      await vscode.workspace.fs.delete(vscode.Uri.file(folder), { recursive: true, useTrash });
    } catch (error) {
      left.push({ folder, error });
    }
  }
  return left;
}

/** Asks again where the trash would not take them; nothing is lost before the second yes. */
async function removeForGood(
  deletion: Deletion,
  untrashed: readonly { readonly folder: string; readonly error: unknown }[],
): Promise<boolean> {
  const forGood = vscode.l10n.t('Delete for Good');
  const question = vscode.l10n.t('These files cannot go to the trash. Delete them for good?');
  const detail = vscode.l10n.t('This cannot be undone. The trash said: {0}', errorText(untrashed[0]?.error));
  const wasAnyDeleted = untrashed.length < deletion.doomed.length + deletion.drills.length;
  if ((await vscode.window.showWarningMessage(question, { modal: true, detail }, forGood)) !== forGood)
    return wasAnyDeleted;
  const left = await remove(
    untrashed.map(({ folder }) => folder),
    false,
  );
  const [first] = left;
  if (first) {
    const text = vscode.l10n.t('{0} could not be deleted: {1}', first.folder, errorText(first.error));
    void vscode.window.showErrorMessage(plainText(text));
  } else tellDone(deletion, vscode.l10n.t('deleted for good'));
  return wasAnyDeleted || left.length < untrashed.length;
}

function tellDone({ doomed, drills }: Deletion, how: string): void {
  const [only] = doomed;
  const text =
    drills.length > 0
      ? vscode.l10n.t('Done: {0} {1}.', whatText({ doomed, drills }), how)
      : only && doomed.length === 1
        ? vscode.l10n.t('The interview {0} is {1}.', only.title, how)
        : vscode.l10n.t('{0} interviews are {1}.', doomed.length, how);
  void vscode.window.showInformationMessage(plainText(text));
}
