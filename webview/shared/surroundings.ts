import { useSyncExternalStore } from 'react';

function isDark(): boolean {
  const { classList } = document.body;
  return !classList.contains('vscode-light') && !classList.contains('vscode-high-contrast-light');
}

function watchTheme(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.body, { attributes: true, attributeFilter: ['class'] });
  return () => observer.disconnect();
}

/** Whether VS Code shows a dark theme (dark high contrast included); follows changes. */
export function useIsDark(): boolean {
  return useSyncExternalStore(watchTheme, isDark);
}

// Beside a canvas of this width, names of blocks would take the room the tool bar needs.
const narrow = window.matchMedia('(width < 900px)');

function watchWidth(changed: () => void): () => void {
  narrow.addEventListener('change', changed);
  return () => narrow.removeEventListener('change', changed);
}

/** Whether the page has no room for more than icons beside the canvas; follows changes. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(watchWidth, () => narrow.matches);
}
