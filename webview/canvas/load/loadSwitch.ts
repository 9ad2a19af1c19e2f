/** Turns the load of a board on and off from elsewhere: a command, a key. */
export class LoadSwitch {
  private readonly listeners = new Set<() => void>();

  /** Asks for the other state. */
  toggle(): void {
    for (const listener of this.listeners) listener();
  }

  /** Calls `listener` when it is asked for; the result ends that. */
  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
