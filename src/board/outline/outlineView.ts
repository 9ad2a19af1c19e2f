import * as path from 'node:path';
import * as vscode from 'vscode';
import type { BoundFigures } from '../../core/board/binding/figures';
import { GraphReader } from '../../core/board/graph/graphReader';
import { COMMANDS, VIEWS } from '../../ids';
import { setContextKey } from '../../util/contextKeys';
import { Disposables } from '../../util/dispose';
import type { OpenCanvas, OpenCanvases } from '../openCanvases';
import { BoardWatch } from './boardWatch';
import { type OutlineItem, OutlineProvider } from './outlineProvider';

/** Registers the Outline view: what the board used last means, in step with it both ways. */
export function registerOutline(canvases: OpenCanvases): vscode.Disposable {
  return new OutlineView(canvases);
}

/** Follows a board only while it can be seen. */
class OutlineView implements vscode.Disposable {
  private readonly disposables = new Disposables();
  private readonly provider = this.disposables.add(new OutlineProvider());
  private readonly view = this.disposables.add(
    vscode.window.createTreeView<OutlineItem>(VIEWS.outline, {
      treeDataProvider: this.provider,
      showCollapseAll: true,
    }),
  );
  private followed:
    | { readonly canvas: OpenCanvas; readonly reader: GraphReader; readonly watch: BoardWatch }
    | undefined;
  /** What the rows were made with. */
  private figures: BoundFigures | undefined;

  constructor(private readonly canvases: OpenCanvases) {
    const { registerCommand } = vscode.commands;
    for (const part of [
      this.view.onDidChangeVisibility(() => this.follow()),
      canvases.onDidChange(() => this.follow()),
      registerCommand(COMMANDS.showOnBoard, (item?: OutlineItem) => this.showOnBoard(item)),
      registerCommand(COMMANDS.editBlockLabel, (item?: OutlineItem) => this.editLabel(item)),
    ]) {
      this.disposables.add(part);
    }
    this.follow();
  }

  dispose(): void {
    this.followed?.watch.dispose();
    this.disposables.dispose();
  }

  /** Turns to the board used last; hidden, to none. */
  private follow(): void {
    const canvas = this.view.visible ? this.canvases.latest() : undefined;
    if (canvas?.board !== this.followed?.canvas.board) {
      this.followed?.watch.dispose();
      this.followed = canvas && {
        canvas,
        reader: new GraphReader(),
        watch: new BoardWatch(canvas.board, () => this.read()),
      };
      this.read();
    } else if (canvas && this.followed) {
      this.followed = { ...this.followed, canvas };
      if (canvas.connection.figures !== this.figures) this.read();
    }
    this.revealSelection();
  }

  private read(): void {
    if (!this.view.visible) return;
    const scene = this.followed?.canvas.board.scene;
    const elements = scene?.ids.flatMap((id) => scene.elements.get(id) ?? []);
    this.figures = this.followed?.canvas.connection.figures;
    this.provider.show(elements && this.followed?.reader.read(elements), this.figures);
    this.view.description = this.followed ? path.posix.basename(this.followed.canvas.uri.path) : '';
    void setContextKey('mockboard:outline', this.state(scene !== undefined));
    this.revealSelection();
  }

  private state(isReadable: boolean): 'noBoard' | 'unreadable' | 'empty' | 'filled' {
    if (!this.followed) return 'noBoard';
    if (!isReadable) return 'unreadable';
    return this.provider.isEmpty ? 'empty' : 'filled';
  }

  /** Goes to the row of what is selected on the canvas, unless a row of the same is selected already. */
  private revealSelection(): void {
    if (!this.view.visible || !this.followed) return;
    const { blocks, arrows } = this.followed.canvas.connection.selection;
    const [only, ...more] = [...blocks, ...arrows];
    if (only === undefined || more.length) return;
    const row = this.provider.rowFor(only);
    if (!row || this.view.selection.some(({ elements }) => elements.includes(only))) return;
    // A row that went with a change made meanwhile cannot be shown, and need not be.
    void this.view.reveal(row, { select: true, focus: false }).then(undefined, () => undefined);
  }

  private showOnBoard(item = this.view.selection[0]): void {
    if (item?.elements.length) this.followed?.canvas.connection.tell({ type: 'select', ids: item.elements });
  }

  private editLabel(item = this.view.selection[0]): void {
    const [element] = item?.elements ?? [];
    if (!this.followed || element === undefined) return;
    this.followed.canvas.focus();
    this.followed.canvas.connection.tell({ type: 'editLabel', id: element });
  }
}
