import type * as vscode from 'vscode';
import { Disposables } from '../util/dispose';

/** What is done again and again while an interview is open: one piece at a time, its failures told. */
export class Duty {
  private parts = new Disposables();
  private busy = false;

  constructor(private readonly onFailure: (error: unknown) => void) {}

  /** Does `work` every `everyMs` milliseconds until the duty ends; `events` end with it. */
  begin(everyMs: number, work: () => Promise<void>, events: vscode.Disposable | undefined): void {
    this.end();
    this.parts = new Disposables();
    if (events) this.parts.add(events);
    const timer = setInterval(() => void this.once(work), everyMs);
    this.parts.add({ dispose: () => clearInterval(timer) });
  }

  /** Ends the duty; a piece that is being done goes on to its end. */
  end(): void {
    this.parts.dispose();
  }

  private async once(work: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      await work();
    } catch (error) {
      this.onFailure(error);
    } finally {
      this.busy = false;
    }
  }
}
