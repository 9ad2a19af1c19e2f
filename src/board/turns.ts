/** Does one thing after the other, in the order asked for; what fails is told and keeps nothing else from its turn. */
export class Turns {
  private last: Promise<void> = Promise.resolve();

  constructor(private readonly failed: (detail: string) => void) {}

  /** Runs `task` when everything asked for before has ended. */
  add(task: () => Promise<void>): void {
    this.last = this.last.then(task).catch((error: unknown) => {
      this.failed(error instanceof Error ? error.message : String(error));
    });
  }

  /** Resolves when everything asked for so far has ended. */
  ended(): Promise<void> {
    return this.last;
  }
}
