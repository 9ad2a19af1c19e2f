import type * as vscode from 'vscode';
import type { Rounding } from '../core/estimate/ast';
import type { Sheet } from '../core/estimate/sheet';
import { readSetting } from '../util/settings';

/** How the results of a document are shown: as it says itself, else as the setting does. */
export function roundingOf({ uri }: vscode.TextDocument, { rounding }: Sheet): Rounding {
  return rounding ?? readSetting('estimate.rounding', uri);
}
