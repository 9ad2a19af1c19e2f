import type * as vscode from 'vscode';
import { clockStepMs } from '../core/interview/clock';
import { sampleClocks } from '../util/clock';
import type { InterviewHost } from './host';

const SECOND_MS = 1000;

/**
 * The one interval of the interview: it exists only while the clock runs, tells a set clock from sleep, and calls
 * `onSecond` for everything that has to look at the time.
 */
export class Ticker implements vscode.Disposable {
  private readonly subscription: vscode.Disposable;
  private timer: NodeJS.Timeout | undefined;
  private before = sampleClocks();

  constructor(
    private readonly host: InterviewHost,
    private readonly onSecond: () => void,
  ) {
    this.subscription = host.onDidChange(() => this.follow());
    this.follow();
  }

  dispose(): void {
    this.subscription.dispose();
    clearInterval(this.timer);
  }

  private follow(): void {
    const running = this.host.state?.clock.status === 'running';
    if (running === (this.timer !== undefined)) return;
    clearInterval(this.timer);
    this.timer = undefined;
    if (!running) return;
    this.before = sampleClocks();
    this.timer = setInterval(() => this.tick(), SECOND_MS);
  }

  private tick(): void {
    const after = sampleClocks();
    const byMs = clockStepMs(this.before, after);
    this.before = after;
    // The window that records the interview tells the others of the step.
    if (byMs !== 0 && !this.host.readOnly) this.host.tell({ type: 'clockStepped', byMs });
    this.onSecond();
  }
}
