import type { ShownFinding } from '../../../src/core/protocol/canvas';

/** The findings the host has told of this board, for whoever shows them. */
export class FindingsShown {
  private list: readonly ShownFinding[] = [];
  private readonly listeners = new Set<() => void>();

  get current(): readonly ShownFinding[] {
    return this.list;
  }

  /** Takes over what the host tells; the same once more is no news: whoever reads a card goes on reading. */
  show(findings: readonly ShownFinding[]): void {
    if (JSON.stringify(findings) === JSON.stringify(this.list)) return;
    this.list = findings;
    for (const listener of this.listeners) listener();
  }

  /** Calls `listener` after each change; the result ends that. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
