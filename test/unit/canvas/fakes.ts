import type { SceneAppState, SceneEdit, SceneElement } from '../../../src/core/board/scene';
import type { FromCanvas } from '../../../src/core/protocol/canvas';
import { type CanvasScene, Sync, type SyncPorts } from '../../../webview/canvas/sync';
import { makeElement } from '../board/scenes';

type PostedEdit = Extract<FromCanvas, { type: 'edit' }>;

/** Timers that fire when a test lets time pass. */
export class FakeTime {
  now = 0;
  private timers: { at: number; callback: () => void }[] = [];

  /** Calls back after `ms` of fake time; the result cancels. */
  readonly later = (ms: number, callback: () => void): (() => void) => {
    const timer = { at: this.now + ms, callback };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((each) => each !== timer);
    };
  };

  /** Lets `ms` pass; timers fire in order, those they set in this time, too. */
  pass(ms: number): void {
    const end = this.now + ms;
    for (;;) {
      const due = this.timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!due) break;
      this.timers = this.timers.filter((each) => each !== due);
      this.now = due.at;
      due.callback();
    }
    this.now = end;
  }

  get isIdle(): boolean {
    return this.timers.length === 0;
  }
}

/** A canvas as `Sync` sees it. Like Excalidraw, it changes its elements in place and keeps deleted ones. */
export class FakeCanvas implements SyncPorts {
  elements: SceneElement[] = [];
  appState: SceneAppState = { viewBackgroundColor: '#fff' };
  files: Record<string, unknown> = {};
  busy = false;
  readonly posted: { readonly at: number; readonly message: PostedEdit }[] = [];
  readonly shown: SceneEdit[] = [];
  readonly later: SyncPorts['later'];
  private seq = 0;

  constructor(
    private readonly time: FakeTime,
    elements: readonly SceneElement[] = [],
    private readonly send: (message: PostedEdit) => void = () => {},
    /** Excalidraw draws nonces by lot: no two canvases give the same. */
    private nonce = 1000,
  ) {
    this.elements = elements.map((element) => ({ ...element }));
    this.later = time.later;
  }

  read(): CanvasScene {
    return { elements: this.elements, appState: this.appState, files: this.files };
  }

  isBusy(): boolean {
    return this.busy;
  }

  show(elements: readonly SceneElement[], edit: SceneEdit): void {
    this.shown.push(edit);
    this.elements = elements.map((element) => ({ ...element }));
    this.files = Object.fromEntries([...Object.entries(this.files), ...Object.entries(edit.files ?? {})]);
    if (edit.appState) this.appState = { ...this.appState, ...edit.appState };
  }

  post(message: FromCanvas): void {
    if (message.type !== 'edit') throw new Error(`unexpected message ${message.type}`);
    const copy = structuredClone(message);
    this.posted.push({ at: this.time.now, message: copy });
    this.send(copy);
  }

  nextSeq(): number {
    this.seq += 1;
    return this.seq;
  }

  /** Changes an element in place. */
  change(id: string, fields: Record<string, unknown>): void {
    const element = this.elements.find((each) => each.id === id);
    if (!element) throw new Error(`no element ${id}`);
    Object.assign(element, fields, { version: element.version + 1, versionNonce: this.nextNonce() });
  }

  add(id: string, fields: Record<string, unknown> = {}): void {
    this.elements = [...this.elements, makeElement(id, { versionNonce: this.nextNonce(), ...fields })];
  }

  remove(id: string): void {
    this.change(id, { isDeleted: true });
  }

  get live(): SceneElement[] {
    return this.elements.filter(({ isDeleted }) => isDeleted !== true);
  }

  get lastPosted(): PostedEdit | undefined {
    return this.posted.at(-1)?.message;
  }

  private nextNonce(): number {
    this.nonce += 1;
    return this.nonce;
  }
}

const START = [makeElement('a'), makeElement('b', { versionNonce: 2 })];

/** A canvas of two elements (or others) with its sync, armed unless told otherwise. */
export function setUp({ armed = true, files = [] as string[], elements = START } = {}) {
  const time = new FakeTime();
  const canvas = new FakeCanvas(time, elements);
  const sync = new Sync(canvas, files);
  if (armed) sync.arm();
  return { time, canvas, sync };
}
