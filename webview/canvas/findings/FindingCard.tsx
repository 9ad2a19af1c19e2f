import * as l10n from '@vscode/l10n';
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { ShownFinding } from '../../../src/core/protocol/canvas';
import type { Fix } from '../../../src/core/review/finding';
import { keepKeys } from '../inspector/focus';
import type { Marked } from './markerLayer';

interface FindingCardProps {
  readonly marked: Marked;
  /** The marker it opens from. */
  readonly anchor: HTMLElement;
  /** Undefined while the board cannot be edited. */
  readonly onFix: ((fix: Fix) => void) | undefined;
  /** The marker was pressed: the card takes the focus, and gives it back. */
  readonly isPressed: boolean;
  readonly onClose: () => void;
}

/** What is found at one place: messages, why they matter, and what cures them. Escape closes it, and leaving it. */
export function FindingCard({ marked, anchor, isPressed, onFix, onClose }: FindingCardProps) {
  const card = useRef<HTMLDivElement>(null);
  usePlace(card, anchor, isPressed);
  useLeave(card, anchor, onClose);
  return (
    <div
      className="finding-card"
      role="dialog"
      aria-label={l10n.t('Findings')}
      ref={card}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          anchor.focus();
          onClose();
        }
        keepKeys(event);
      }}
    >
      {marked.findings.map((finding) => (
        <FindingText key={finding.id} finding={finding} onFix={onFix} />
      ))}
    </div>
  );
}

function FindingText({ finding, onFix }: { finding: ShownFinding; onFix: FindingCardProps['onFix'] }) {
  const { severity, message, why, needs, fix } = finding;
  return (
    <section className={`finding ${severity}`}>
      <p className="finding-message">
        <span className="finding-severity">{severityWord(severity)}</span> {message}
      </p>
      <p className="finding-why">{why}</p>
      {needs === undefined ? null : <p className="finding-why">{needs}</p>}
      {fix && onFix ? (
        <button type="button" className="finding-fix" onClick={() => onFix(fix)}>
          {fix.label}
        </button>
      ) : null}
    </section>
  );
}

function severityWord(severity: ShownFinding['severity']): string {
  const words = { error: l10n.t('Error'), warning: l10n.t('Warning'), info: l10n.t('Limit') };
  return words[severity];
}

/** Beside the marker, inside the canvas. */
function usePlace(card: React.RefObject<HTMLDivElement | null>, anchor: HTMLElement, takesFocus: boolean): void {
  useLayoutEffect(() => {
    const element = card.current;
    const canvas = element?.parentElement?.getBoundingClientRect();
    if (!element || !canvas) return;
    const from = anchor.getBoundingClientRect();
    const room = { right: canvas.right - from.right, below: canvas.bottom - from.top };
    const left = room.right > element.offsetWidth + 16 ? from.right + 6 : from.left - element.offsetWidth - 6;
    const top = Math.min(from.top, from.top + room.below - element.offsetHeight - 8);
    element.style.left = `${Math.max(8, left - canvas.left)}px`;
    element.style.top = `${Math.max(8, top - canvas.top)}px`;
    if (takesFocus) element.focus();
  }, [card, anchor, takesFocus]);
}

/** How long the pointer may take from the marker to the card. */
const WAY_MS = 350;

/** Closes when the pointer or the focus goes elsewhere. */
function useLeave(card: React.RefObject<HTMLDivElement | null>, anchor: HTMLElement, onClose: () => void): void {
  useEffect(() => {
    let timer = 0;
    const isInside = (target: EventTarget | null) =>
      target instanceof Node && (card.current?.contains(target) === true || anchor.contains(target));
    const moved = ({ target }: Event) => {
      if (isInside(target)) {
        window.clearTimeout(timer);
        timer = 0;
      } else if (!isInside(document.activeElement)) {
        timer ||= window.setTimeout(() => onClose(), WAY_MS);
      }
    };
    const pressed = ({ target }: Event) => {
      if (!isInside(target)) onClose();
    };
    document.addEventListener('pointermove', moved, true);
    document.addEventListener('pointerdown', pressed, true);
    document.addEventListener('wheel', pressed, { capture: true, passive: true });
    return () => {
      window.clearTimeout(timer);
      document.removeEventListener('pointermove', moved, true);
      document.removeEventListener('pointerdown', pressed, true);
      document.removeEventListener('wheel', pressed, { capture: true });
    };
  }, [card, anchor, onClose]);
}
