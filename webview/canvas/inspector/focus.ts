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
  // Ctrl+Z where nothing is being typed is the board's; the editor takes it before, the Whiteboard view's canvas here.
  const isUndo = /^[zy]$/i.test(event.key) && (event.ctrlKey || event.metaKey);
  if (isUndo && !isTyping(event.target)) return;
  if (judgeKey(event, isTyping(event.target), false, onMac()).type === 'canvas') event.stopPropagation();
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
