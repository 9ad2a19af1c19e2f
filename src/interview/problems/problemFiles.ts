import { homedir } from 'node:os';
import { isAbsolute } from 'node:path';
import * as vscode from 'vscode';
import { OWN_PROBLEM_ID } from '../../core/problems/ownProblem';
import type { ProblemSummary } from '../../core/problems/problem';
import type { ProblemReading } from '../../core/problems/readProblemText';
import { errorText } from '../../util/errors';
import { readSetting } from '../../util/settings';

/** More files of one workspace nobody chooses from. */
const MOST_FILES = 200;
/** A problem is some ten kilobytes; what is larger than this is something else. */
const LARGEST_BYTES = 1_000_000;

/** A problem of the user's own that can be chosen. */
export interface OwnProblem extends ProblemSummary {
  readonly uri: vscode.Uri;
  /** The text of its file: an interview keeps a copy. */
  readonly text: string;
}

/** A file that is left out, and why. */
export interface BadProblemFile {
  readonly uri: vscode.Uri;
  readonly message: string;
}

/** The user's own problems. */
export interface OwnProblems {
  readonly good: readonly OwnProblem[];
  readonly bad: readonly BadProblemFile[];
}

/** Reads the problem files of the workspace and of the settings; `taken` are the ids of Mockboard's own problems. */
export async function readOwnProblems(taken: ReadonlySet<string>): Promise<OwnProblems> {
  const { PROBLEM_SUFFIX, readProblemText } = await import('../../core/problems/readProblemText');
  const ids = new Map([...taken, OWN_PROBLEM_ID].map((id) => [id, vscode.l10n.t('a problem of Mockboard')]));
  const good: OwnProblem[] = [];
  const bad: BadProblemFile[] = [];
  for (const uri of await findFiles(PROBLEM_SUFFIX)) {
    const read = await readFile(uri, (text) => readProblemText(text, vscode.l10n));
    const wrong = read.reading.type === 'ok' ? takenBy(read.reading.problem.id, ids) : read.reading.message;
    if (read.reading.type !== 'ok' || wrong !== undefined) {
      bad.push({ uri, message: wrong ?? '' });
      continue;
    }
    ids.set(read.reading.problem.id, vscode.workspace.asRelativePath(uri));
    good.push({ ...read.reading.problem, uri, text: read.text });
  }
  return { good, bad };
}

function takenBy(id: string, ids: ReadonlyMap<string, string>): string | undefined {
  const owner = ids.get(id);
  return owner === undefined
    ? undefined
    : vscode.l10n.t('Its id “{0}” is taken by {1}: give it another one.', id, owner);
}

interface ReadFile {
  readonly text: string;
  readonly reading: ProblemReading;
}

async function readFile(uri: vscode.Uri, read: (text: string) => ProblemReading): Promise<ReadFile> {
  const fail = (message: string): ReadFile => ({ text: '', reading: { type: 'form', message, path: [] } });
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > LARGEST_BYTES) return fail(vscode.l10n.t('It is larger than 1 MB, which no problem needs.'));
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await vscode.workspace.fs.readFile(uri));
    return { text, reading: read(text) };
  } catch (error) {
    if (error instanceof TypeError) return fail(vscode.l10n.t('It is no text in UTF-8: save it as one.'));
    return fail(vscode.l10n.t('It cannot be read: {0}', errorText(error)));
  }
}

/** The files, each once, in the order of their paths. */
async function findFiles(suffix: string): Promise<readonly vscode.Uri[]> {
  const inWorkspace = await vscode.workspace.findFiles(`**/*${suffix}`, '**/node_modules/**', MOST_FILES);
  const named = await Promise.all(namedPlaces().map((place) => filesAt(place, suffix)));
  const all = new Map([...inWorkspace, ...named.flat()].map((uri) => [uri.toString(), uri]));
  return [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, uri]) => uri);
}

/** Files and folders of the setting: absolute, from the home folder, or relative to each workspace folder. */
function namedPlaces(): readonly vscode.Uri[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const scopes = folders.length > 0 ? folders.map(({ uri }) => uri) : [undefined];
  return scopes.flatMap((scope) =>
    readSetting('problems.files', scope).flatMap((name) => {
      if (typeof name !== 'string' || name.trim() === '') return [];
      const path = name.trim().replace(/^~(?=$|[\\/])/, () => homedir());
      if (isAbsolute(path)) return [vscode.Uri.file(path)];
      return scope ? [vscode.Uri.joinPath(scope, path)] : [];
    }),
  );
}

/** The place itself, or the problem files right in a folder; a file that is missing is kept, so that it is named. */
async function filesAt(place: vscode.Uri, suffix: string): Promise<readonly vscode.Uri[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(place);
    return entries.filter(([name]) => name.endsWith(suffix)).map(([name]) => vscode.Uri.joinPath(place, name));
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return [place];
    throw error;
  }
}
