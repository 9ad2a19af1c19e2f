import type { CanvasCommand } from '../../src/core/protocol/canvas';

const ARROWS = ['arrowup', 'arrowdown', 'arrowleft', 'arrowright'];
/** Keys with Ctrl/Cmd that are the canvas's; VS Code must not act on them too. */
const CANVAS_KEYS = new Set([
  'a',
  'd',
  'g',
  'b',
  'k',
  'l',
  'c',
  'v',
  'x',
  'f',
  "'",
  'enter',
  '[',
  ']',
  '=',
  '-',
  '0',
  ...ARROWS,
]);
/** The same with Shift; the other letters open VS Code's views. */
const CANVAS_SHIFT_KEYS = new Set(['g', 'v', 'l', '{', '}', '[', ']', ...ARROWS]);
/** Keys with Ctrl/Cmd that are VS Code's; the canvas must not act on them too. */
const EDITOR_KEYS = new Set(['o', '/']);

/** What to do with a key pressed in the canvas. */
export type KeyVerdict =
  | { readonly type: 'run'; readonly command: CanvasCommand }
  /** The canvas handles it; VS Code must not see it. */
  | { readonly type: 'canvas' }
  /** VS Code handles it; the canvas must not see it. */
  | { readonly type: 'editor' }
  /** Both may see it. */
  | { readonly type: 'both' };

/** The part of a keyboard event the policy needs. */
export interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/**
 * Who gets a key. `typing` is true while a text field has the focus, `ownsUndo` when VS Code's undo history is used
 * (the board editor; the Whiteboard view has no editor VS Code could undo in). `isMac`: shortcuts go with Cmd, and Ctrl
 * has other meanings (Ctrl+W switches windows).
 */
export function judgeKey(pressed: PressedKey, typing: boolean, ownsUndo: boolean, isMac: boolean): KeyVerdict {
  const key = pressed.key.toLowerCase();
  const mod = isMac ? pressed.metaKey : pressed.ctrlKey;
  if (!mod) {
    if (pressed.ctrlKey || pressed.metaKey || pressed.altKey || /^f\d+$/.test(key)) return { type: 'both' };
    // Tab must be able to leave the canvas; everything else is a tool's shortcut or text.
    return key === 'tab' ? { type: 'both' } : { type: 'canvas' };
  }
  if (key === 's' && !pressed.altKey) return pressed.shiftKey ? { type: 'both' } : { type: 'run', command: 'save' };
  if ((key === 'w' || key === 'f4') && !pressed.shiftKey && !pressed.altKey) return { type: 'run', command: 'close' };
  const isCanvasKey = (pressed.shiftKey ? CANVAS_SHIFT_KEYS : CANVAS_KEYS).has(key);
  if (key === 'z' || key === 'y') {
    if (typing || !ownsUndo) return { type: 'canvas' };
    return { type: 'run', command: key === 'y' || pressed.shiftKey ? 'redo' : 'undo' };
  }
  if (!typing && (EDITOR_KEYS.has(key) || (pressed.shiftKey && key === 'e'))) return { type: 'editor' };
  return isCanvasKey ? { type: 'canvas' } : { type: 'both' };
}

/** Whether keys pressed on `target` write text that undo could take back; not so in a field that was not touched yet. */
export function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox' && target.dataset.clean === undefined;
  return target instanceof HTMLTextAreaElement;
}

/** Whether shortcuts go with Cmd here. */
export function onMac(): boolean {
  return /^(Mac|iP)/.test(navigator.platform);
}

/** The help dialog has nothing left that can take the focus (its links lead out of the editor), so it hears no Escape. */
function closeHelp(): void {
  const dialog = document.querySelector('.excalidraw-modal-container');
  if (dialog?.querySelector('.HelpDialog') && !dialog.contains(document.activeElement)) {
    dialog.querySelector<HTMLElement>('.Modal__background')?.click();
  }
}

/**
 * Installs the key policy on the page. VS Code listens on the frame's window in the bubble phase and ignores
 * `defaultPrevented`: stopping at `document` hides a key from it, stopping in the capture phase hides it from the canvas.
 */
export function routeKeys(ownsUndo: boolean, run: (command: CanvasCommand) => void): () => void {
  const isMac = onMac();
  const judge = (event: KeyboardEvent) => judgeKey(event, isTyping(event.target), ownsUndo, isMac);
  const capture = (event: KeyboardEvent) => {
    if (event.key === 'Escape') closeHelp();
    const verdict = judge(event);
    if (verdict.type === 'run') {
      event.preventDefault();
      event.stopImmediatePropagation();
      run(verdict.command);
    } else if (verdict.type === 'editor' && event.isTrusted) {
      // The canvas listens on `document`: stop the key here and hand a copy to the window, where VS Code listens.
      event.preventDefault();
      event.stopImmediatePropagation();
      window.dispatchEvent(new KeyboardEvent('keydown', event));
    }
  };
  const bubble = (event: KeyboardEvent) => {
    if (judge(event).type === 'canvas') event.stopPropagation();
  };
  document.addEventListener('keydown', capture, true);
  document.addEventListener('keydown', bubble);
  return () => {
    document.removeEventListener('keydown', capture, true);
    document.removeEventListener('keydown', bubble);
  };
}
