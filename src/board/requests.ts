import type * as vscode from 'vscode';

/** Questions to a page: each gets one answer, at the latest when it has been waited for long enough. */
export class Requests<Answer> implements vscode.Disposable {
  private readonly open = new Map<number, (answer: Answer) => void>();
  private count = 0;

  /** `silence` is the answer when the page gives none within `timeoutMs`, or goes away before. */
  constructor(
    private readonly timeoutMs: number,
    private readonly silence: () => Answer,
  ) {}

  /** Asks by `send`, which is given the number of the question. */
  ask(send: (request: number) => void): Promise<Answer> {
    this.count += 1;
    const request = this.count;
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.answer(request, this.silence()), this.timeoutMs);
      this.open.set(request, (answer) => {
        clearTimeout(timer);
        this.open.delete(request);
        resolve(answer);
      });
      send(request);
    });
  }

  /** The page has answered; too late or unasked for means nothing. */
  answer(request: number, answer: Answer): void {
    this.open.get(request)?.(answer);
  }

  dispose(): void {
    for (const answer of this.open.values()) answer(this.silence());
  }
}
