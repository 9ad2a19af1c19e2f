import assert from 'node:assert/strict';
import { BoardPage, elementsOf, type FileElement } from './boardPage';
import { useVSCode } from './harness';

const SHOP = `flowchart LR
  web[Web client] --> lb{Load balancer}
  subgraph core [Region A]
    lb -->|reads| cache[(Redis cache)]
    lb --> api[Order service]
  end
  api --> db[(Postgres)]
`;
const SEQUENCE = 'sequenceDiagram\n  participant C as Client\n  C->>Server: POST /messages\n  Server-->>C: 201\n';
const CLASSES = `classDiagram
  class Order {
    +String id
    +place() void
  }
  class Item
  Order "1" --> "*" Item : contains
`;
const TABLES = `erDiagram
  CUSTOMER ||--o{ ORDER : places
  ORDER {
    string id PK
    int total
  }
`;
const STATES = `stateDiagram-v2
  [*] --> Pending
  Pending --> Paid : payment
  Paid --> [*]
`;
const BROKEN = '%% a remark\nflowchart LR\n  a --> b\n  b --> --> c\n  c --> d\n';
const NOTES = `# Design\n\n\`\`\`mermaid\n${SEQUENCE}\`\`\`\n\nmore\n`;

describe('Mermaid', () => {
  const vscode = useVSCode('board-mermaid', {
    // Errors shown to the user stand in the console, too.
    expectedErrors: [/is no valid Mermaid at line 4/, /begins with “gantt”/],
    files: {
      'a.excalidraw': '',
      'b.excalidraw': '',
      'shop.mmd': SHOP,
      'c.excalidraw': '',
      'classes.mmd': CLASSES,
      'tables.mmd': TABLES,
      'states.mmd': STATES,
      'broken.mmd': BROKEN,
      'plan.mermaid': 'gantt\n  title Plan\n',
      'design.md': NOTES,
    },
  });
  const save = () => vscode.page.keyboard.press('Control+s');

  async function open(file: string): Promise<BoardPage> {
    await vscode.workbench.quickInput.openFile(file);
    await vscode.workbench.editors.waitForActive(file);
    return BoardPage.open(vscode);
  }

  /** By the context menu of a file in the explorer, with the keyboard. */
  async function importFile(file: string): Promise<void> {
    await vscode.workbench.treeItem(file).click({ button: 'right' });
    // A click that comes right after the menu did counts as the one that opened it.
    await vscode.page.getByRole('menuitem', { name: 'Import Mermaid…' }).hover();
    await vscode.page.keyboard.press('Enter');
  }

  const textOf = (elements: readonly FileElement[], text: string) => {
    const label = elements.find((element) => element.text?.replace(/\s+/g, ' ') === text);
    return label?.containerId ?? label?.id;
  };

  it('turns a flowchart into shapes joined by arrows, as one step', async () => {
    const board = await open('a.excalidraw');
    await importFile('shop.mmd');
    await vscode.workbench.editors.waitForDirty('a.excalidraw', true);
    await board.frame.locator('section[aria-label*="4 arrows"]').waitFor();
    await vscode.screenshot('flowchart');
    await board.canvas.click({ position: { x: 30, y: 700 } });
    await save();
    await vscode.workbench.editors.waitForDirty('a.excalidraw', false);
    const elements = elementsOf(vscode.readFile('a.excalidraw'));
    const arrows = elements.filter(({ type }) => type === 'arrow');
    const ends = arrows.map(({ startBinding, endBinding }) => [startBinding?.elementId, endBinding?.elementId]);
    const [lb, cache] = [textOf(elements, 'Load balancer'), textOf(elements, 'Redis cache')];
    assert.ok(lb && cache);
    assert.ok(
      ends.some(([from, to]) => from === lb && to === cache),
      JSON.stringify(ends),
    );
    await vscode.page.keyboard.press('Control+z');
    await board.frame.locator('section[aria-label*="0 elements"]').waitFor();
    await vscode.workbench.editors.waitForDirty('a.excalidraw', true);
    await vscode.page.keyboard.press('Control+Shift+z');
    await vscode.workbench.editors.waitForDirty('a.excalidraw', false);
  });

  it('puts the next diagram beside what is there: one from Markdown', async () => {
    await vscode.workbench.quickInput.openFile('design.md');
    await vscode.workbench.editors.focusText('design.md');
    await vscode.workbench.runCommand('View: Move Editor into Right Group');
    await vscode.workbench.runCommand('Mockboard: Import Mermaid…');
    await vscode.workbench.editors.waitForDirty('a.excalidraw', true);
    await vscode.screenshot('sequence-beside');
    await vscode.workbench.runCommand('View: Focus First Editor Group');
    await vscode.workbench.runCommand('File: Save');
    await vscode.workbench.editors.waitForDirty('a.excalidraw', false);
    const elements = elementsOf(vscode.readFile('a.excalidraw'));
    const right = (text: string) => elements.find((element) => element.text === text)?.x ?? 0;
    assert.ok(right('POST /messages') > right('Postgres'), 'beside, not on top');
    await vscode.workbench.runCommand('View: Close All Editors');
  });

  it('turns class, entity and state diagrams into shapes with their words, side by side', async () => {
    const board = await open('c.excalidraw');
    const words = {
      'classes.mmd': ['Order', 'Item', '+String id', 'contains'],
      'tables.mmd': ['CUSTOMER', 'ORDER', 'places', 'total'],
      'states.mmd': ['Pending', 'Paid', 'payment'],
    };
    for (const [file, texts] of Object.entries(words)) {
      await importFile(file);
      await vscode.workbench.editors.waitForDirty('c.excalidraw', true);
      await vscode.screenshot(file);
      await board.canvas.focus();
      await vscode.workbench.runCommand('File: Save');
      await vscode.workbench.editors.waitForDirty('c.excalidraw', false);
      const elements = elementsOf(vscode.readFile('c.excalidraw'));
      const shown = elements.flatMap(({ text }) => text?.replace(/\s+/g, ' ') ?? []);
      for (const text of texts)
        assert.ok(
          shown.some((each) => each.includes(text)),
          `${text} in ${shown}`,
        );
      assert.ok(
        elements.every(({ type }) => type !== 'image'),
        'shapes, no picture',
      );
    }
    const elements = elementsOf(vscode.readFile('c.excalidraw'));
    const left = (text: string) => elements.find((each) => each.text?.includes(text))?.x ?? 0;
    assert.ok(left('contains') < left('places') && left('places') < left('payment'), 'side by side');
    await vscode.workbench.editors.close('c.excalidraw');
  });

  it('names file, line and what stands there when the text is wrong, and inserts nothing', async () => {
    await open('b.excalidraw');
    await importFile('broken.mmd');
    const message = /broken\.mmd is no valid Mermaid at line 4: “b --> --> c”/;
    await vscode.workbench.notification(message).waitFor();
    await vscode.screenshot('bad-line');
    assert.equal(await vscode.workbench.editors.isDirty('b.excalidraw'), false);
    await vscode.workbench.clickNotification(message, 'Show Line');
    await vscode.workbench.editors.waitForActive('broken.mmd');
    await vscode.page.getByText('Ln 4, Col 1').waitFor();
    await vscode.workbench.editors.close('broken.mmd');
  });

  it('says which diagrams become shapes when another kind is given', async () => {
    await open('b.excalidraw');
    await importFile('plan.mermaid');
    await vscode.workbench.notification(/plan\.mermaid begins with “gantt” in line 1/).waitFor();
    assert.equal(await vscode.workbench.editors.isDirty('b.excalidraw'), false);
  });

  it('takes a diagram from the clipboard by the menu of the canvas', async () => {
    const board = await open('b.excalidraw');
    await vscode.page.evaluate((text) => navigator.clipboard.writeText(text), SHOP);
    await board.frame.locator('[data-testid="main-menu-trigger"]').click();
    await board.frame.getByText('Import Mermaid…', { exact: true }).click();
    await vscode.workbench.quickInput.choose('From the Clipboard');
    await vscode.workbench.editors.waitForDirty('b.excalidraw', true);
    await board.frame.locator('section[aria-label*="4 arrows"]').waitFor();
    for (const theme of ['dark', 'highContrast'] as const) {
      await vscode.setTheme(theme);
      await vscode.screenshot(`flowchart-${theme}`);
    }
  });
});
