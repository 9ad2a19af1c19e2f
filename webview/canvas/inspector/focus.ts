import { useEffect } from 'react';
import { isTyping, judgeKey, onMac } from '../keys';

/** Puts the focus back on the board. */
export function focusCanvas(): void {
  document.querySelector<HTMLElement>('.excalidraw')?.focus();
}

/**
 * Keys pressed in a card over the board: Escape goes back to the board, and none of the canvas's own keys gets to
 * Excalidraw or VS Code. To be set as `onKeyDown`.
 */
export function keepKeys(event: React.KeyboardEvent): void {
  if (event.key === 'Escape') {
    event.stopPropagation();
    if (!event.defaultPrevented) focusCanvas();
    return;
  }
  const isUndo = /^[zy]$/i.test(event.key) && (event.ctrlKey || event.metaKey);
  if (isUndo && !isTyping(event.target)) {
    undoOnCanvas(event);
    return;
  }
  if (judgeKey(event, isTyping(event.target), false, onMac()).type === 'canvas') event.stopPropagation();
}

/**
 * Ctrl+Z where nothing is being typed is the board's. The editor takes it before it gets here; the canvas of the
 * Whiteboard view takes no keys from fields, so that it gets one of its own.
 */
function undoOnCanvas(event: React.KeyboardEvent): void {
  event.stopPropagation();
  event.preventDefault();
  const { key, code, ctrlKey, metaKey, shiftKey } = event;
  document.dispatchEvent(new KeyboardEvent('keydown', { key, code, ctrlKey, metaKey, shiftKey, bubbles: true }));
}

/** Lets Alt+Enter on the board move the focus to the first field of a card; `unfold` is called before. */
export function useFocusKey(card: React.RefObject<HTMLElement | null>, unfold?: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
      if (key !== 'Enter' || !altKey || ctrlKey || metaKey || shiftKey || isTyping(event.target)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      unfold?.();
      requestAnimationFrame(() =>
        card.current?.querySelector<HTMLElement>('select, input, .inspector-action')?.focus(),
      );
    };
    document.addEventListener('keydown', press, true);
    return () => document.removeEventListener('keydown', press, true);
  }, [card, unfold]);
}
