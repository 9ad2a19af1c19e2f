import fs from 'node:fs';
import path from 'node:path';
import { BOARD_EDITOR } from '../../src/ids';
import { waitFor } from '../polling';
import type { Random } from '../recovery/random';
import { BoardPage } from '../ui/boardPage';
import type { UiSession } from '../ui/harnessSession';
import { agreement, Disagreement } from './agreement';
import { StressCanvas } from './canvas';
import type { Change } from './changes';
import type { DocumentProbe } from './documentProbe';
import { type Elements, type Expectation, findFaults } from './expectation';
import { chooseOperation, type Operation } from './operations';
import { changedText, TextHand } from './textHand';
import { TextHistory } from './textHistory';

/** A board at rest: the document's text, and the elements document and canvas agree on. */
interface Rest {
  readonly text: string;
  readonly elements: Elements;
}

/** Plays operations on the board of one editor, and holds canvas, document and graph against one another after each. */
export class Player {
  /** Everything done so far. */
  readonly done: Operation[] = [];
  private canvas: StressCanvas | undefined;
  private rest: Rest = { text: '', elements: new Map() };
  private history = new TextHistory('');
  private readonly file: string;
  private readonly hand: TextHand;

  constructor(
    private readonly session: UiSession,
    private readonly probe: DocumentProbe,
    name: string,
    private readonly random: Random,
  ) {
    this.file = path.join(session.folder, name);
    this.hand = new TextHand(probe, this.file);
  }

  /** Opens the board and waits until all agree. */
  async open(): Promise<void> {
    await this.probe.ready();
    await this.openEditor();
    this.rest = await this.settle({ mayChange: 'all', added: [0, Number.POSITIVE_INFINITY] });
    this.history = new TextHistory(this.rest.text);
  }

  /** Does one thing, waits until all is quiet, and compares. Fails with everything needed to repeat it. */
  async step(): Promise<void> {
    const operation = chooseOperation(this.random, this.rest.elements, this.history.steps);
    this.done.push(operation);
    await this.perform(operation);
  }

  private async perform(operation: Operation): Promise<void> {
    switch (operation.type) {
      case 'page':
        await this.board.act(operation.action);
        return this.drawn(operation.expected);
      case 'mouse':
        await this.board.mouseDrag(operation.path, operation.tool);
        return this.drawn(operation.expected);
      case 'undo':
      case 'redo':
        return this.travel(operation.type, operation.by);
      case 'quickUndo':
        await this.board.act(operation.action);
        await this.press('Control+z', 'page');
        this.rest = await this.settle({ mayChange: 'all', text: this.rest.text });
        return this.history.cutForward();
      case 'textEdit':
        if (!(await this.hand.edit(this.rest.text, operation.change))) throw new Error('The text was not edited.');
        return this.drawn(expectedOf(operation.change));
      case 'race':
        return this.race(operation);
      case 'disk':
        return this.changeOnDisk(operation.change, operation.pretty);
      case 'breakAndMend':
        return this.breakAndMend();
      case 'save':
        return this.save();
      case 'revert':
        return this.revert();
      case 'reopen':
        return this.reopen();
    }
  }

  private get board(): StressCanvas {
    if (!this.canvas) throw new Error('The board is not open.');
    return this.canvas;
  }

  /** What was done is one step of the history, if it changed anything. */
  private async drawn(expected: Expectation): Promise<void> {
    this.rest = await this.settle(expected);
    this.history.note(this.rest.text);
  }

  private async travel(direction: 'undo' | 'redo', by: 'keyboard' | 'page'): Promise<void> {
    const text = this.history.travel(direction);
    await this.press(direction === 'undo' ? 'Control+z' : 'Control+y', by);
    this.rest = await this.settle({ mayChange: 'all', text });
  }

  private async press(keys: string, by: 'keyboard' | 'page'): Promise<void> {
    if (by === 'keyboard') await this.board.pressKeys(keys);
    else await this.board.act({ type: 'keys', select: [], keys: [keys] });
  }

  private async race({ change, action, expected }: Extract<Operation, { type: 'race' }>): Promise<void> {
    const [edited] = await Promise.all([this.hand.edit(this.rest.text, change), this.board.act(action)]);
    const both = edited ? { ...expectedOf(change).fields, ...expected.fields } : expected.fields;
    this.rest = await this.settle({ ...expected, ...(both ? { fields: both } : {}) });
    // Which of the two came first is not known: there is no telling what undo shows in between.
    this.history.restart(this.rest.text);
  }

  private async changeOnDisk(change: Change, pretty: boolean): Promise<void> {
    await this.save();
    const text = changedText(this.rest.text, change, pretty);
    fs.writeFileSync(this.file, text);
    this.rest = await this.settle({ ...expectedOf(change), text });
    this.history.restart(text);
  }

  private async breakAndMend(): Promise<void> {
    const { text } = this.rest;
    await this.hand.breakAndMend();
    await this.takeCanvas();
    this.rest = await this.settle({ text });
    this.history.restart(text);
  }

  /** A board that is saved already is left alone: VS Code writes it again then, and nothing tells when it has. */
  private async save(): Promise<void> {
    if ((await this.probe.state(this.file)).isDirty) await this.board.pressKeys('Control+s');
    await waitFor('the saved file', async () => !(await this.probe.state(this.file)).isDirty);
    this.rest = await this.settle({ text: this.rest.text });
    const onDisk = fs.readFileSync(this.file, 'utf8');
    if (onDisk !== this.rest.text) throw new Error('The saved file is not what the document holds.');
  }

  private async revert(): Promise<void> {
    await this.probe.ask({ type: 'command', command: 'workbench.action.files.revert' });
    const text = fs.readFileSync(this.file, 'utf8');
    this.rest = await this.settle({ mayChange: 'all', text });
    this.history.restart(text);
  }

  private async reopen(): Promise<void> {
    await this.save();
    await this.probe.ask({ type: 'command', command: 'workbench.action.closeActiveEditor' });
    await waitFor('the closed document', async () => !(await this.probe.isOpen(this.file)));
    await this.openEditor();
    this.rest = await this.settle({ text: this.rest.text });
    this.history.restart(this.rest.text);
  }

  private async openEditor(): Promise<void> {
    await this.probe.ask({ type: 'openWith', file: this.file, editor: BOARD_EDITOR });
    await this.takeCanvas();
  }

  private async takeCanvas(): Promise<void> {
    const { frame } = await BoardPage.open(this.session);
    this.canvas = await StressCanvas.take(this.session.page, frame);
    await this.canvas.lookAtOrigin();
  }

  /** Waits until all agree and nobody owes anybody anything; then checks what was expected. */
  private async settle(expected: Expectation): Promise<Rest> {
    const { text, elements } = await agreement(this.probe, this.file, [this.board], expected.text).catch((error) => {
      if (error instanceof Disagreement) this.keep(expected.text, error.text);
      throw error;
    });
    const faults = expected.text === undefined ? findFaults(this.rest.elements, elements, expected) : [];
    if (faults.length) {
      this.keep(undefined, text);
      throw new Error(`Not what was expected:\n${faults.join('\n')}`);
    }
    return { text, elements };
  }

  /** Leaves both texts beside each other for whoever looks into a failure. */
  private keep(wanted: string | undefined, got: string): void {
    const folder = this.session.screenshotDir;
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(path.join(folder, 'wanted.excalidraw'), wanted ?? this.rest.text);
    fs.writeFileSync(path.join(folder, 'got.excalidraw'), got);
  }
}

function expectedOf({ id, fields }: Change): Expectation {
  return { fields: { [id]: fields } };
}
