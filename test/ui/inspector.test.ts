import assert from 'node:assert/strict';
import { BoardPage, blockOf, type FileElement } from './boardPage';
import { drawBoard } from './drawings';
import { useVSCode } from './harness';

const BOARD = drawBoard(
  [
    { kind: 'client', x: 0, y: 0 },
    { kind: 'cache', x: 0, y: 140 },
  ],
  [[0, 1]],
);

describe('Inspector', () => {
  const vscode = useVSCode('inspector', { files: { 'a.excalidraw': BOARD, 'free.excalidraw': '' }, theme: 'light' });
  let board: BoardPage;

  const inspector = () => board.frame.locator('.inspector');
  const field = (name: string) => inspector().getByRole('textbox', { name, exact: true });

  async function selectBlock(kind: string): Promise<FileElement> {
    const block = blockOf(vscode.readFile('a.excalidraw'), kind);
    const middle = await board.middle();
    await vscode.page.mouse.click(middle.x - 60, middle.y + (kind === 'cache' ? 70 : -70));
    await board.frame.locator(`.inspector[data-block-id="${block.id}"]`).waitFor();
    return block;
  }

  it('comes up with the block that is selected, defaults greyed and with their source', async () => {
    await vscode.workbench.quickInput.openFile('a.excalidraw');
    board = await BoardPage.open(vscode);
    await selectBlock('cache');
    assert.equal(await inspector().getByLabel('Kind').inputValue(), 'cache');
    assert.equal(await field('Capacity each').inputValue(), '');
    assert.equal(await field('Capacity each').getAttribute('placeholder'), '100,000/s');
    await inspector()
      .getByText(/default · .*redis-benchmark/)
      .waitFor();
    await vscode.screenshot('selected');
    assert.equal(await vscode.workbench.editors.isDirty('a.excalidraw'), false);
  });
});
