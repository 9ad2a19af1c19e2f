import * as vscode from 'vscode';
import { differenceOf } from '../core/estimate/difference';
import { mayHoldEstimate } from '../core/estimate/fences';
import { type EstimateLanguage, evaluate, type Sheet, update } from '../core/estimate/sheet';
import { Disposables } from '../util/dispose';

/** Documents that can hold an estimate: of any scheme, so that untitled texts and both sides of a diff have one too. */
export const ESTIMATE_DOCUMENTS: vscode.DocumentSelector = [{ language: 'estimate' }, { language: 'markdown' }];

/** Lines that are evaluated without delay; with more, an edit waits so that typing does not evaluate at every key. */
const LINES_PER_MS = 100;
const MAX_DELAY_MS = 300;

/** A document's sheet, and the version of the text it belongs to. */
interface Live {
  sheet: Sheet | undefined;
  version: number;
  timer: NodeJS.Timeout | undefined;
  readonly waiting: (() => void)[];
}

/** Keeps an evaluated sheet for every open document with an estimate. An edit only re-evaluates what depends on it. */
export class Sheets implements vscode.Disposable {
  private readonly disposables = new Disposables();
  private readonly live = new Map<vscode.TextDocument, Live>();
  private readonly evaluations = this.disposables.add(new vscode.EventEmitter<vscode.TextDocument>());

  /** Fires when a document has a new sheet, or none any more. */
  readonly onDidEvaluate = this.evaluations.event;

  constructor() {
    const { workspace } = vscode;
    this.disposables.add(workspace.onDidOpenTextDocument((document) => this.open(document)));
    this.disposables.add(workspace.onDidChangeTextDocument((event) => this.changed(event)));
    this.disposables.add(workspace.onDidCloseTextDocument((document) => this.close(document)));
    for (const document of workspace.textDocuments) this.open(document);
  }

  dispose(): void {
    this.disposables.dispose();
    for (const document of [...this.live.keys()]) this.close(document);
  }

  /** The sheet evaluated last, of this version of the text or an earlier one; undefined without an estimate. */
  latest(document: vscode.TextDocument): Sheet | undefined {
    if (!languageOf(document)) return undefined;
    const live = this.liveOf(document);
    if (live.version < 0) this.evaluate(document, live);
    return live.sheet;
  }

  /**
   * The sheet of the text as it is now, for a question VS Code asks about it; undefined without an estimate. When the text
   * changes before the answer, the question is given up: places in the new text would be drawn into the old one.
   */
  async forRequest(document: vscode.TextDocument): Promise<Sheet | undefined> {
    const { version } = document;
    const sheet = await this.settled(document);
    if (document.version !== version) throw new vscode.CancellationError();
    return sheet;
  }

  /** The sheet of the text, as soon as it is evaluated and no edit is left to take in; undefined without an estimate. */
  async settled(document: vscode.TextDocument): Promise<Sheet | undefined> {
    // A document that is given another language meanwhile is closed and opened again.
    while (languageOf(document) && !document.isClosed && !this.disposables.isDisposed) {
      const live = this.liveOf(document);
      if (live.version === document.version) return live.sheet;
      if (!live.timer) this.schedule(document, live);
      await new Promise<void>((resolve) => live.waiting.push(resolve));
    }
    return undefined;
  }

  private open(document: vscode.TextDocument): void {
    const language = languageOf(document);
    // Texts nobody can change (the other side of a diff) are evaluated when something of them is shown.
    if (!language || !canBeChanged(document) || !mayHoldEstimate(document.getText(), language)) return;
    this.schedule(document, this.liveOf(document));
  }

  private changed({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const language = languageOf(document);
    if (!language) return;
    const live = this.live.get(document);
    if (live ? live.version === document.version : !contentChanges.length) return;
    const mayBegin = live?.sheet !== undefined || live?.timer !== undefined;
    if (mayBegin || mayHoldEstimate(textAround(document, contentChanges), language)) {
      this.schedule(document, this.liveOf(document));
    } else if (live) {
      live.version = document.version;
    }
  }

  private close(document: vscode.TextDocument): void {
    const live = this.live.get(document);
    if (!live) return;
    clearTimeout(live.timer);
    this.live.delete(document);
    const had = live.sheet !== undefined;
    live.sheet = undefined;
    release(live);
    if (had) this.evaluations.fire(document);
  }

  private liveOf(document: vscode.TextDocument): Live {
    const known = this.live.get(document);
    if (known) return known;
    const fresh: Live = { sheet: undefined, version: -1, timer: undefined, waiting: [] };
    this.live.set(document, fresh);
    return fresh;
  }

  /** Newer edits put an evaluation off that has not begun. */
  private schedule(document: vscode.TextDocument, live: Live): void {
    clearTimeout(live.timer);
    const delay = live.version < 0 ? 0 : Math.min(document.lineCount / LINES_PER_MS, MAX_DELAY_MS);
    live.timer = setTimeout(() => this.evaluate(document, live), delay);
  }

  private evaluate(document: vscode.TextDocument, live: Live): void {
    clearTimeout(live.timer);
    live.timer = undefined;
    const before = live.sheet;
    const language = languageOf(document);
    live.sheet = language && evaluated(document.getText(), language, before);
    live.version = document.version;
    release(live);
    if (live.sheet || before) this.evaluations.fire(document);
  }
}

function evaluated(text: string, language: EstimateLanguage, before: Sheet | undefined): Sheet | undefined {
  if (!mayHoldEstimate(text, language)) return undefined;
  return before ? update(before, differenceOf(before.text, text)) : evaluate(text, language);
}

function release(live: Live): void {
  for (const resolve of live.waiting.splice(0)) resolve();
}

function languageOf({ languageId }: vscode.TextDocument): EstimateLanguage | undefined {
  return languageId === 'estimate' || languageId === 'markdown' ? languageId : undefined;
}

const OWN_SCHEMES: readonly string[] = ['file', 'untitled', 'vscode-notebook-cell'];

/** Whether a document may be edited, as far as VS Code tells: not the older side of a diff. */
export function canBeChanged({ uri }: vscode.TextDocument): boolean {
  return OWN_SCHEMES.includes(uri.scheme) || vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true;
}

/** The lines an edit has touched; the whole text when it was several. */
function textAround(document: vscode.TextDocument, changes: readonly vscode.TextDocumentContentChangeEvent[]): string {
  const [change, ...more] = changes;
  if (!change || more.length) return document.getText();
  const { line } = change.range.start;
  const added = change.text.split(/\r\n|\r|\n/).length;
  return document.getText(new vscode.Range(line, 0, line + added, 0));
}
