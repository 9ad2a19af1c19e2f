import * as vscode from 'vscode';
import { type AppEvent, type AppState, EMPTY_STATE, reduce } from './core/app';

/** Holds the state of this window's interview. Listeners see the new state. */
export class Store implements vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<AppState>();
  private readonly dispatches = new vscode.EventEmitter<AppEvent>();
  private current = EMPTY_STATE;

  /** Fires after the state has become another. */
  readonly onDidChange = this.changes.event;

  /** Fires for every event that changed the state, before `onDidChange`: what happened here and has to be recorded. */
  readonly onDidDispatch = this.dispatches.event;

  get state(): AppState {
    return this.current;
  }

  /** Folds an event into the state. One that changes nothing is dropped. */
  dispatch(event: AppEvent): void {
    const next = reduce(this.current, event);
    if (next === this.current) return;
    this.current = next;
    this.dispatches.fire(event);
    this.changes.fire(next);
  }

  /** Takes over a state folded elsewhere: from a timeline on disk, or none at all. Nothing is recorded. */
  replace(state: AppState): void {
    if (state === this.current) return;
    this.current = state;
    this.changes.fire(state);
  }

  dispose(): void {
    this.changes.dispose();
    this.dispatches.dispose();
  }
}
