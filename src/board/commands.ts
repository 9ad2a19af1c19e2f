import { randomInt, randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import { BLOCK_KINDS, type BlockKindId, findKind } from '../core/board/kinds';
import type { Pattern } from '../core/content/patterns';
import type { BoardAction } from '../core/protocol/canvas';
import { BOARD_EDITOR, BOARD_LANGUAGE, COMMANDS } from '../ids';
import type { CanvasConnection } from './canvasConnection';
import { openAsText } from './editorCommands';
import type { OpenCanvases } from './openCanvases';

interface CommandDeps {
  readonly canvases: OpenCanvases;
  /** Opens the interview's board; false when there is no interview. */
  readonly openInterviewBoard: () => Promise<vscode.Uri | undefined>;
}

/** Commands that do what keys on the canvas do, so that they can be found and bound to other keys. */
const KEYBOARD: readonly (readonly [command: string, action: BoardAction])[] = [
  [COMMANDS.quickInsert, 'quickInsert'],
  [COMMANDS.connectBlocks, 'connect'],
  [COMMANDS.nextBlock, 'next'],
  [COMMANDS.previousBlock, 'previous'],
  [COMMANDS.followArrow, 'along'],
  [COMMANDS.followArrowBack, 'back'],
  [COMMANDS.tidyBoard, 'tidy'],
  [COMMANDS.toggleLoad, 'load'],
  [COMMANDS.runBoard, 'run'],
];

/** Registers the commands that act on boards. */
export function registerBoardCommands(deps: CommandDeps): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(COMMANDS.newBoard, openNewBoard),
    vscode.commands.registerCommand(COMMANDS.insertBlock, (kind?: unknown) => insertBlock(deps, kind)),
    vscode.commands.registerCommand(COMMANDS.insertPattern, (pattern?: unknown) => insertPattern(deps, pattern)),
    vscode.commands.registerCommand(COMMANDS.openBoardAsText, openActiveAsText),
    ...KEYBOARD.map(([command, action]) => vscode.commands.registerCommand(command, () => actOnBoard(deps, action))),
  );
}

/**
 * Opens an untitled board; like any untitled file it asks for a name when it is saved and survives a closed window. VS
 * Code makes the name: of a name we made ourselves it would look for the backup at another place after a crash.
 */
async function openNewBoard(): Promise<void> {
  const { uri } = await vscode.workspace.openTextDocument({ language: BOARD_LANGUAGE });
  await vscode.commands.executeCommand('vscode.openWith', uri, BOARD_EDITOR);
}

async function insertBlock(deps: CommandDeps, wanted: unknown): Promise<void> {
  const kind = typeof wanted === 'string' && findKind(wanted) ? findKind(wanted)?.id : await pickKind();
  if (kind) await withCanvas(deps, (canvas) => canvas.ask({ type: 'insertBlock', kind }));
}

async function insertPattern(deps: CommandDeps, wanted: unknown): Promise<void> {
  // Fetched when somebody wants one: the layout of boards comes with them.
  const [{ loadPatterns }, { patternScene }] = await Promise.all([
    import('../util/patterns'),
    import('../core/board/patternScene'),
  ]);
  const patterns = loadPatterns();
  const pattern = patterns.find(({ id }) => id === wanted) ?? (await pickPattern(patterns));
  if (!pattern) return;
  const naming = { prefix: `pattern-${randomUUID()}`, seed: randomInt(2 ** 31) };
  await withCanvas(deps, (canvas) =>
    canvas.ask({ type: 'insertScene', elements: patternScene(pattern, naming), files: {} }),
  );
}

/** Acts on the canvas used last, or on the interview's board; says what to do when there is neither. */
async function withCanvas(deps: CommandDeps, act: (canvas: CanvasConnection) => void): Promise<void> {
  const visible = deps.canvases.find();
  if (visible) {
    act(visible.connection);
    return;
  }
  const uri = await deps.openInterviewBoard();
  const opened = uri && deps.canvases.find(uri);
  if (opened) act(opened.connection);
  else askForBoard();
}

function askForBoard(): void {
  void vscode.window.showInformationMessage(
    vscode.l10n.t('Open a board first: start an interview, or create a new whiteboard.'),
  );
}

/** The board takes the focus: what comes next is typed there. */
function actOnBoard({ canvases }: CommandDeps, action: BoardAction): void {
  const canvas = canvases.find();
  if (!canvas) {
    askForBoard();
    return;
  }
  canvas.focus();
  canvas.connection.tell({ type: 'act', action });
}

async function pickPattern(patterns: readonly Pattern[]): Promise<Pattern | undefined> {
  const items = patterns.map((pattern) => ({
    label: pattern.name,
    description: pattern.problems.join(', '),
    detail: pattern.description,
    pattern,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Insert Pattern'),
    ignoreFocusOut: true, // a board that comes up meanwhile takes the focus
    placeHolder: vscode.l10n.t('Type a problem, a product or a part of the design'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.pattern;
}

async function pickKind(): Promise<BlockKindId | undefined> {
  const items = BLOCK_KINDS.map(({ id, name, when, examples }) => ({
    label: name,
    description: when,
    detail: examples.join(', '),
    id,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Insert Building Block'),
    ignoreFocusOut: true, // a board that comes up meanwhile takes the focus
    placeHolder: vscode.l10n.t('Type a name, a purpose or a product'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.id;
}

async function openActiveAsText(): Promise<void> {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  if (input instanceof vscode.TabInputCustom) await openAsText(input.uri);
}
