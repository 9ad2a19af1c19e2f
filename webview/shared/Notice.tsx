interface NoticeProps {
  readonly text: string;
  readonly action?: string;
  readonly onAction?: () => void;
  /** Fills the page instead of standing above the board. */
  readonly whole?: boolean;
}

/** Tells why a board cannot be shown or edited, and offers the cure. */
export function Notice({ text, action, onAction, whole }: NoticeProps) {
  return (
    <div className={whole ? 'notice whole' : 'notice'} role="status">
      <p>{text}</p>
      {action ? (
        <button type="button" onClick={onAction}>
          {action}
        </button>
      ) : null}
    </div>
  );
}
