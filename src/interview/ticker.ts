import type * as vscode from 'vscode';
import { clockStepMs, msToNextSecond, phaseTime } from '../core/interview/clock';
import { now, sampleClocks, timerMs } from '../util/clock';
import type { InterviewHost } from './host';

/** Timers may fire a little early; then the second shown would be the old one. */
const SLACK_MS = 5;

/**
 * The one timer of the interview: it exists only while the clock runs, and fires when the second shown changes, so that
 * status bar and sidebar count together. It tells a set clock from sleep, and calls `onSecond` for everything that has to
 * look at the time.
 */
export class Ticker implements vscode.Disposable {
  private readonly subscription: vscode.Disposable;
  private timer: NodeJS.Timeout | undefined;
  private before = sampleClocks();

  constructor(
    private readonly host: InterviewHost,
    private readonly onSecond: () => void,
  ) {
    this.subscription = host.onDidChange(() => this.schedule());
    this.schedule();
  }

  dispose(): void {
    this.subscription.dispose();
    clearTimeout(this.timer);
  }

  private schedule(): void {
    const { state } = this.host;
    if (this.timer === undefined) this.before = sampleClocks();
    clearTimeout(this.timer);
    this.timer = undefined;
    if (state?.clock.status !== 'running') return;
    const time = phaseTime(state.clock, state.setup.plan, state.clock.phaseIndex, now());
    this.timer = setTimeout(() => this.tick(), timerMs(msToNextSecond(time)) + SLACK_MS);
  }

  private tick(): void {
    const after = sampleClocks();
    const byMs = clockStepMs(this.before, after);
    this.before = after;
    // The window that records the interview tells the others of the step.
    if (byMs !== 0 && !this.host.readOnly) this.host.tell({ type: 'clockStepped', byMs });
    this.onSecond();
    this.schedule();
  }
}
