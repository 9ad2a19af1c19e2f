import * as l10n from '@vscode/l10n';
import { FlowIcon } from '../flows/FlowButton';

interface RunToggleProps {
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly button: React.RefObject<HTMLButtonElement>;
}

/** Opens the panel in which requests are sent through the board. */
export function RunToggle({ open, onToggle, button }: RunToggleProps) {
  return (
    <button
      type="button"
      ref={button}
      className="flow-button flow-toggle run-toggle"
      aria-expanded={open}
      title={l10n.t('Send requests through the design, one by one')}
      onClick={onToggle}
    >
      <FlowIcon icon="play" />
      <span>{l10n.t('Run')}</span>
    </button>
  );
}
