import type { ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types';
import { findBoard } from '../../stress/page/board';

/** How the frames of a page came while something was dragged in it. */
export interface DragFrames {
  /** Times between two frames, in milliseconds, from the first move to the pointer's release. */
  readonly dragMs: readonly number[];
  /** The same from the release until the recording ended. */
  readonly afterMs: readonly number[];
  /** When the pointer was released, in milliseconds since 1970. */
  readonly releasedAt: number;
  /** When the last key was pressed, in milliseconds since 1970. */
  readonly pressedAt: number;
}

/** The bench's eye in a page with a canvas. */
export interface FrameRecorder {
  /** Middle of the block nearest to the middle of the canvas, in CSS pixels of the page. */
  findBlock(): readonly [x: number, y: number];
  start(): void;
  stop(): DragFrames;
}

declare global {
  interface Window {
    frameRecorder: FrameRecorder | undefined;
    /** The canvas of the plain page, which has nothing else. */
    plainBoard: ExcalidrawImperativeAPI | undefined;
  }
}

let frames: number[] = [];
let moved = 0;
let released = 0;
let pressed = 0;
let request = 0;

// The pointer is on its way before it is pressed: only moves of the drag count.
window.addEventListener(
  'pointermove',
  ({ buttons, timeStamp }) => {
    if (buttons) moved ||= timeStamp;
  },
  true,
);
window.addEventListener(
  'pointerup',
  ({ timeStamp }) => {
    released = timeStamp;
  },
  true,
);
window.addEventListener(
  'keydown',
  ({ timeStamp }) => {
    pressed = timeStamp;
  },
  true,
);

function frame(time: number): void {
  frames.push(time);
  request = requestAnimationFrame(frame);
}

/** Lengths of the frames that ended between two moments. */
function lengths(from: number, to: number): number[] {
  return frames.flatMap((time, index) => {
    const before = frames[index - 1];
    return before !== undefined && time > from && before < to ? [time - before] : [];
  });
}

function board(): ExcalidrawImperativeAPI {
  return window.plainBoard ?? findBoard().api;
}

window.frameRecorder = {
  findBlock() {
    const api = board();
    const { scrollX, scrollY, zoom, offsetLeft, offsetTop, width, height } = api.getAppState();
    const places = api
      .getSceneElements()
      .filter(({ type }) => type === 'rectangle')
      .map(({ x, y, width: w, height: h }) => [(x + w / 2 + scrollX) * zoom.value, (y + h / 2 + scrollY) * zoom.value]);
    const far = ([x = 0, y = 0]: number[]) => Math.hypot(x - width / 2, y - height / 2);
    const [x = 0, y = 0] = places.sort((a, b) => far(a) - far(b))[0] ?? [];
    return [x + offsetLeft, y + offsetTop];
  },
  start() {
    frames = [];
    moved = 0;
    released = 0;
    request = requestAnimationFrame(frame);
  },
  stop() {
    cancelAnimationFrame(request);
    const end = Number.POSITIVE_INFINITY;
    return {
      dragMs: lengths(moved, released),
      afterMs: lengths(released, end),
      releasedAt: performance.timeOrigin + released,
      pressedAt: performance.timeOrigin + pressed,
    };
  },
};
