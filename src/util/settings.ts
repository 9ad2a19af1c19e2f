import * as vscode from 'vscode';
import { SETTINGS_SECTION, type Settings } from '../ids';

/** Reads one setting, with the manifest's default when the user has not set it. `scope` picks a workspace folder. */
export function readSetting<K extends keyof Settings>(key: K, scope?: vscode.Uri): Settings[K] {
  const value = vscode.workspace.getConfiguration(SETTINGS_SECTION, scope).get<Settings[K]>(key);
  if (value === undefined) throw new Error(`The setting ${SETTINGS_SECTION}.${key} is missing from the manifest.`);
  return value;
}

/** Calls `listener` whenever one of our settings changes. */
export function onSettingsChange(listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(SETTINGS_SECTION)) listener();
  });
}

/** Writes one of the user's own settings, for all folders. */
export async function writeSetting<K extends keyof Settings>(key: K, value: Settings[K]): Promise<void> {
  const settings = vscode.workspace.getConfiguration(SETTINGS_SECTION);
  // A value of the workspace would win over the user's: then it is the one to change.
  const own = settings.inspect(key)?.workspaceValue === undefined;
  await settings.update(key, value, own ? vscode.ConfigurationTarget.Global : vscode.ConfigurationTarget.Workspace);
}

/** What tells a file apart from others. */
type FileIdentity = Pick<vscode.TextDocument, 'uri' | 'languageId'>;

/**
 * Whether VS Code's own settings keep a file from being edited (`files.readonlyInclude` and its exceptions). VS Code
 * tells extensions in no other way.
 */
export function isReadOnlyBySettings(document: FileIdentity): boolean {
  const files = vscode.workspace.getConfiguration('files', document.uri);
  return matchesAny(files.get('readonlyInclude'), document) && !matchesAny(files.get('readonlyExclude'), document);
}

/** Whether lists of suggestions may come up by themselves in a text (`editor.suggestOnTriggerCharacters`). */
export function suggestsByItself({ uri, languageId }: FileIdentity): boolean {
  return vscode.workspace.getConfiguration('editor', { uri, languageId }).get('suggestOnTriggerCharacters') !== false;
}

function matchesAny(globs: unknown, file: FileIdentity): boolean {
  return Object.entries(globs ?? {}).some(
    // VS Code looks at these two fields only; a picture has no text document.
    ([pattern, isOn]) => isOn === true && vscode.languages.match({ pattern }, file as vscode.TextDocument) > 0,
  );
}
