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
