import type { ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types';
import * as l10n from '@vscode/l10n';
import { step, type Via } from '../../src/core/board/graph/cycle';
import { blockName } from '../../src/core/board/graph/describe';
import type { GraphBlock } from '../../src/core/board/graph/graph';
import { type GraphSelection, selectionOf } from '../../src/core/board/graph/selection';
import type { SceneElement } from '../../src/core/board/scene';
import type { BlockSuggestion } from '../../src/core/board/suggestBlocks';
import { describeReached, describeSelection } from './announce';
import type { BoardKey } from './boardKeys';
import { BoardStatus } from './boardStatus';
import { connectOnCanvas } from './connect';
import { fromExcalidraw, isBusy } from './excalidraw';
import { insertBlock } from './insert';
import { editLabel } from './labels';
import type { LiveGraph } from './liveGraph';
import type { LiveSelection } from './liveSelection';
import { selectOnCanvas } from './select';
import { SelectionOrder } from './selectionOrder';
import { tidyCanvas } from './tidy';

interface ActionDeps {
  readonly api: ExcalidrawImperativeAPI;
  readonly graph: LiveGraph;
  readonly selection: LiveSelection;
  /** Runs a change of the drawing so that it reaches the document as one step. */
  readonly change: (edit: () => void) => void;
}

/** Types of elements Excalidraw edits the text of by Enter. */
const LABELLED = new Set(['rectangle', 'ellipse', 'diamond', 'text']);

/** What can be done on a board without a mouse. */
export class BoardActions {
  readonly status = new BoardStatus();
  private readonly order = new SelectionOrder();
  private via: Via | undefined;
  /** What was said of something that is being selected: it is not said again in other words when that is reported. */
  private told: { readonly id: string; readonly text: string } | undefined;
  /** The last description of the selection. */
  private described: string | undefined;
  private readonly endings: (() => void)[];

  constructor(private readonly deps: ActionDeps) {
    this.endings = [
      deps.selection.subscribe(() => this.selectionChanged()),
      deps.graph.subscribe(() => this.graphChanged()),
    ];
  }

  dispose(): void {
    for (const end of this.endings.splice(0)) end();
  }

  /** Does what a key asks for; false when the key is not for us now. */
  act(key: BoardKey): boolean {
    const { api } = this.deps;
    const state = api.getAppState();
    if (isBusy(state) || state.openDialog) return false;
    if (key === 'cancel') return this.cancelConnecting();
    if (key === 'next' || key === 'previous' || key === 'along' || key === 'back') return this.go(key);
    if (state.viewModeEnabled) return false;
    if (key === 'confirm') return this.status.current.connectFrom ? this.connect() : this.editSelected();
    if (key === 'connect') return this.connect();
    if (key === 'tidy') return this.tidy();
    this.status.set({ quickInsert: true, connectFrom: undefined });
    return true;
  }

  /** The block a new one goes beside: the only one selected. */
  get source(): GraphBlock | undefined {
    const [block, ...more] = this.selectedNow().blocks;
    return more.length ? undefined : this.block(block);
  }

  /** Closes the quick insert; with a choice, inserts it beside the selected block, and connects the two if asked to. */
  closeQuickInsert(chosen?: BlockSuggestion, connect = false): void {
    const { api, change, graph } = this.deps;
    const { source } = this;
    this.status.set({ quickInsert: false });
    document.querySelector<HTMLElement>('.excalidraw-container')?.focus();
    if (!chosen) return;
    const beside = source && { id: source.id, connect };
    let id = '';
    change(() => {
      id = insertBlock(api, { ...chosen, beside });
    });
    selectOnCanvas(api, graph.refresh(), [id]);
  }

  private go(move: 'next' | 'previous' | 'along' | 'back'): boolean {
    const { api } = this.deps;
    const graph = this.deps.graph.refresh();
    const reached = step(graph, this.selectedNow(), this.via, move);
    if (!reached) {
      this.say(
        graph.blocks.length ? l10n.t('Nothing leads on from here.') : l10n.t('There is no block on this board.'),
      );
      return true;
    }
    this.via = reached.type === 'arrow' ? reached.via : undefined;
    selectOnCanvas(api, graph, [reached.id]);
    this.tell(reached.id, describeReached(graph, reached));
    return true;
  }

  private tidy(): boolean {
    const { api, graph, change } = this.deps;
    void tidyCanvas(api, graph, change).then((moved) => {
      if (!moved) this.say(l10n.t('Nothing to tidy: every block is in its place.'));
    });
    return true;
  }

  private connect(): boolean {
    const { connectFrom } = this.status.current;
    const blocks = this.order.sort(this.selectedNow().blocks, this.deps.graph.refresh().blocks);
    const [first, second, third] = blocks;
    if (connectFrom && first && !second && first !== connectFrom) return this.draw(connectFrom, first);
    if (first && second && !third) return this.draw(first, second);
    const from = blocks.length === 1 ? this.block(first) : undefined;
    this.status.set({ connectFrom: from?.id });
    if (!from) {
      this.say(l10n.t('Select one block, or two, to connect.'));
      return true;
    }
    // The report of the selection may still be on its way: it must not take the place of this.
    this.tell(
      from.id,
      l10n.t('Connect from {0}: go to another block by N, then press C. Escape ends this.', blockName(from)),
    );
    return true;
  }

  private draw(from: string, to: string): boolean {
    const { api, change, graph } = this.deps;
    const names = [from, to].map((id) => {
      const block = this.block(id);
      return block ? blockName(block) : id;
    });
    let arrow: string | undefined;
    change(() => {
      arrow = connectOnCanvas(api, from, to);
    });
    graph.refresh();
    this.via = { block: from, way: 'out' };
    this.status.set({ connectFrom: undefined });
    if (arrow) this.tell(arrow, l10n.t('Connected {0} with {1}. Press Enter to label the arrow.', ...names));
    return true;
  }

  private cancelConnecting(): boolean {
    if (!this.status.current.connectFrom) return false;
    this.status.set({ connectFrom: undefined });
    this.say(l10n.t('Nothing was connected.'));
    return true;
  }

  /** Begins to edit the label of a block or an arrow. */
  editLabel(id: string): void {
    const { api, graph } = this.deps;
    const element = fromExcalidraw(api.getSceneElements()).find((each) => each.id === id);
    const block = graph.refresh().blocks.find((each) => each.id === id);
    if (api.getAppState().viewModeEnabled || isBusy(api.getAppState())) return;
    selectOnCanvas(api, graph.current, [id]);
    const edited = block ? this.labelled(block) : element;
    if (edited) editLabel(api, edited);
  }

  /** Enter edits the label of a selected block; of anything else it is Excalidraw's own key. */
  private editSelected(): boolean {
    const edited = this.source && !this.selectedNow().arrows.length ? this.labelled(this.source) : undefined;
    if (edited) editLabel(this.deps.api, edited);
    return edited !== undefined;
  }

  /** The element whose text is the name of a block: a text beside or over it, else the shape itself. */
  private labelled(block: GraphBlock): SceneElement | undefined {
    const parts = fromExcalidraw(this.deps.api.getSceneElements()).filter(({ id }) => block.elements.includes(id));
    const text = parts.find(({ type }) => type === 'text');
    const edited = text && text.containerId !== block.id ? text : parts.find(({ id }) => id === block.id);
    return edited && LABELLED.has(edited.type) ? edited : undefined;
  }

  private selectionChanged(): void {
    const { graph, selection } = this.deps;
    this.order.note(selection.current.blocks);
    if (selection.current.arrows.length !== 1) this.via = undefined;
    const { blocks, arrows } = selection.current;
    const [only, ...more] = [...blocks, ...arrows];
    if (more.length || only !== this.told?.id) this.told = undefined;
    this.described = this.told ? undefined : describeSelection(graph.current, selection.current);
    this.say(this.told?.text ?? this.described ?? '');
  }

  /** What is selected got another name or arrow: a description that stands is made true again, nothing else is said. */
  private graphChanged(): void {
    const { graph, selection } = this.deps;
    if (this.described === undefined || this.status.current.announcement !== this.described) return;
    this.described = describeSelection(graph.current, selection.current);
    this.say(this.described);
  }

  private tell(id: string, text: string): void {
    this.told = { id, text };
    this.say(text);
  }

  private say(announcement: string): void {
    this.status.set({ announcement });
  }

  /** What is selected at this moment; `LiveSelection` is a little behind. */
  private selectedNow(): GraphSelection {
    const { selectedElementIds } = this.deps.api.getAppState();
    return selectionOf(this.deps.graph.refresh(), (id) => selectedElementIds[id] === true);
  }

  private block(id: string | undefined): GraphBlock | undefined {
    return this.deps.graph.current.blocks.find((block) => block.id === id);
  }
}
