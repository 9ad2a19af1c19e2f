import type { BoardAction } from '../../src/core/protocol/canvas';
import type { PressedKey } from './keys';

/** What a plain key asks for on the board. `confirm` and `cancel` (Enter, Escape) are Excalidraw's if nobody wants them. */
export type BoardKey = Exclude<BoardAction, 'load' | 'run'> | 'confirm' | 'cancel';

/** What a key on the canvas means to us; undefined for those of Excalidraw and VS Code. None of these is either's. */
export function boardKey({ key, ctrlKey, metaKey, altKey, shiftKey }: PressedKey): BoardKey | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  switch (key.toLowerCase()) {
    case '/':
      return 'quickInsert';
    case 'insert':
      return shiftKey ? undefined : 'quickInsert';
    case 'c':
      return shiftKey ? undefined : 'connect';
    case 'n':
      return shiftKey ? 'previous' : 'next';
    case '.':
      return 'along';
    case ',':
      return 'back';
    case 'enter':
      return shiftKey ? undefined : 'confirm';
    case 'escape':
      return 'cancel';
    default:
      return undefined;
  }
}

/** Where keys belong to what has the focus: text fields, lists, menus, dialogs, and Excalidraw's pickers with keys of their own. */
const OWN_KEYS =
  'input:not([type="checkbox"], [type="radio"]), textarea, select, [role="dialog"], [role="menu"], [role="listbox"], .popover, .dropdown-menu, .context-menu';

function isForBoard(event: KeyboardEvent): boolean {
  const { target } = event;
  if (!(target instanceof Element)) return false;
  if (target.closest(OWN_KEYS) || document.querySelector('.excalidraw-modal-container')) return false;
  // Enter and Escape on a button are the button's.
  return !(target instanceof HTMLButtonElement && /^(Enter|Escape)$/.test(event.key));
}

/** Hands the board's keys to `act` as long as it takes them (returns true); the others go on to Excalidraw. */
export function routeBoardKeys(act: (key: BoardKey) => boolean): () => void {
  const capture = (event: KeyboardEvent) => {
    const key = event.isTrusted && !event.isComposing ? boardKey(event) : undefined;
    if (!key || !isForBoard(event) || !act(key)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener('keydown', capture, true);
  return () => document.removeEventListener('keydown', capture, true);
}
