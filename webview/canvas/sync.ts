import type { SceneAppState, SceneEdit, SceneElement, SceneFiles } from '../../src/core/board/scene';
import type { FromCanvas } from '../../src/core/protocol/canvas';
import { ImageFiles } from './imageFiles';
import { mergeElements } from './mergeElements';

/** What the canvas shows right now. Elements include deleted ones, in drawing order; they may be mutated in place. */
export interface CanvasScene {
  readonly elements: readonly SceneElement[];
  readonly appState: SceneAppState;
  readonly files: SceneFiles;
}

/** What `Sync` needs of the canvas and of the world; everything that has a clock or a DOM stands behind it. */
export interface SyncPorts {
  read(): CanvasScene;
  /** True in the middle of a drag, a stroke or a label being typed. */
  isBusy(): boolean;
  /** Shows these elements without a step in the canvas's own history. */
  show(elements: readonly SceneElement[], edit: SceneEdit): void;
  post(message: FromCanvas): void;
  /** Numbers edits upwards, also across the `Sync`s of one page: the host remembers the newest it has written. */
  nextSeq(): number;
  /** Calls back after `ms`; the result cancels. */
  later(ms: number, callback: () => void): () => void;
}

const SETTLE_MS = 120;
/** The first change of a gesture goes out at once, so that the document is dirty before the pointer is up. */
const GESTURE_START_MS = 16;
const GESTURE_REPEAT_MS = 500;
const RETRY_MS = 60;

/**
 * Decides when what was drawn goes to the document, and what of the document's changes reaches the canvas. Elements are
 * compared by copies of their version nonce, because Excalidraw mutates them in place. Nothing is sent before the
 * first input of the user: opening, restoring and font loading never make a file dirty.
 */
export class Sync {
  private armed = false;
  private ended = false;
  private nonces = new Map<string, number>();
  private order: readonly string[] = [];
  private appState = '';
  private readonly images: ImageFiles;
  private readonly pending = new Map<string, number>();
  private readonly waiting: { edit: SceneEdit; seenSeq: number }[] = [];
  private inGesture = false;
  private cancelTimer: (() => void) | undefined;
  private timer: 'throttle' | 'settle' | 'soon' = 'settle';
  /** Newest order and state sent: until the host has seen them, they win over foreign ones. */
  private sentOrder: { readonly seq: number; readonly ids: readonly string[] } = { seq: 0, ids: [] };
  private appStateSeq = 0;

  /** `files` are the ids of the images the document already holds. */
  constructor(
    private readonly ports: SyncPorts,
    files: Iterable<string>,
  ) {
    this.images = new ImageFiles(files);
  }

  /** The user did something: from now on differences count. To be called before the canvas handles the input. */
  arm(): void {
    if (this.armed || this.ended) return;
    this.armed = true;
    this.rememberScene(this.ports.read());
  }

  /** The canvas reports that something (a pan, a selection, a change) happened. Called on every frame: cheap. */
  changed(): void {
    if (!this.armed) return;
    const waitsFor = this.cancelTimer && this.timer;
    if (waitsFor === 'soon') return;
    if (!this.ports.isBusy()) this.schedule(SETTLE_MS, 'settle');
    else if (waitsFor !== 'throttle') {
      this.schedule(this.inGesture ? GESTURE_REPEAT_MS : GESTURE_START_MS, 'throttle');
    }
  }

  /** A pointer went up: what was drawn goes out as soon as the canvas has finished with it. */
  pointerUp(): void {
    if (this.armed) this.schedule(0, 'soon');
  }

  /** Sends what differs now. After this call everything drawn so far has been posted. */
  flush(): void {
    if (!this.armed) return;
    this.stopTimer();
    this.send(this.ports.isBusy());
    this.drain();
  }

  /** The canvas goes away: what it reads from now on (nothing) is no drawing. */
  end(): void {
    this.stopTimer();
    this.waiting.length = 0;
    this.armed = false;
    this.ended = true;
  }

  /** The host has written edit `seq`. */
  acknowledge(seq: number): void {
    // Changes that still wait are older than this: they must find what was ours when the host sent them.
    if (this.waiting.length) return;
    for (const [id, sent] of this.pending) if (sent <= seq) this.pending.delete(id);
  }

  /** A change made elsewhere; waits until a running gesture is over. */
  receive(edit: SceneEdit, seenSeq: number): void {
    if (this.ended) return;
    this.waiting.push({ edit, seenSeq });
    this.drain();
  }

  private schedule(ms: number, timer: 'throttle' | 'settle' | 'soon'): void {
    this.stopTimer();
    this.timer = timer;
    this.cancelTimer = this.ports.later(ms, () => {
      this.cancelTimer = undefined;
      if (this.armed) this.send(this.ports.isBusy());
      this.drain();
    });
  }

  private stopTimer(): void {
    this.cancelTimer?.();
    this.cancelTimer = undefined;
  }

  private send(gesture: boolean): void {
    const scene = this.ports.read();
    const edit = this.difference(scene, gesture);
    const closes = this.inGesture && !gesture;
    if (!edit && !closes) return;
    this.inGesture = gesture;
    const seq = this.ports.nextSeq();
    const sent = edit ?? { changed: [], deleted: [] };
    for (const { id } of sent.changed) this.pending.set(id, seq);
    for (const id of sent.deleted) this.pending.set(id, seq);
    if (sent.order) this.sentOrder = { seq, ids: sent.order };
    if (sent.appState) this.appStateSeq = seq;
    this.ports.post({ type: 'edit', seq, gesture, edit: sent });
  }

  /** What differs from what was last sent or received; remembers it as sent. */
  private difference(scene: CanvasScene, gesture: boolean): SceneEdit | undefined {
    const live = drawnOf(scene).filter((element) => !(gesture && !this.nonces.has(element.id) && isEmpty(element)));
    const changed = live.filter((element) => this.nonces.get(element.id) !== element.versionNonce);
    const ids = live.map(({ id }) => id);
    const liveIds = new Set(ids);
    const deleted = this.order.filter((id) => !liveIds.has(id));
    const reordered = ids.length !== this.order.length || ids.some((id, index) => id !== this.order[index]);
    const appState = JSON.stringify(scene.appState);
    if (!changed.length && !reordered && !this.images.owesFile && appState === this.appState) return undefined;
    const files = this.images.take(live, scene.files);
    const edit: SceneEdit = {
      changed: changed.map((element) => ({ ...element })),
      deleted,
      ...(reordered ? { order: ids } : {}),
      ...(files ? { files } : {}),
      ...(appState === this.appState ? {} : { appState: scene.appState }),
    };
    this.remember(live, appState);
    return edit;
  }

  private rememberScene(scene: CanvasScene): void {
    const live = drawnOf(scene);
    this.images.forgetUnused(live);
    this.remember(live, JSON.stringify(scene.appState));
  }

  private remember(live: readonly SceneElement[], appState: string): void {
    this.nonces = new Map(live.map(({ id, versionNonce }) => [id, versionNonce]));
    this.order = live.map(({ id }) => id);
    this.appState = appState;
  }

  private drain(): void {
    if (!this.waiting.length) return;
    if (this.ports.isBusy()) {
      if (!this.cancelTimer) this.schedule(RETRY_MS, 'settle');
      return;
    }
    // What the user did meanwhile gets its number first, so that it can be told from what the host has seen.
    if (this.armed) {
      this.stopTimer();
      this.send(false);
    }
    for (const { edit, seenSeq } of this.waiting.splice(0)) this.merge(edit, seenSeq);
  }

  private merge(edit: SceneEdit, seenSeq: number): void {
    const isOurs = (id: string) => (this.pending.get(id) ?? 0) > seenSeq;
    const { order, appState, ...rest } = edit;
    const theirs: SceneEdit = {
      ...rest,
      changed: edit.changed.filter(({ id }) => !isOurs(id)),
      deleted: edit.deleted.filter((id) => !isOurs(id)),
      // Our own newer order comes after theirs in the document, too: it stays, and what only they know goes on top.
      ...(order ? { order: this.sentOrder.seq > seenSeq ? [...this.sentOrder.ids, ...order] : order } : {}),
      ...(appState && this.appStateSeq <= seenSeq ? { appState } : {}),
    };
    const { elements } = this.ports.read();
    this.images.note(edit, elements, isOurs);
    this.ports.show(mergeElements(elements, theirs), theirs);
    if (this.armed) this.rememberScene(this.ports.read());
    if (this.images.owesFile) this.schedule(0, 'soon');
  }
}

function drawnOf({ elements }: CanvasScene): SceneElement[] {
  return elements.filter((element) => element.isDeleted !== true && !isLineWithoutLength(element));
}

/** What a click that begins a line leaves behind: nothing is seen of it, and no canvas loads it. */
function isLineWithoutLength({ points }: SceneElement): boolean {
  return Array.isArray(points) && points.every((point) => Array.isArray(point) && point[0] === 0 && point[1] === 0);
}

/** Something just begun that the canvas itself would drop again if the gesture ended here. */
function isEmpty(element: SceneElement): boolean {
  if (element.type === 'text') return String(element.text ?? '').trim() === '';
  return element.width === 0 && element.height === 0;
}
