import * as vscode from 'vscode';
import { allDocumentation, type Documentation } from '../core/estimate/documentation';
import { displayOf, type Sheet } from '../core/estimate/sheet';
import { documentationText } from './documentationText';
import { lineTooltip } from './lineTooltip';
import type { Sheets } from './sheets';
import { suggestWhileTyping } from './typedNames';

const { Constant, Function: Call, Keyword, Unit, Variable } = vscode.CompletionItemKind;

/** An item whose documentation is made when it is looked at. */
class NameItem extends vscode.CompletionItem {
  constructor(
    label: string,
    kind: vscode.CompletionItemKind,
    readonly explain: () => vscode.MarkdownString | undefined,
  ) {
    super(label, kind);
  }
}

/** Offers the document's names first, then functions, known numbers and units. */
export function registerCompletion(sheets: Sheets): vscode.Disposable {
  let askedFor: vscode.TextDocument | undefined;
  const provider: vscode.CompletionItemProvider = {
    provideCompletionItems: async (document, position, token, { triggerKind }) => {
      const isTyped = askedFor === document || triggerKind !== vscode.CompletionTriggerKind.Invoke;
      askedFor = undefined;
      const items = await provideNames(sheets, document, position, isTyped);
      if (token.isCancellationRequested) return undefined;
      // A list that is asked for again at each letter closes when the word has become a name.
      return new vscode.CompletionList(items, document.languageId === 'markdown');
    },
    resolveCompletionItem: (item) => {
      const text = item instanceof NameItem ? item.explain() : undefined;
      if (text) item.documentation = text;
      return item;
    },
  };
  const { languages } = vscode;
  return vscode.Disposable.from(
    languages.registerCompletionItemProvider({ language: 'estimate' }, provider),
    languages.registerCompletionItemProvider({ language: 'markdown' }, provider),
    suggestWhileTyping(sheets, (document) => {
      askedFor = document;
    }),
  );
}

/** While one types, a word that is one already is left alone: Enter is to end the line, not to choose from a list. */
async function provideNames(
  sheets: Sheets,
  document: vscode.TextDocument,
  position: vscode.Position,
  isTyped: boolean,
): Promise<vscode.CompletionItem[]> {
  // Letters typed after the question are no reason to leave it: VS Code filters by them.
  const sheet = await sheets.settled(document);
  const parsed = sheet?.lines[position.line]?.parsed;
  const typed = parsed && wordBefore(parsed.text, position.character, parsed.end);
  if (!sheet || typed === undefined) return [];
  const items = [...ownNames(document.uri, sheet, position.line), ...languageNames()];
  if (isTyped && items.some(({ label }) => (typeof label === 'string' ? label : label.label) === typed)) return [];
  const range = new vscode.Range(position.translate(0, -typed.length), position);
  for (const item of items) item.range = range;
  return items;
}

/** The word that is being typed, "" between words; undefined in comments and in the suffix of a number. */
function wordBefore(text: string, column: number, end: number): string | undefined {
  if (column > end) return undefined;
  const [, digit, word] = /([\d.])?([\p{L}_][\p{L}\p{M}\p{N}_]*)?$/u.exec(text.slice(0, column)) ?? [];
  return digit ? undefined : (word ?? '');
}

function ownNames(document: vscode.Uri, sheet: Sheet, current: number): vscode.CompletionItem[] {
  const own = [...sheet.definitions].flatMap(([name, line]) => {
    const found = sheet.lines[line];
    if (!found || line === current) return [];
    const item = new NameItem(name, Variable, () => lineTooltip(document, sheet, line));
    item.label = { label: name, description: displayOf(found) };
    item.sortText = `1${name}`;
    return [item];
  });
  const counted = [...sheet.declared].map((word) => new vscode.CompletionItem(word, Unit));
  return [...own, ...counted];
}

function languageNames(): vscode.CompletionItem[] {
  const words = ['to', 'in', 'unit'].map((word) => new vscode.CompletionItem(word, Keyword));
  return [...allDocumentation(vscode.l10n).map(itemFor), ...words];
}

const KINDS: Readonly<Record<Documentation['kind'], vscode.CompletionItemKind>> = {
  function: Call,
  constant: Constant,
  unit: Unit,
};

const ORDER: Readonly<Record<Documentation['kind'], string>> = { function: '2', constant: '3', unit: '4' };

function itemFor(known: Documentation): vscode.CompletionItem {
  const item = new NameItem(known.name, KINDS[known.kind], () => documentationText(known));
  item.label = { label: known.name, description: known.kind === 'function' ? known.summary : known.title };
  item.sortText = `${ORDER[known.kind]}${known.name}`;
  if (known.kind === 'function') item.insertText = callOf(known);
  return item;
}

/** `shards(load, capacity)` with its arguments to type over. */
function callOf({ name, title }: Documentation): vscode.SnippetString {
  const parameters = title.slice(name.length + 1, -1).split(', ');
  const snippet = new vscode.SnippetString().appendText(`${name}(`);
  parameters
    .filter((parameter) => parameter !== '…')
    .forEach((parameter, index) => {
      snippet.appendText(index ? ', ' : '').appendPlaceholder(parameter);
    });
  return snippet.appendText(')');
}
