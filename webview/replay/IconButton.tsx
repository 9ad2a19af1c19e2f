interface IconButtonProps {
  /** Name of a codicon. */
  readonly icon: string;
  readonly label: string;
  readonly onClick: () => void;
  readonly primary?: boolean;
}

/** A button of an icon; its label is its tooltip. */
export function IconButton({ icon, label, onClick, primary }: IconButtonProps) {
  return (
    <button
      type="button"
      className={primary ? 'replay-button primary' : 'replay-button'}
      aria-label={label}
      title={label}
      onClick={onClick}
    >
      <i className={`codicon codicon-${icon}`} aria-hidden="true" />
    </button>
  );
}
