import type { SceneAppState, SceneEdit, SceneElement, SceneFiles } from '../../src/core/board/scene';
import type { FromCanvas } from '../../src/core/protocol';

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
  private seq = 0;
  private nonces = new Map<string, number>();
  private order: readonly string[] = [];
  private appState = '';
  private readonly knownFiles: Set<string>;
  private readonly pending = new Map<string, number>();
  private readonly waiting: { edit: SceneEdit; seenSeq: number }[] = [];
  private inGesture = false;
  private cancelTimer: (() => void) | undefined;
  private timerIsThrottle = false;

  /** `files` are the ids of the images the document already holds. */
  constructor(
    private readonly ports: SyncPorts,
    files: Iterable<string>,
  ) {
    this.knownFiles = new Set(files);
  }

  /** The user did something: from now on differences count. To be called before the canvas handles the input. */
  arm(): void {
    if (this.armed) return;
    this.armed = true;
    this.rememberScene(this.ports.read());
  }

  /** The canvas reports that something (a pan, a selection, a change) happened. Called on every frame: cheap. */
  changed(): void {
    if (!this.armed) return;
    if (this.ports.isBusy()) {
      if (this.cancelTimer && this.timerIsThrottle) return;
      this.schedule(this.inGesture ? GESTURE_REPEAT_MS : GESTURE_START_MS, true);
    } else {
      this.schedule(SETTLE_MS, false);
    }
  }

  /** A pointer went up: what was drawn goes out as soon as the canvas has finished with it. */
  pointerUp(): void {
    if (this.armed) this.schedule(0, false);
  }

  /** Sends what differs now. After this call everything drawn so far has been posted. */
  flush(): void {
    if (!this.armed) return;
    this.stopTimer();
    this.send(this.ports.isBusy());
  }

  /** The host has written edit `seq`. */
  acknowledge(seq: number): void {
    for (const [id, sent] of this.pending) if (sent <= seq) this.pending.delete(id);
  }

  /** A change made elsewhere; waits until a running gesture is over. */
  receive(edit: SceneEdit, seenSeq: number): void {
    this.waiting.push({ edit, seenSeq });
    this.drain();
  }

  private schedule(ms: number, throttle: boolean): void {
    this.stopTimer();
    this.timerIsThrottle = throttle;
    this.cancelTimer = this.ports.later(ms, () => {
      this.cancelTimer = undefined;
      this.send(this.ports.isBusy());
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
    this.seq += 1;
    const sent = edit ?? { changed: [], deleted: [] };
    for (const { id } of sent.changed) this.pending.set(id, this.seq);
    for (const id of sent.deleted) this.pending.set(id, this.seq);
    this.ports.post({ type: 'edit', seq: this.seq, gesture, edit: sent });
  }

  /** What differs from what was last sent or received; remembers it as sent. */
  private difference(scene: CanvasScene, gesture: boolean): SceneEdit | undefined {
    const live = scene.elements.filter(
      (element) => element.isDeleted !== true && !(gesture && !this.nonces.has(element.id) && isEmpty(element)),
    );
    const changed = live.filter((element) => this.nonces.get(element.id) !== element.versionNonce);
    const ids = live.map(({ id }) => id);
    const liveIds = new Set(ids);
    const deleted = this.order.filter((id) => !liveIds.has(id));
    const reordered = ids.length !== this.order.length || ids.some((id, index) => id !== this.order[index]);
    const appState = JSON.stringify(scene.appState);
    if (!changed.length && !reordered && appState === this.appState) return undefined;
    const files = this.newFiles(changed, scene.files);
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

  private newFiles(changed: readonly SceneElement[], files: SceneFiles): SceneFiles | undefined {
    const fresh: Record<string, unknown> = {};
    for (const { fileId } of changed) {
      if (typeof fileId !== 'string' || this.knownFiles.has(fileId) || !(fileId in files)) continue;
      fresh[fileId] = files[fileId];
      this.knownFiles.add(fileId);
    }
    return Object.keys(fresh).length ? fresh : undefined;
  }

  private rememberScene(scene: CanvasScene): void {
    this.remember(
      scene.elements.filter((element) => element.isDeleted !== true),
      JSON.stringify(scene.appState),
    );
  }

  private remember(live: readonly SceneElement[], appState: string): void {
    this.nonces = new Map(live.map(({ id, versionNonce }) => [id, versionNonce]));
    this.order = live.map(({ id }) => id);
    this.appState = appState;
  }

  private drain(): void {
    if (!this.waiting.length) return;
    if (this.ports.isBusy()) {
      if (!this.cancelTimer) this.schedule(RETRY_MS, false);
      return;
    }
    // What the user did meanwhile gets its number first, so that it can be told from what the host has seen.
    if (this.armed) this.flush();
    for (const { edit, seenSeq } of this.waiting.splice(0)) this.merge(edit, seenSeq);
  }

  private merge(edit: SceneEdit, seenSeq: number): void {
    const isOurs = (id: string) => (this.pending.get(id) ?? 0) > seenSeq;
    const theirs: SceneEdit = {
      ...edit,
      changed: edit.changed.filter(({ id }) => !isOurs(id)),
      deleted: edit.deleted.filter((id) => !isOurs(id)),
    };
    for (const id of Object.keys(edit.files ?? {})) this.knownFiles.add(id);
    this.ports.show(mergeElements(this.ports.read().elements, theirs), theirs);
    if (this.armed) this.rememberScene(this.ports.read());
  }
}

/** Something just begun that the canvas itself would drop again if the gesture ended here. */
function isEmpty(element: SceneElement): boolean {
  if (element.type === 'text') return String(element.text ?? '').trim() === '';
  return element.width === 0 && element.height === 0;
}

/** Puts a foreign edit into a list of elements; new ones that the edit's order does not know stay on top. */
export function mergeElements(current: readonly SceneElement[], edit: SceneEdit): SceneElement[] {
  const elements = new Map(current.map((element) => [element.id, element]));
  for (const changed of edit.changed) {
    const before = elements.get(changed.id);
    elements.set(changed.id, {
      ...changed,
      isDeleted: false,
      version: Math.max(changed.version ?? 0, before?.version ?? 0) + 1,
      versionNonce: nextNonce(before?.versionNonce ?? changed.versionNonce ?? 1),
    });
  }
  for (const id of edit.deleted) {
    const gone = elements.get(id);
    if (!gone) continue;
    elements.set(id, {
      ...gone,
      isDeleted: true,
      version: gone.version + 1,
      versionNonce: nextNonce(gone.versionNonce),
    });
  }
  if (!edit.order) return [...elements.values()];
  const ordered = new Map<string, SceneElement>();
  for (const id of edit.order) {
    const element = elements.get(id);
    if (element) ordered.set(id, element);
  }
  for (const [id, element] of elements) if (!ordered.has(id)) ordered.set(id, element);
  return [...ordered.values()];
}

/** A nonce that differs from the last one; which number it is does not matter. */
function nextNonce(nonce: number): number {
  return (Math.imul(nonce, 1103515245) + 12345) & 0x7fffffff || 1;
}
