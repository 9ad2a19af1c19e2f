import { emptyBoardText, type SceneText, writeScene } from '../../../src/core/board/canonical';
import { GestureMarks } from '../../../src/core/board/gestures';
import { GraphReader } from '../../../src/core/board/graph/graphReader';
import type { SceneEdit, SceneElement } from '../../../src/core/board/scene';
import { diffScenes, planEdit } from '../../../src/core/board/sceneEdit';
import type { ToCanvas } from '../../../src/core/protocol/canvas';
import { Sync } from '../../../webview/canvas/sync';
import { applyChanges, parseBoard } from '../board/scenes';
import { FakeCanvas, FakeTime } from './fakes';

type Incoming = Extract<ToCanvas, { type: 'change' | 'ack' }>;
type Posted = FakeCanvas['posted'][number]['message'];

/** A canvas with the two directions of its line to the host; messages stay in order, and wait until a test lets them go. */
interface Peer {
  readonly canvas: FakeCanvas;
  readonly sync: Sync;
  readonly toHost: Posted[];
  readonly toCanvas: Incoming[];
  appliedSeq: number;
  /** What this canvas takes the drawing to mean, read again and again like in the product. */
  readonly reader: GraphReader;
}

/** Canvases on one document, and the host between them: it does what the board's document does, without VS Code. */
export class Network {
  readonly time = new FakeTime();
  readonly peers: Peer[];
  text = emptyBoardText();
  private opened = 0;
  private readonly past: string[] = [];
  private readonly future: string[] = [];
  private readonly marks = new GestureMarks();
  private scene: SceneText = parseBoard(this.text);

  constructor(count: number, elements: readonly SceneElement[]) {
    this.write({ changed: elements, deleted: [], order: elements.map(({ id }) => id) });
    this.past.length = 0;
    this.peers = Array.from({ length: count }, () => this.connect());
  }

  /** Moves the oldest message of one direction. */
  deliver(index: number, direction: 'toHost' | 'toCanvas'): void {
    const peer = this.peers[index];
    if (!peer) return;
    if (direction === 'toHost') this.hostReceives(peer);
    else this.canvasReceives(peer);
  }

  /** Undoes the last step as VS Code does: the text goes back, and the canvases get the difference. */
  undo(): void {
    this.travel(this.past, this.future);
  }

  redo(): void {
    this.travel(this.future, this.past);
  }

  /** The text becomes another one, and no canvas had to do with it. */
  replaceText(text: string): void {
    if (text === this.text) return;
    this.past.push(this.text);
    this.future.length = 0;
    this.take(text);
  }

  /** Closes a canvas after its last words have reached the host, and opens another on the same document. */
  reopen(index: number): void {
    const peer = this.peers[index];
    if (!peer) return;
    peer.sync.flush();
    while (peer.toHost.length) this.hostReceives(peer);
    peer.sync.end();
    this.peers[index] = this.connect();
  }

  /** Ends all gestures and lets everything arrive. */
  settle(): void {
    for (const { canvas } of this.peers) canvas.busy = false;
    for (let round = 0; round < 100; round += 1) {
      for (const { sync } of this.peers) sync.flush();
      this.time.pass(1000);
      if (this.peers.every(({ toHost, toCanvas }) => !toHost.length && !toCanvas.length)) return;
      for (const peer of this.peers) {
        while (peer.toHost.length) this.hostReceives(peer);
      }
      for (const peer of this.peers) {
        while (peer.toCanvas.length) this.canvasReceives(peer);
      }
    }
    throw new Error('the canvases never stop talking');
  }

  private connect(): Peer {
    this.opened += 1;
    const toHost: Posted[] = [];
    const { ids, elements, appState, files } = this.scene;
    const canvas = new FakeCanvas(
      this.time,
      ids.flatMap((id) => elements.get(id) ?? []),
      (message) => toHost.push(message),
      this.opened * 100_000,
    );
    canvas.appState = appState;
    canvas.files = { ...files };
    const sync = new Sync(canvas, Object.keys(files));
    sync.arm();
    return { canvas, sync, toHost, toCanvas: [], appliedSeq: 0, reader: new GraphReader() };
  }

  private hostReceives(peer: Peer): void {
    const message = peer.toHost.shift();
    if (!message) return;
    const order = this.write(message.edit);
    this.marks.note(message.edit, message.gesture, this.scene.elements);
    peer.appliedSeq = message.seq;
    peer.toCanvas.push({ type: 'ack', seq: message.seq });
    this.broadcast(order ? { ...message.edit, order } : message.edit, peer);
    if (order) peer.toCanvas.push({ type: 'change', edit: { changed: [], deleted: [], order }, seenSeq: message.seq });
  }

  private canvasReceives({ canvas, sync, toCanvas, reader }: Peer): void {
    const message = toCanvas.shift();
    if (message?.type === 'change') sync.receive(message.edit, message.seenSeq);
    else if (message) sync.acknowledge(message.seq);
    reader.read(canvas.elements);
  }

  private travel(from: string[], to: string[]): void {
    for (let text = from.pop(); text !== undefined; text = from.pop()) {
      to.push(this.text);
      const edit = this.take(text);
      if (!edit || !this.marks.isPassing(edit)) return;
    }
  }

  private take(text: string): SceneEdit | undefined {
    const edit = diffScenes(this.scene, parseBoard(text));
    this.text = text;
    this.scene = parseBoard(text);
    if (edit) this.broadcast(edit);
    return edit;
  }

  private write(edit: SceneEdit): readonly string[] | undefined {
    const planned = planEdit(this.scene, edit);
    const text = planned.rewrite ?? applyChanges(this.text, planned.changes);
    if (text !== this.text) {
      this.past.push(this.text);
      this.future.length = 0;
    }
    // A file another tool laid out stays as it is until something changes.
    if (planned.scene.firstLine !== undefined && text !== writeScene(planned.scene))
      throw new Error('the text is not what the board would be written as');
    this.text = text;
    this.scene = planned.scene;
    return planned.order;
  }

  private broadcast(edit: SceneEdit, except?: Peer): void {
    if (!edit.changed.length && !edit.deleted.length && !edit.order && !edit.appState && !edit.files) return;
    for (const peer of this.peers) {
      if (peer === except) continue;
      peer.toCanvas.push(structuredClone({ type: 'change' as const, edit, seenSeq: peer.appliedSeq }));
    }
  }
}
