import * as vscode from 'vscode';
import { blocksOf, regionsOf, type Section, sectionsOf } from '../core/estimate/sections';
import { displayOf, type Sheet } from '../core/estimate/sheet';
import { Disposables } from '../util/dispose';
import { rangeOf } from './ranges';
import { ESTIMATE_DOCUMENTS, type Sheets } from './sheets';

/** Lists the figures of a document in the outline, and lets its blocks be folded. */
export function registerStructure(sheets: Sheets): vscode.Disposable {
  const disposables = new Disposables();
  disposables.add(
    vscode.languages.registerDocumentSymbolProvider(
      ESTIMATE_DOCUMENTS,
      { provideDocumentSymbols: async (document) => symbolsOf(await sheets.forRequest(document)) },
      { label: vscode.l10n.t('Estimate') },
    ),
  );
  disposables.add(
    vscode.languages.registerFoldingRangeProvider(ESTIMATE_DOCUMENTS, {
      provideFoldingRanges: async (document) => foldsOf(await sheets.forRequest(document)),
    }),
  );
  return disposables;
}

function symbolsOf(sheet: Sheet | undefined): vscode.DocumentSymbol[] {
  if (!sheet) return [];
  const roots: vscode.DocumentSymbol[] = [];
  const heads = sectionsOf(sheet).map((section) => ({ section, symbol: headOf(sheet, section) }));
  roots.push(...heads.map(({ symbol }) => symbol));
  for (const [name, line] of sheet.definitions) {
    const symbol = figureOf(sheet, name, line);
    const head = heads.find(({ section }) => section.start <= line && line <= section.end);
    if (symbol) (head?.symbol.children ?? roots).push(symbol);
  }
  return roots.sort((a, b) => a.range.start.line - b.range.start.line);
}

function headOf(sheet: Sheet, { title, start, end }: Section): vscode.DocumentSymbol {
  const length = (line: number) => sheet.lines[line]?.parsed.text.length ?? 0;
  const range = new vscode.Range(start, 0, end, length(end));
  const own = rangeOf(start, { start: 0, end: length(start) });
  return new vscode.DocumentSymbol(title, '', vscode.SymbolKind.Namespace, range, own);
}

function figureOf(sheet: Sheet, name: string, index: number): vscode.DocumentSymbol | undefined {
  const line = sheet.lines[index];
  if (!line?.parsed.name) return undefined;
  const range = rangeOf(index, { start: 0, end: line.parsed.text.length });
  const own = rangeOf(index, line.parsed.name);
  return new vscode.DocumentSymbol(name, displayOf(line), vscode.SymbolKind.Variable, range, own);
}

/** Sections fold as a whole, the blocks in them by themselves. */
function foldsOf(sheet: Sheet | undefined): vscode.FoldingRange[] {
  if (!sheet) return [];
  const parts = [...sectionsOf(sheet), ...blocksOf(sheet)].filter(({ start, end }) => end > start);
  const unique = new Map(parts.map((part) => [`${part.start}:${part.end}`, part]));
  return [
    ...[...unique.values()].map(({ start, end }) => new vscode.FoldingRange(start, end)),
    ...regionsOf(sheet).map(({ start, end }) => new vscode.FoldingRange(start, end, vscode.FoldingRangeKind.Region)),
  ];
}
