import * as path from 'node:path';
import * as vscode from 'vscode';
import type { Finding } from '../../core/review/finding';
import { REASON_LENGTH } from '../../core/review/ignored';
import type { Question } from '../../core/review/questions/question';
import { COMMANDS, VIEWS } from '../../ids';
import { setContextKey } from '../../util/contextKeys';
import { Disposables } from '../../util/dispose';
import type { Assumed } from '../assumed';
import type { BoardFigures } from '../figures';
import type { OpenCanvas, OpenCanvases } from '../openCanvases';
import { AskAboutBoard } from './askAboutBoard';
import type { Reviewed } from './boardReview';
import { BoardReviews } from './boardReviews';
import { KeptBack } from './keptBack';
import { type ReviewItem, reviewItems } from './reviewItems';
import { reviewRow, type SignalPhrases } from './reviewRows';

const { l10n } = vscode;

/** What the Review view needs. */
export interface ReviewDeps {
  readonly canvases: OpenCanvases;
  readonly figures: BoardFigures;
  readonly defaults: Assumed;
  readonly signals: () => SignalPhrases;
  readonly interviews: ReviewInterviews;
  /** True when the user has switched the markers of findings on or off: they are shown unasked otherwise. */
  readonly areMarkersChosen: () => boolean;
}

/** What the review has to know of the interview; `Interviews` fits. */
export interface ReviewInterviews {
  /** A second person conducts: the candidate is told nothing that is found. */
  readonly atTable: boolean;
  /** This is the board of an interview that runs with the clock and the interviewer only. */
  isRealistic(board: vscode.Uri): boolean;
  readonly onDidChange: vscode.Event<void>;
}

/** The registered Review view, and what other parts may ask of it. */
export interface RegisteredReview extends vscode.Disposable {
  /** What an interviewer would ask about this board now; nothing when it is not open. */
  questionsOf(board: vscode.Uri): Promise<readonly Question[]>;
  /** Boards on which nothing that is found is shown. */
  readonly keptBack: KeptBack;
}

/** Registers the Review view: what is weak in the board used last, and what would be asked about it. */
export function registerReview(deps: ReviewDeps): RegisteredReview {
  return new ReviewView(deps);
}

class ReviewView implements vscode.TreeDataProvider<ReviewItem>, RegisteredReview {
  private readonly disposables = new Disposables();
  private readonly changed = this.disposables.add(new vscode.EventEmitter<undefined>());
  readonly onDidChangeTreeData = this.changed.event;
  readonly keptBack = this.disposables.add(new KeptBack());
  private readonly view: vscode.TreeView<ReviewItem>;
  private readonly reviews: BoardReviews;
  private items: readonly ReviewItem[] = [];
  /** How the interview was conducted the last time that was looked at. */
  private conducted = '';
  private parents = new Map<string, ReviewItem>();

  constructor(private readonly deps: ReviewDeps) {
    const { canvases, figures, defaults, interviews, signals } = deps;
    this.view = this.disposables.add(
      vscode.window.createTreeView<ReviewItem>(VIEWS.review, { treeDataProvider: this, showCollapseAll: true }),
    );
    const isListed = () => this.view.visible;
    this.reviews = this.disposables.add(new BoardReviews(canvases, figures, defaults, isListed));
    const asked = new AskAboutBoard(this.reviews, signals);
    const { registerCommand } = vscode.commands;
    for (const part of [
      this.view.onDidChangeVisibility(() => this.reviews.follow()),
      this.reviews.onDidChange(() => this.show()),
      registerCommand(COMMANDS.showFinding, (item?: ReviewItem) => this.reveal(item)),
      registerCommand(COMMANDS.applyFix, (item?: ReviewItem) => this.fix(item)),
      registerCommand(COMMANDS.ignoreFinding, (item?: ReviewItem) => this.ignore(item)),
      registerCommand(COMMANDS.takeBackFinding, (item?: ReviewItem) => this.takeBack(item)),
      registerCommand(COMMANDS.askAboutBoard, () => this.askOrTell(asked)),
      interviews.onDidChange(() => this.followTable()),
      this.keptBack.onDidChange(() => this.show()),
    ]) {
      this.disposables.add(part);
    }
    this.show();
  }

  getChildren(item?: ReviewItem): ReviewItem[] {
    return [...(item ? item.children : this.items)];
  }

  getParent(item: ReviewItem): ReviewItem | undefined {
    return this.parents.get(item.id);
  }

  getTreeItem(item: ReviewItem): vscode.TreeItem {
    return reviewRow(item, this.deps.signals);
  }

  async questionsOf(board: vscode.Uri): Promise<readonly Question[]> {
    return (await this.reviews.reviewNow(board))?.questions ?? [];
  }

  dispose(): void {
    this.disposables.dispose();
  }

  private show(): void {
    const { current, state } = this.reviews;
    const { atTable } = this.deps.interviews;
    const isKept = current !== undefined && this.keptBack.has(current.canvas.uri);
    const isTold = !atTable && !isKept;
    this.items = current && state !== 'empty' && isTold ? reviewItems(current) : [];
    this.parents = new Map();
    this.index(this.items);
    this.view.description = current ? path.posix.basename(current.canvas.uri.path) : '';
    void setContextKey('mockboard:review', isKept ? 'keptBack' : state);
    for (const reviewed of this.reviews.all) this.mark(reviewed);
    this.changed.fire(undefined);
  }

  /** Every canvas of a board marks what is found on it; at the table, and unasked in a realistic interview, none does. */
  private mark({ canvas: { board }, review: { findings } }: Reviewed): void {
    const { canvases, interviews, areMarkersChosen } = this.deps;
    for (const { connection, uri } of canvases.on(board)) {
      const isUnasked = interviews.isRealistic(uri) && !areMarkersChosen();
      const isHidden = interviews.atTable || isUnasked || this.keptBack.has(uri);
      connection.findings.show(isHidden ? [] : findings);
    }
  }

  private followTable(): void {
    const { interviews, canvases } = this.deps;
    const how = [interviews.atTable, ...canvases.visible().map(({ uri }) => interviews.isRealistic(uri))].join();
    if (how === this.conducted) return;
    this.conducted = how;
    this.show();
  }

  private async askOrTell(asked: AskAboutBoard): Promise<void> {
    const board = this.deps.canvases.latest()?.uri;
    if (this.deps.interviews.atTable) {
      void vscode.window.showInformationMessage(l10n.t('An interviewer is at the table: the questions are theirs.'));
    } else if (board && this.keptBack.has(board)) {
      const text = l10n.t('This whiteboard is part of a drill: questions about it would tell what is wrong.');
      void vscode.window.showInformationMessage(text);
    } else return asked.start();
  }

  private index(items: readonly ReviewItem[]): void {
    for (const item of items) {
      for (const child of item.children) this.parents.set(child.id, item);
      this.index(item.children);
    }
  }

  private reveal(item = this.view.selection[0]): void {
    const element = item && elementOf(item);
    if (element !== undefined) this.reviews.current?.canvas.connection.tell({ type: 'select', ids: [element] });
  }

  private fix(item = this.view.selection[0]): void {
    const canvas = this.editable();
    if (canvas && item?.type === 'finding' && item.finding.fix)
      canvas.connection.tell({ type: 'applyFix', fix: item.finding.fix });
  }

  private async ignore(item = this.view.selection[0]): Promise<void> {
    const canvas = this.editable();
    if (!canvas || item?.type !== 'finding') return;
    const reason = await vscode.window.showInputBox({
      title: l10n.t('Ignore Finding'),
      prompt: item.finding.message,
      placeHolder: l10n.t('Why it can stay: the reason stands in the file'),
      ignoreFocusOut: true,
      validateInput: (text) => reasonProblem(text),
    });
    if (reason !== undefined) canvas.connection.tell({ type: 'ignoreFinding', finding: keyOf(item.finding), reason });
  }

  private takeBack(item = this.view.selection[0]): void {
    const canvas = this.editable();
    if (canvas && item?.type === 'ignored')
      canvas.connection.tell({ type: 'ignoreFinding', finding: keyOf(item.ignored.finding), reason: undefined });
  }

  /** The canvas of the reviewed board; says so when that cannot be changed. */
  private editable(): OpenCanvas | undefined {
    const canvas = this.reviews.current?.canvas;
    if (!canvas?.connection.readOnly) return canvas;
    void vscode.window.showInformationMessage(l10n.t('This board is read-only: its file cannot be changed here.'));
    return undefined;
  }
}

function keyOf({ element, rule, subject }: Finding) {
  return { element, rule, subject };
}

/** What a row is about. What else belongs to it is named in its words. */
function elementOf(item: ReviewItem): string | undefined {
  if (item.type === 'finding') return item.finding.element;
  if (item.type === 'ignored') return item.ignored.finding.element;
  return item.type === 'question' ? item.question.element : undefined;
}

function reasonProblem(text: string): string | undefined {
  if (text.trim() === '') return l10n.t('Write a few words: later nobody will know why.');
  if (text.length > REASON_LENGTH) return l10n.t('At most {0} characters.', REASON_LENGTH);
  return undefined;
}
