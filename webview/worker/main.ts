import { WorkBench } from '../../src/core/work/bench';
import type { FromWorker, ToWorker } from '../../src/core/work/messages';
import { WORKERS } from '../../src/core/work/workers';

/** Does what the page asks for, on a thread of its own (webview/canvas/canvasWork.ts starts it). */
// Exported for the same reason as the canvas's own start.
export function start(): void {
  // A timer would wait for some milliseconds each time; a message to oneself comes right after those already there.
  const { port1, port2 } = new MessageChannel();
  let next: (() => void) | undefined;
  port1.onmessage = () => next?.();
  const bench = new WorkBench({
    workers: WORKERS,
    post: (message: FromWorker) => self.postMessage(message),
    soon(callback) {
      next = callback;
      port2.postMessage(undefined);
    },
  });
  self.onmessage = (event: MessageEvent<ToWorker>) => bench.receive(event.data);
}

start();
