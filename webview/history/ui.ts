import type { FromHistory } from '../../src/core/protocol/history';
import type { Looks } from './looks';

/** What the parts of the page need of it. */
export interface Ui {
  readonly looks: Looks;
  /** Looks at something else, and draws it. */
  look(change: Partial<Looks>): void;
  post(message: FromHistory): void;
}
