import type { FromReplay } from '../../src/core/protocol/replay';
import type { Host } from '../host';
import type { ReplayDesk } from './replayDesk';

/** The host is told so often at most. */
const TELL_MS = 400;

/** Tells the host where the replay stands, now and when that changes: it comes back there after a reload. */
export function tellPlace(host: Host<FromReplay>, desk: ReplayDesk): void {
  let isResting = false;
  let owes = false;
  const tell = () => {
    owes = isResting;
    if (isResting) return;
    isResting = true;
    host.post({ type: 'place', place: { atMs: desk.state.ms, speed: desk.state.clock.speed } });
    window.setTimeout(() => {
      isResting = false;
      if (owes) tell();
    }, TELL_MS);
  };
  desk.subscribe(tell);
  tell();
}
