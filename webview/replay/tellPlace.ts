import type { FromReplay } from '../../src/core/protocol/replay';
import type { Host } from '../host';
import type { ReplayDesk } from './replayDesk';

/** While it plays, the host is told so often at most. */
const TELL_MS = 400;

/**
 * Tells the host where the replay stands, now and when that changes, so that it comes back there after a reload: at once where
 * it was put, now and then while it plays, and when the page goes. The result ends telling.
 */
export function tellPlace(host: Host<FromReplay>, desk: ReplayDesk): () => void {
  let timer: number | undefined;
  const tell = () => {
    window.clearTimeout(timer);
    timer = undefined;
    host.post({ type: 'place', place: { atMs: desk.state.ms, speed: desk.state.clock.speed } });
  };
  const follow = () => {
    if (!desk.state.isPlaying) tell();
    else timer ??= window.setTimeout(tell, TELL_MS);
  };
  const leave = () => {
    if (timer !== undefined) tell();
  };
  const end = desk.subscribe(follow);
  window.addEventListener('pagehide', leave);
  tell();
  return () => {
    window.removeEventListener('pagehide', leave);
    window.clearTimeout(timer);
    end();
  };
}
