import type { FromSidebar, ToSidebar } from '../../src/core/protocol/sidebar';
import type { Memory } from './memory';

/** What the parts of a page need of it. */
export interface Ui {
  readonly memory: Memory;
  post(message: FromSidebar): void;
  redraw(): void;
  /** Says something to screen readers once, without moving the focus. */
  announce(text: string): void;
}

/** What a mounted page does with a message from the host. */
export type Receive = (message: ToSidebar) => void;
