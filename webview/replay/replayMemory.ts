import type { FromReplay } from '../../src/core/protocol';
import { PLAYER_SPEEDS } from '../../src/core/timeline/player/playerClock';
import type { Host } from '../host';
import type { ReplayDesk } from './replayDesk';

/** While it plays, the place is kept so often. */
const KEEP_MS = 1000;

/** Keeps folder, place and speed of a replay with its tab, from now on: it comes back there after a reload. */
export function rememberPlace(host: Host<FromReplay>, folder: string, desk: ReplayDesk): void {
  let keptAt = Number.NEGATIVE_INFINITY;
  const keep = () => {
    const { ms, clock, isPlaying } = desk.state;
    if (isPlaying && performance.now() - keptAt < KEEP_MS) return;
    keptAt = performance.now();
    host.remember({ folder, atMs: ms, speed: clock.speed });
  };
  desk.subscribe(keep);
  keep();
}

/** The speed in what a page remembered. */
export function rememberedSpeed(state: unknown): number | undefined {
  const speed = typeof state === 'object' && state !== null && 'speed' in state ? state.speed : undefined;
  return PLAYER_SPEEDS.find((each) => each === speed);
}
