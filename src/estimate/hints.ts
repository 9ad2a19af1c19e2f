import * as vscode from 'vscode';
import { labelOf, resultOf } from '../core/estimate/result';
import { writeResult } from '../core/estimate/written';
import { Disposables } from '../util/dispose';
import { onSettingsChange, readSetting } from '../util/settings';
import { lineTooltip } from './lineTooltip';
import { textEditOf } from './ranges';
import { roundingOf } from './rounding';
import { ESTIMATE_DOCUMENTS, type Sheets } from './sheets';

/** A hint whose tooltip is made when it is looked at. */
class ResultHint extends vscode.InlayHint {
  constructor(
    position: vscode.Position,
    label: string,
    readonly explain: () => vscode.MarkdownString | undefined,
  ) {
    super(position, label);
  }
}

/** Shows what lines come to at their ends; a double-click writes it into the text. */
export function registerHints(sheets: Sheets): vscode.Disposable {
  const disposables = new Disposables();
  const changes = disposables.add(new vscode.EventEmitter<void>());
  disposables.add(onSettingsChange(() => changes.fire()));
  disposables.add(
    vscode.languages.registerInlayHintsProvider(ESTIMATE_DOCUMENTS, {
      onDidChangeInlayHints: changes.event,
      provideInlayHints: (document, range) => provideHints(sheets, document, range),
      resolveInlayHint: (hint) => {
        const text = hint instanceof ResultHint ? hint.explain() : undefined;
        if (text) hint.tooltip = text;
        return hint;
      },
    }),
  );
  return disposables;
}

/** Only the lines asked for are put into words: VS Code asks for those on screen. */
async function provideHints(
  sheets: Sheets,
  document: vscode.TextDocument,
  range: vscode.Range,
): Promise<vscode.InlayHint[]> {
  if (!readSetting('estimate.hints', document.uri)) return [];
  const sheet = await sheets.forRequest(document);
  if (!sheet) return [];
  const rounding = roundingOf(document, sheet);
  const hints: vscode.InlayHint[] = [];
  const last = Math.min(range.end.line, sheet.lines.length - 1);
  for (let line = range.start.line; line <= last; line += 1) {
    const parsed = sheet.lines[line]?.parsed;
    const result = parsed && resultOf(sheet, line, rounding);
    if (!parsed || !result) continue;
    const edit = writeResult(parsed, result);
    // What stands there already need not be said twice.
    if (!edit) continue;
    const position = new vscode.Position(line, parsed.text.length);
    if (!range.contains(position)) continue;
    const hint = new ResultHint(position, labelOf(result), () => lineTooltip(document.uri, sheet, result.source));
    hint.tooltip = vscode.l10n.t('Exactly {0}', result.exact);
    hint.paddingLeft = true;
    if (!result.isClaim) hint.textEdits = [textEditOf(line, edit)];
    hints.push(hint);
  }
  return hints;
}
