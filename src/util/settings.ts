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
