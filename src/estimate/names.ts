import * as vscode from 'vscode';
import { nameAt } from '../core/estimate/names';
import { type Reference, referencesOf } from '../core/estimate/references';
import { isOwnName, whyNotName, whyNotRename } from '../core/estimate/rename';
import type { Sheet } from '../core/estimate/sheet';
import { Disposables } from '../util/dispose';
import { rangeOf } from './ranges';
import { ESTIMATE_DOCUMENTS, type Sheets } from './sheets';

/** What another name changes outside of the text it is defined in: on the boards beside it. */
export type RenameElsewhere = (
  estimate: vscode.Uri,
  from: string,
  to: string,
) => Promise<readonly (readonly [file: vscode.Uri, edits: readonly vscode.TextEdit[]])[]>;

/** Where a name is defined and used, and changing it everywhere at once. */
export function registerNames(sheets: Sheets, renameElsewhere: RenameElsewhere): vscode.Disposable {
  const disposables = new Disposables();
  const { languages } = vscode;
  disposables.add(
    languages.registerDefinitionProvider(ESTIMATE_DOCUMENTS, {
      provideDefinition: async (document, position) => {
        const found = placesAt(await sheets.forRequest(document), position);
        return found.filter(({ isDefinition }) => isDefinition).map((place) => locationOf(document, place));
      },
    }),
  );
  disposables.add(
    languages.registerReferenceProvider(ESTIMATE_DOCUMENTS, {
      provideReferences: async (document, position, { includeDeclaration }) => {
        const found = placesAt(await sheets.forRequest(document), position);
        const wanted = found.filter(({ isDefinition }) => includeDeclaration || !isDefinition);
        return wanted.map((place) => locationOf(document, place));
      },
    }),
  );
  disposables.add(
    languages.registerDocumentHighlightProvider(ESTIMATE_DOCUMENTS, {
      provideDocumentHighlights: async (document, position) =>
        placesAt(await sheets.forRequest(document), position).map(highlightOf),
    }),
  );
  disposables.add(languages.registerRenameProvider(ESTIMATE_DOCUMENTS, new NameChange(sheets, renameElsewhere)));
  return disposables;
}

class NameChange implements vscode.RenameProvider {
  constructor(
    private readonly sheets: Sheets,
    private readonly renameElsewhere: RenameElsewhere,
  ) {}

  async prepareRename(document: vscode.TextDocument, position: vscode.Position) {
    const found = await this.find(document, position);
    const reason = found && whyNotRename(found.sheet, found.name.text, vscode.l10n);
    if (reason) throw new Error(reason);
    return found && { range: rangeOf(position.line, found.name), placeholder: found.name.text };
  }

  async provideRenameEdits(document: vscode.TextDocument, position: vscode.Position, wanted: string) {
    const found = await this.find(document, position);
    if (!found) return undefined;
    const { sheet, name } = found;
    const edit = new vscode.WorkspaceEdit();
    if (wanted === name.text) return edit;
    const reason = whyNotRename(sheet, name.text, vscode.l10n) ?? whyNotName(sheet, wanted, vscode.l10n);
    if (reason) throw new Error(reason);
    for (const place of referencesOf(sheet, name.text)) edit.replace(document.uri, rangeOf(place.line, place), wanted);
    for (const [file, edits] of await this.renameElsewhere(document.uri, name.text, wanted)) edit.set(file, [...edits]);
    return edit;
  }

  /**
   * The name at a position; undefined outside of estimates, where Markdown's own renaming may know more. VS Code shows the
   * message of an error where it would have asked for the new name.
   */
  private async find(document: vscode.TextDocument, { line, character }: vscode.Position) {
    const sheet = await this.sheets.forRequest(document);
    if (!sheet?.lines[line]) return undefined;
    const name = nameAt(sheet, line, character);
    if (!name) throw new Error(vscode.l10n.t('There is no name here.'));
    return { sheet, name };
  }
}

/** All places of the name at a position; none for what is the language's own, and outside of estimates. */
function placesAt(sheet: Sheet | undefined, { line, character }: vscode.Position): readonly Reference[] {
  const name = sheet && nameAt(sheet, line, character);
  return name && isOwnName(sheet, name.text) ? referencesOf(sheet, name.text) : [];
}

function locationOf({ uri }: vscode.TextDocument, place: Reference): vscode.Location {
  return new vscode.Location(uri, rangeOf(place.line, place));
}

function highlightOf(place: Reference): vscode.DocumentHighlight {
  const { Read, Write } = vscode.DocumentHighlightKind;
  return new vscode.DocumentHighlight(rangeOf(place.line, place), place.isDefinition ? Write : Read);
}
