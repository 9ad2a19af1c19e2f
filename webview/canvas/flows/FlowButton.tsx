/** Icons of the flow surfaces, 16 × 16, drawn by lines. */
const ICONS = {
  play: 'M4.500 3v10l8-5z',
  pause: 'M5 3v10M11 3v10',
  stop: 'M4 4h8v8H4z',
  previous: 'M10 3 5 8l5 5',
  next: 'M6 3l5 5-5 5',
  end: 'M3 3l5 5-5 5M8 3l5 5-5 5',
  again: 'M12.500 8a4.500 4.500 0 1 1-1.400-3.200M11.500 2v3h-3',
  up: 'M8 13V3M4 7l4-4 4 4',
  down: 'M8 3v10M4 9l4 4 4-4',
  unfold: 'M3 6l5 5 5-5',
  fold: 'M3 10l5-5 5 5',
  remove: 'M4 4l8 8M12 4l-8 8',
  add: 'M8 3v10M3 8h10',
  edit: 'M3 13l.6-2.800L11 2.800 13.200 5 5.800 12.400z',
  rename: 'M2 4h12M8 4v9M5.500 13h5',
  copy: 'M6 6h7v7H6zM3 10V3h7',
  notes: 'M4 2h8v12H4zM6 5h4M6 8h4M6 11h2',
  trash: 'M3 4h10M6 4V2.500h4V4M4.500 4l.500 9.500h6l.500-9.500',
  accept: 'M3 8.500 6.500 12 13 4.500',
  flow: 'M2.500 4.500a1.500 1.500 0 1 0 0-.01M4 4.500h5a3 3 0 0 1 0 6H7M9 8l-2.500 2.500L9 13',
} as const;

/** Name of an icon. */
export type FlowIconName = keyof typeof ICONS;

/** A line icon; says nothing to a screen reader. */
export function FlowIcon({ icon }: { readonly icon: FlowIconName }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={ICONS[icon]} fill="none" stroke="currentColor" strokeWidth="1.3" strokeLinejoin="round" />
    </svg>
  );
}

interface FlowButtonProps {
  readonly icon: FlowIconName;
  readonly label: string;
  readonly onClick: () => void;
  /** Shows the label beside the icon. */
  readonly wide?: boolean;
  readonly disabled?: boolean;
  readonly primary?: boolean;
}

/** A button of the flow surfaces: an icon with a tooltip, or with its label beside it. */
export function FlowButton({ icon, label, onClick, wide, disabled, primary }: FlowButtonProps) {
  return (
    <button
      type="button"
      className={primary ? 'flow-button primary' : 'flow-button'}
      aria-label={label}
      title={wide ? undefined : label}
      aria-disabled={disabled}
      onClick={() => !disabled && onClick()}
    >
      <FlowIcon icon={icon} />
      {wide ? <span>{label}</span> : null}
    </button>
  );
}
