/** Asks for what is docked on the canvas from elsewhere: a command, a key. */
export class DockSwitch {
  private readonly listeners = new Set<() => void>();

  /** Asks for it. */
  press(): void {
    for (const listener of this.listeners) listener();
  }

  /** Calls `listener` when it is asked for; the result ends that. */
  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
