import { emptyBoardText, type SceneText, writeScene } from '../../../src/core/board/canonical';
import type { SceneEdit, SceneElement } from '../../../src/core/board/scene';
import { diffScenes, planEdit } from '../../../src/core/board/sceneEdit';
import type { ToCanvas } from '../../../src/core/protocol';
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
}

/** Canvases on one document, and the host between them: it does what the board's document does, without VS Code. */
export class Network {
  readonly time = new FakeTime();
  readonly peers: readonly Peer[];
  text = emptyBoardText();
  private readonly history: string[] = [];
  private scene: SceneText = parseBoard(this.text);

  constructor(count: number, elements: readonly SceneElement[]) {
    this.write({ changed: elements, deleted: [], order: elements.map(({ id }) => id) });
    this.history.length = 0;
    this.peers = Array.from({ length: count }, () => this.connect());
  }

  /** Moves the oldest message of one direction. */
  deliver(index: number, direction: 'toHost' | 'toCanvas'): void {
    const peer = this.peers[index];
    if (!peer) return;
    if (direction === 'toHost') this.hostReceives(peer);
    else this.canvasReceives(peer);
  }

  /** Undoes the last edit as VS Code does: the text goes back, and the canvases get the difference. */
  undo(): void {
    const text = this.history.pop();
    if (text === undefined) return;
    const edit = diffScenes(this.scene, parseBoard(text));
    this.text = text;
    this.scene = parseBoard(text);
    if (edit) this.broadcast(edit);
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
    const toHost: Posted[] = [];
    const { ids, elements, appState, files } = this.scene;
    const canvas = new FakeCanvas(
      this.time,
      ids.flatMap((id) => elements.get(id) ?? []),
      (message) => toHost.push(message),
    );
    canvas.appState = appState;
    canvas.files = { ...files };
    const sync = new Sync(canvas, Object.keys(files));
    sync.arm();
    return { canvas, sync, toHost, toCanvas: [], appliedSeq: 0 };
  }

  private hostReceives(peer: Peer): void {
    const message = peer.toHost.shift();
    if (!message) return;
    const order = this.write(message.edit);
    peer.appliedSeq = message.seq;
    peer.toCanvas.push({ type: 'ack', seq: message.seq });
    this.broadcast(order ? { ...message.edit, order } : message.edit, peer);
    if (order) peer.toCanvas.push({ type: 'change', edit: { changed: [], deleted: [], order }, seenSeq: message.seq });
  }

  private canvasReceives({ sync, toCanvas }: Peer): void {
    const message = toCanvas.shift();
    if (message?.type === 'change') sync.receive(message.edit, message.seenSeq);
    else if (message) sync.acknowledge(message.seq);
  }

  private write(edit: SceneEdit): readonly string[] | undefined {
    const planned = planEdit(this.scene, edit);
    const text = planned.rewrite ?? applyChanges(this.text, planned.changes);
    if (text !== this.text) this.history.push(this.text);
    if (text !== writeScene(planned.scene)) throw new Error('the text is not what the board would be written as');
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
