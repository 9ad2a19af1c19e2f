import type { FrameLocator, Locator, Page } from 'playwright-core';
import type { UiSession } from './harnessSession';

const CANVAS = 'canvas.interactive';

/** A point in CSS pixels of the window. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** An element of a board's file, as far as tests look at it. */
export interface FileElement {
  readonly id: string;
  readonly type: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly text?: string;
  readonly containerId?: string | null;
  readonly customData?: { readonly block?: string };
  readonly startBinding?: { readonly elementId: string } | null;
  readonly endBinding?: { readonly elementId: string } | null;
}

/** Drives one open board like a user: palette, mouse on the canvas, keys. */
export class BoardPage {
  private constructor(
    private readonly page: Page,
    readonly frame: FrameLocator,
  ) {}

  /** The board in the focused editor group, or in the given frame; waits until it takes input. */
  static async open(session: UiSession, frame?: FrameLocator): Promise<BoardPage> {
    return frame ? new BoardPage(session.page, frame).whenReady() : BoardPage.openIn(session);
  }

  /** The board which an editor group shows, the focused one unless told; waits until it takes input. */
  static async openIn(session: UiSession, group?: Locator): Promise<BoardPage> {
    const frame = await session.workbench.editorFrameWith((page) => page.locator(CANVAS), group);
    return new BoardPage(session.page, frame).whenReady();
  }

  private async whenReady(): Promise<BoardPage> {
    await this.canvas.waitFor({ timeout: 30_000 });
    await this.frame.locator('html[data-interactive="true"]').waitFor({ state: 'attached', timeout: 30_000 });
    return this;
  }

  /** The canvas that takes the pointer. */
  get canvas() {
    return this.frame.locator(CANVAS);
  }

  /** Inserts a block by a click on the palette. */
  async insert(kind: string): Promise<void> {
    await this.frame.locator(`[data-block="${kind}"]`).click();
  }

  /** Window coordinates of a point of the canvas, given in CSS pixels from its top left corner. */
  async at(x: number, y: number): Promise<Point> {
    const box = await this.canvas.boundingBox();
    if (!box) throw new Error('the canvas is not on screen');
    return { x: box.x + x, y: box.y + y };
  }

  /** The middle of the canvas, in window coordinates. */
  async middle(): Promise<Point> {
    const box = await this.canvas.boundingBox();
    if (!box) throw new Error('the canvas is not on screen');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  /** Chooses a tool by its shortcut; the canvas must have the focus. */
  async tool(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }

  /** Presses, moves in steps and releases. */
  async drag(from: Point, to: Point, steps = 8): Promise<void> {
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move(to.x, to.y, { steps });
    await this.page.mouse.up();
  }

  /** Draws an arrow from the middle of one element to the middle of another; the board must not have been scrolled. */
  async drawArrow(from: FileElement, to: FileElement): Promise<void> {
    const start = await this.at(from.x + from.width / 2, from.y + from.height / 2);
    const end = await this.at(to.x + to.width / 2, to.y + to.height / 2);
    await this.frame.locator('[data-testid="toolbar-arrow"]').click({ force: true });
    await this.drag(start, end);
  }

  /** Draws an arrow from the middle of one element to the middle of another, wherever the board has been scrolled to. */
  async drawArrowInSight(from: FileElement, to: FileElement, elements: readonly FileElement[]): Promise<void> {
    const start = await this.placeOf(middleOf(from), elements);
    const end = await this.placeOf(middleOf(to), elements);
    await this.frame.locator('[data-testid="toolbar-arrow"]').click({ force: true });
    await this.drag(start, end);
  }

  /** Selects nothing and shows the whole drawing. */
  async showAll(): Promise<void> {
    const { x, y } = await this.at(300, 720);
    await this.page.mouse.click(x, y);
    await this.page.keyboard.press('Shift+1');
  }

  /** Shows the whole drawing, and tells where a point of it is in the window; not in the form for narrow canvases. */
  async placeOf({ x, y }: Point, elements: readonly FileElement[]): Promise<Point> {
    const [left, top] = [Math.min(...elements.map((each) => each.x)), Math.min(...elements.map((each) => each.y))];
    const right = Math.max(...elements.map((each) => each.x + each.width));
    const bottom = Math.max(...elements.map((each) => each.y + each.height));
    await this.showAll();
    const [canvas, toolbar] = [await this.middle(), await this.frame.locator('.App-toolbar').boundingBox()];
    // Excalidraw centres in what its tool bar leaves free.
    const edge = (await this.at(0, 0)).y;
    const middle = { x: canvas.x, y: canvas.y + ((toolbar?.y ?? edge) + (toolbar?.height ?? 0) - edge) / 2 };
    const zoom = Number.parseFloat((await this.frame.locator('.reset-zoom-button').innerText()) ?? '') / 100;
    return { x: middle.x + (x - (left + right) / 2) * zoom, y: middle.y + (y - (top + bottom) / 2) * zoom };
  }

  /** Draws a rectangle with the rectangle tool. */
  async drawRectangle(from: Point, to: Point): Promise<void> {
    await this.frame.locator('[data-testid="toolbar-rectangle"]').click({ force: true });
    await this.drag(from, to);
  }
}

function middleOf({ x, y, width, height }: FileElement): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

/** The elements of a board's text. */
export function elementsOf(text: string): FileElement[] {
  const scene: { elements: FileElement[] } = JSON.parse(text);
  return scene.elements;
}

/** The element of a board's text that carries a block of this kind. */
export function blockOf(text: string, kind: string): FileElement {
  const block = elementsOf(text).find((element) => element.customData?.block === kind);
  if (!block) throw new Error(`no block of kind ${kind} in the file`);
  return block;
}
