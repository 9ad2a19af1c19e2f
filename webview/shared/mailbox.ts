/** Passes messages to whoever is in charge now, and keeps them while nobody is. */
export class Mailbox<T> {
  private readonly kept: T[] = [];
  private reader: ((message: T) => void) | undefined;

  /** Hands over a message, or keeps it. */
  deliver(message: T): void {
    if (this.reader) this.reader(message);
    else this.kept.push(message);
  }

  /** Takes over reading; what was kept comes first. The result ends reading. */
  read(reader: (message: T) => void): () => void {
    this.reader = reader;
    for (const message of this.kept.splice(0)) reader(message);
    return () => {
      if (this.reader === reader) this.reader = undefined;
    };
  }
}
