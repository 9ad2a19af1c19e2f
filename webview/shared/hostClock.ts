import { clockOffset } from '../../src/core/sidebar/countdown';

/** The host's wall clock as a page can read it: the two may run on different machines. */
export class HostClock {
  private offset = 0;

  /** Milliseconds now, by the host's clock. */
  readonly now = (): number => Date.now() + this.offset;

  /** Takes what the host's clock showed (ms) when it sent what has just come. */
  follow(hostNow: number): void {
    this.offset = clockOffset(hostNow, Date.now());
  }
}
