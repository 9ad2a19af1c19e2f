import * as vscode from 'vscode';
import type { BoardStep } from './pictureBoard';

/**
 * Passes steps of the undo history on to VS Code, but not while a save is under way: what VS Code hears of before the
 * save has ended counts as saved, although the file was drawn before.
 */
export class StepGate implements vscode.Disposable {
  private readonly passed = new vscode.EventEmitter<BoardStep>();
  readonly onDidStep = this.passed.event;
  private held: BoardStep[] | undefined;

  /** A step was made. */
  step(step: BoardStep): void {
    if (this.held) this.held.push(step);
    else this.passed.fire(step);
  }

  /** A save has taken what it writes: later steps wait. */
  hold(): void {
    this.held ??= [];
  }

  /** The save is over. VS Code learns that first, then of the steps that have waited. */
  release(): void {
    if (!this.held) return;
    setImmediate(async () => {
      // A command that does nothing: when its answer is here, the end of the save has been dealt with.
      await vscode.commands.executeCommand('noop');
      const held = this.held ?? [];
      this.held = undefined;
      for (const step of held) this.passed.fire(step);
    });
  }

  dispose(): void {
    this.passed.dispose();
  }
}
