import { focusSearch } from './searchBox';

/**
 * Arrow keys as in a tree: up and down move between the signals (up from the first into the search field), right opens,
 * left closes, Home and End go to the ends. Enter and Space are the button's own.
 */
export function moveFocus(event: KeyboardEvent): void {
  const { target, key } = event;
  if (!(target instanceof HTMLElement) || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  const heads = [...document.querySelectorAll<HTMLElement>('.signal-head')];
  const inSearch = target.closest('.search') !== null;
  if (inSearch && key !== 'ArrowDown') return;
  const signal = target.closest('.signal');
  const index = heads.findIndex((head) => signal?.contains(head));
  if (!inSearch && index < 0) return;
  if (go(key, heads, index)) event.preventDefault();
}

function go(key: string, heads: readonly HTMLElement[], index: number): boolean {
  const head = heads[index];
  switch (key) {
    case 'ArrowDown':
      heads[Math.min(index + 1, heads.length - 1)]?.focus();
      return true;
    case 'ArrowUp':
      if (index === 0) focusSearch();
      else heads[index - 1]?.focus();
      return true;
    case 'Home':
      heads[0]?.focus();
      return true;
    case 'End':
      heads[heads.length - 1]?.focus();
      return true;
    case 'ArrowRight':
    case 'ArrowLeft':
      if (head && (head.getAttribute('aria-expanded') === 'true') === (key === 'ArrowLeft')) head.click();
      head?.focus();
      return true;
    default:
      return false;
  }
}
