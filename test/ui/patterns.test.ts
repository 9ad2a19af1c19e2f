import assert from 'node:assert/strict';
import { readFlowSteps } from '../../src/core/board/graph/blockData';
import type { SceneElement } from '../../src/core/board/scene';
import { loadPatterns } from '../../src/util/patterns';
import { BoardPage, blockOf, elementsOf, type FileElement } from './boardPage';
import { CHAT_APP_BOARD } from './drawings';
import { useVSCode } from './harness';
import { saveUnchanged } from './saving';

const patterns = loadPatterns();
const fileOf = (id: string) => `${id}.excalidraw`;
const [first] = patterns;

/** A board whose blocks lie anywhere; `CHAT_APP_BOARD` with every block moved, arrows left behind. */
function scattered(): string {
  const scene: { elements: (FileElement & { groupIds: string[] })[] } = JSON.parse(CHAT_APP_BOARD);
  const groups = [...new Set(scene.elements.flatMap(({ groupIds }) => groupIds))];
  const elements = scene.elements.map((element) => {
    const index = groups.indexOf(element.groupIds[0] ?? '');
    if (index < 0) return element;
    return { ...element, x: element.x + ((index * 173) % 500), y: element.y + ((index * 97) % 300) };
  });
  return JSON.stringify({ ...scene, elements });
}

describe('Patterns and Tidy', () => {
  const vscode = useVSCode('patterns', {
    files: {
      ...Object.fromEntries(patterns.map(({ id }) => [fileOf(id), ''])),
      'beside.excalidraw': '',
      'scattered.excalidraw': scattered(),
    },
  });

  async function open(file: string): Promise<BoardPage> {
    await vscode.workbench.quickInput.openFile(file);
    await vscode.workbench.editors.waitForActive(file);
    return BoardPage.open(vscode);
  }

  async function save(file: string): Promise<string> {
    await vscode.workbench.editors.waitForDirty(file, true);
    await vscode.workbench.runCommand('File: Save');
    await vscode.workbench.editors.waitForDirty(file, false);
    return vscode.readFile(file);
  }

  async function insert(name: string): Promise<void> {
    await vscode.workbench.runCommand('Mockboard: Insert Pattern…');
    await vscode.workbench.quickInput.waitFor('Insert Pattern');
    await vscode.workbench.quickInput.choose(name);
  }

  before('leave the room to the board', async () => {
    await vscode.workbench.runCommand('View: Toggle Primary Side Bar Visibility');
  });

  it('offers ten designs with what they are for', async () => {
    await open(fileOf('chat-app'));
    await vscode.workbench.runCommand('Mockboard: Insert Pattern…');
    await vscode.workbench.quickInput.waitFor('Insert Pattern');
    assert.deepEqual(
      (await vscode.workbench.quickInput.labels()).slice(0, 3),
      patterns.slice(0, 3).map(({ name }) => name),
    );
    await vscode.screenshot('pick');
    await vscode.workbench.quickInput.type('WhatsApp');
    assert.deepEqual(await vscode.workbench.quickInput.labels(), ['Chat app: the whole design']);
    await vscode.workbench.quickInput.cancel();
  });

  for (const pattern of patterns) {
    it(`inserts ${pattern.id} into an empty board: blocks, bound arrows, flows`, async () => {
      const file = fileOf(pattern.id);
      const board = await open(file);
      await insert(pattern.name);
      await vscode.workbench.editors.waitForDirty(file, true);
      if (pattern === first) await vscode.screenshot('inserted');
      await board.showAll();
      await vscode.screenshot(pattern.id);
      const elements = elementsOf(await save(file));
      const blocks = elements.filter(({ customData }) => customData?.block);
      assert.deepEqual(
        blocks.map(({ customData }) => customData?.block),
        pattern.blocks.map(({ kind }) => kind),
      );
      const arrows = elements.filter(({ type }) => type === 'arrow');
      const ids = blocks.map(({ id }) => id);
      assert.deepEqual(
        arrows.map(({ startBinding, endBinding }) =>
          [startBinding, endBinding].map((end) => pattern.blocks[ids.indexOf(end?.elementId ?? '')]?.id),
        ),
        pattern.arrows.map(({ from, to }) => [from, to]),
      );
      const steps = (arrows as unknown as SceneElement[]).flatMap((arrow) => readFlowSteps(arrow));
      assert.equal(
        steps.length,
        pattern.flows.reduce((sum, flow) => sum + flow.steps.length, 0),
      );
    });
  }

  it('shows them in the dark', async () => {
    await vscode.setTheme('dark');
    for (const { id } of patterns) {
      await open(fileOf(id));
      await vscode.screenshot(`dark-${id}`);
    }
    await vscode.setTheme('light');
  });

  it('keeps arrows bound when a block is dragged, and changes nothing by opening and saving', async () => {
    const file = fileOf('read-heavy');
    const before = vscode.readFile(file);
    await vscode.workbench.editors.close(file);
    const board = await open(file);
    assert.equal(await saveUnchanged(vscode, file), before);
    const cdn = blockOf(before, 'cdn');
    const at = await board.placeOf({ x: cdn.x + 20, y: cdn.y + cdn.height / 2 }, elementsOf(before));
    await board.drag(at, { x: at.x, y: at.y + 120 }, 20);
    await vscode.screenshot('dragged');
    const after = await save(file);
    const moved = blockOf(after, 'cdn');
    assert.ok(moved.y > cdn.y + 50, 'the block moved');
    const tied = (text: string) =>
      elementsOf(text).filter(({ startBinding, endBinding }) =>
        [startBinding, endBinding].some((end) => end?.elementId === cdn.id),
      );
    assert.equal(tied(after).length, tied(before).length);
    for (const arrow of tied(after)) {
      const old = elementsOf(before).find(({ id }) => id === arrow.id);
      assert.notDeepEqual([arrow.x, arrow.y, arrow.width, arrow.height], [old?.x, old?.y, old?.width, old?.height]);
    }
  });

  it('inserts beside what is drawn, selected, and takes it back in one step', async () => {
    assert.ok(first);
    const board = await open('beside.excalidraw');
    await board.insert('client');
    const before = await save('beside.excalidraw');
    await insert(first.name);
    const inserted = await save('beside.excalidraw');
    const elements = elementsOf(inserted);
    const old = blockOf(before, 'client');
    const others = elements.filter(({ id }) => !elementsOf(before).some((each) => each.id === id));
    assert.ok(others.length > 30);
    const isFree = others.every(({ x, y }) => x > old.x + old.width || y > old.y + old.height);
    assert.ok(isFree, 'the pattern stands clear of the block');
    await vscode.screenshot('beside');
    await board.canvas.focus();
    await vscode.page.keyboard.press('Control+z');
    await vscode.workbench.editors.waitForDirty('beside.excalidraw', true);
    assert.equal(await save('beside.excalidraw'), before);
  });

  it('tidies a scattered board by keyboard, and undo restores its text', async () => {
    const file = 'scattered.excalidraw';
    const board = await open(file);
    await vscode.screenshot('scattered');
    // The first edit of a foreign file brings it into one element a line; from there on undo is exact.
    await board.insert('dns');
    const before = await save(file);
    await vscode.page.keyboard.press('Control+Alt+J');
    const after = await save(file);
    await board.showAll();
    await vscode.screenshot('tidied');
    const row = ['client', 'loadBalancer', 'webSocketGateway', 'appServer'].map((kind) => blockOf(after, kind).x);
    assert.deepEqual(
      [...row].sort((a, b) => a - b),
      row,
    );
    assert.equal(new Set(row).size, 4);
    await board.canvas.focus();
    await vscode.page.keyboard.press('Control+z');
    assert.equal(await save(file), before);
  });

  it('tidies from the menu of the canvas, and says when there is nothing left to do', async () => {
    const file = 'scattered.excalidraw';
    const board = await open(file);
    const before = vscode.readFile(file);
    await board.frame.locator('[data-testid="main-menu-trigger"]').click();
    await vscode.screenshot('menu');
    await board.frame.getByText('Tidy Board').click();
    const after = await save(file);
    assert.notEqual(after, before);
    await vscode.page.keyboard.press('Control+Alt+J');
    await board.frame.getByText('Nothing to tidy').first().waitFor({ state: 'attached' });
    assert.equal(await vscode.workbench.editors.isDirty(file), false);
  });
});
