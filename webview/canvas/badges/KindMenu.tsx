import * as l10n from '@vscode/l10n';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { BLOCK_KINDS, type BlockKindId } from '../../../src/core/board/kinds';
import { keepKeys } from '../inspector/focus';
import { KindIcon } from '../KindIcon';

interface KindMenuProps {
  /** The kind the shape is taken for. */
  readonly current: BlockKindId;
  /** What the menu opens from. */
  readonly anchor: HTMLElement;
  /** `undefined`: the shape is no block. */
  readonly onChoose: (kind: BlockKindId | undefined) => void;
  readonly onClose: () => void;
}

/** A menu of all kinds, to say what a shape is. Arrow keys move, letters jump, Escape closes. */
export function KindMenu({ current, anchor, onChoose, onClose }: KindMenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  usePlace(menu, anchor);
  useEffect(() => {
    const outside = ({ target }: Event) => {
      if (target instanceof Node && !menu.current?.contains(target)) onClose();
    };
    document.addEventListener('pointerdown', outside, true);
    document.addEventListener('wheel', outside, { capture: true, passive: true });
    window.addEventListener('blur', onClose);
    return () => {
      document.removeEventListener('pointerdown', outside, true);
      document.removeEventListener('wheel', outside, { capture: true });
      window.removeEventListener('blur', onClose);
    };
  }, [onClose]);
  const press = (event: React.KeyboardEvent) => {
    if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else moveFocus(menu.current, event);
    keepKeys(event);
  };
  return (
    <div className="kind-menu" role="menu" aria-label={l10n.t('What is this shape?')} ref={menu} onKeyDown={press}>
      {BLOCK_KINDS.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          role="menuitemradio"
          aria-checked={id === current}
          tabIndex={-1}
          data-kind={id}
          onClick={() => onChoose(id)}
        >
          <KindIcon kind={id} size={14} />
          {name}
        </button>
      ))}
      <button type="button" role="menuitem" tabIndex={-1} data-kind="none" onClick={() => onChoose(undefined)}>
        {l10n.t('Not a block')}
      </button>
    </div>
  );
}

/** Puts the menu below what it opens from, or above it, inside the canvas, and the focus onto the kind of now. */
function usePlace(menu: React.RefObject<HTMLDivElement | null>, anchor: HTMLElement): void {
  useLayoutEffect(() => {
    const element = menu.current;
    const canvas = element?.parentElement?.getBoundingClientRect();
    if (!element || !canvas) return;
    const from = anchor.getBoundingClientRect();
    const below = canvas.bottom - from.bottom;
    const above = from.top - canvas.top;
    const isBelow = below >= Math.min(element.scrollHeight, 300) || below >= above;
    element.style.maxHeight = `${Math.max(120, Math.min(340, (isBelow ? below : above) - 16))}px`;
    const top = isBelow ? from.bottom + 4 : from.top - element.offsetHeight - 4;
    const left = Math.min(from.left, canvas.right - element.offsetWidth - 8);
    element.style.left = `${Math.max(8, left - canvas.left)}px`;
    element.style.top = `${top - canvas.top}px`;
    element.querySelector<HTMLElement>('[aria-checked="true"]')?.focus();
  }, [menu, anchor]);
}

function moveFocus(menu: HTMLElement | null, event: React.KeyboardEvent): void {
  const items = [...(menu?.querySelectorAll<HTMLElement>('button') ?? [])];
  const { activeElement } = document;
  const index = activeElement instanceof HTMLElement ? items.indexOf(activeElement) : -1;
  const next = nextItem(event.key, items, index);
  if (!next || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  next.focus();
}

function nextItem(key: string, items: readonly HTMLElement[], index: number): HTMLElement | undefined {
  if (key === 'ArrowDown') return items[(index + 1) % items.length];
  if (key === 'ArrowUp') return items.at(index - 1);
  if (key === 'Home') return items[0];
  if (key === 'End') return items.at(-1);
  if (key.length !== 1 || key === ' ') return undefined;
  const after = [...items.slice(index + 1), ...items.slice(0, index + 1)];
  return after.find(({ textContent }) => textContent?.toLowerCase().startsWith(key.toLowerCase()));
}
