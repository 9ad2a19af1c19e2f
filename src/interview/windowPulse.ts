/**
 * Tells a window that lives from one of which only this process is left. A browser that was killed leaves it behind for
 * hours: it must not keep the interview from the window that comes after.
 */
export class WindowPulse {
  private answered = true;

  /** `ask` resolves when the window itself answers, and never when it is gone. */
  constructor(
    private readonly ask: () => Thenable<unknown>,
    private readonly onFailure: (error: unknown) => void,
  ) {}

  /** Whether the window answered what it was asked the last time; asks again. */
  lives(): boolean {
    if (!this.answered) return false;
    this.answered = false;
    this.ask().then(
      () => {
        this.answered = true;
      },
      (error: unknown) => this.onFailure(error),
    );
    return true;
  }
}
