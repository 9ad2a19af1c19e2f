import * as l10n from '@vscode/l10n';

interface LoadToggleProps {
  readonly on: boolean;
  readonly onToggle: () => void;
}

/** Shows and hides what the design can carry. */
export function LoadToggle({ on, onToggle }: LoadToggleProps) {
  return (
    <button
      type="button"
      className="flow-button flow-toggle load-toggle"
      aria-pressed={on}
      title={l10n.t('What the design can carry: load of each block and arrow (Ctrl+Alt+U)')}
      onClick={onToggle}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d="M2 12.500a6 6 0 1 1 12 0M8 12.500l3-5" fill="none" stroke="currentColor" strokeWidth="1.300" />
      </svg>
      <span>{l10n.t('Load')}</span>
    </button>
  );
}
