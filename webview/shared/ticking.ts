import { untilNextSecond } from '../../src/core/sidebar/countdown';

/**
 * Calls `draw` now and whenever the shown second changes, as long as `leftMs` gives the running time left (undefined: the
 * clock stands) and the page can be seen. Returns a function to call after the state has changed.
 */
export function startTicking(leftMs: () => number | undefined, draw: () => void): () => void {
  let timer: number | undefined;
  const tick = () => {
    window.clearTimeout(timer);
    draw();
    const left = leftMs();
    // A few milliseconds more: a timer that fires early would draw the old second again.
    if (left !== undefined && !document.hidden) timer = window.setTimeout(tick, untilNextSecond(left) + 5);
  };
  document.addEventListener('visibilitychange', tick);
  return tick;
}
