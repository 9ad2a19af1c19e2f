import { useSyncExternalStore } from 'react';

/** What the board tells besides the drawing, and the panel it has open. */
export interface BoardState {
  /** Said by screen readers when it changes. */
  readonly announcement: string;
  /** The block an arrow is being drawn from by keyboard. */
  readonly connectFrom: string | undefined;
  readonly quickInsert: boolean;
}

/** Holds the state of the keyboard on one board. */
export class BoardStatus {
  private state: BoardState = { announcement: '', connectFrom: undefined, quickInsert: false };
  private readonly listeners = new Set<() => void>();

  /** The same object until something changes. */
  get current(): BoardState {
    return this.state;
  }

  /** Takes over what differs. */
  set(change: Partial<BoardState>): void {
    const next = { ...this.state, ...change };
    const { announcement, connectFrom, quickInsert } = this.state;
    const isSame =
      next.announcement === announcement && next.connectFrom === connectFrom && next.quickInsert === quickInsert;
    if (isSame) return;
    this.state = next;
    for (const listener of this.listeners) listener();
  }

  /** Calls `listener` after each change; the result ends that. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}

/** The state for a React component. */
export function useBoardState(status: BoardStatus): BoardState {
  return useSyncExternalStore(
    (changed) => status.subscribe(changed),
    () => status.current,
  );
}
