import type * as vscode from 'vscode';

/** Ends everything registered with it, in reverse order, once. */
export class Disposables implements vscode.Disposable {
  private readonly items: vscode.Disposable[] = [];
  private ended = false;

  /** Registers something to end with this; returns it. Ends it at once when this has ended already. */
  add<T extends vscode.Disposable>(item: T): T {
    if (this.ended) item.dispose();
    else this.items.push(item);
    return item;
  }

  /** True once `dispose` was called. */
  get isDisposed(): boolean {
    return this.ended;
  }

  dispose(): void {
    if (this.ended) return;
    this.ended = true;
    for (const item of this.items.splice(0).reverse()) item.dispose();
  }
}
