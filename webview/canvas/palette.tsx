import * as l10n from '@vscode/l10n';
import { useRef, useState } from 'react';
import { BLOCK_KINDS, type BlockKind, type BlockKindId } from '../../src/core/board/kinds';
import { BLOCK_MIME } from './insert';
import { KindIcon } from './KindIcon';

interface PaletteProps {
  readonly onInsert: (kind: BlockKindId) => void;
  /** Icons only. */
  readonly compact: boolean;
  readonly onCompact: (compact: boolean) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

/** The building blocks beside the canvas: click, Enter or drag. Arrow keys move, one Tab stop for all. */
export function Palette({ onInsert, compact, onCompact, onUndo, onRedo }: PaletteProps) {
  const [current, setCurrent] = useState(0);
  const list = useRef<HTMLDivElement>(null);

  const move = (event: React.KeyboardEvent) => {
    const target = nextIndex(event.key, current, BLOCK_KINDS.length);
    if (target === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    setCurrent(target);
    list.current?.querySelectorAll('button').item(target).focus();
  };

  return (
    <aside className={compact ? 'palette compact' : 'palette'} aria-label={l10n.t('Building blocks')}>
      <div className="palette-head">
        <HeadButton label={l10n.t('Undo')} icon="M6 3 2.5 6.5 6 10M3 6.5h6.5a4 4 0 0 1 0 8H7" onClick={onUndo} />
        <HeadButton label={l10n.t('Redo')} icon="m10 3 3.5 3.5L10 10M13 6.5H6.500a4 4 0 0 0 0 8H9" onClick={onRedo} />
        <HeadButton
          label={compact ? l10n.t('Show names of the building blocks') : l10n.t('Show only icons')}
          icon={compact ? 'M10 3 5 8l5 5' : 'M6 3l5 5-5 5'}
          expanded={!compact}
          onClick={() => onCompact(!compact)}
        />
      </div>
      <div
        className="palette-list"
        role="toolbar"
        aria-orientation="vertical"
        aria-label={l10n.t('Insert a block')}
        ref={list}
        onKeyDown={move}
      >
        {BLOCK_KINDS.map((kind, index) => (
          <PaletteItem
            key={kind.id}
            kind={kind}
            focusable={index === current}
            onFocus={() => setCurrent(index)}
            onInsert={() => onInsert(kind.id)}
          />
        ))}
      </div>
    </aside>
  );
}

interface HeadButtonProps {
  readonly label: string;
  readonly icon: string;
  readonly expanded?: boolean;
  readonly onClick: () => void;
}

function HeadButton({ label, icon, expanded, onClick }: HeadButtonProps) {
  return (
    <button
      type="button"
      className="palette-tool"
      aria-label={label}
      aria-expanded={expanded}
      title={label}
      onClick={onClick}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d={icon} fill="none" stroke="currentColor" strokeWidth="1.3" />
      </svg>
    </button>
  );
}

function nextIndex(key: string, current: number, count: number): number | undefined {
  if (key === 'ArrowDown' || key === 'ArrowRight') return (current + 1) % count;
  if (key === 'ArrowUp' || key === 'ArrowLeft') return (current + count - 1) % count;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return undefined;
}

interface PaletteItemProps {
  readonly kind: BlockKind;
  readonly focusable: boolean;
  readonly onFocus: () => void;
  readonly onInsert: () => void;
}

function PaletteItem({ kind, focusable, onFocus, onInsert }: PaletteItemProps) {
  const examples = kind.examples.length ? ` — ${kind.examples.join(', ')}` : '';
  return (
    <button
      type="button"
      draggable
      tabIndex={focusable ? 0 : -1}
      data-block={kind.id}
      title={`${kind.name}: ${kind.when}${examples}`}
      aria-label={`${kind.name}: ${kind.when}`}
      onFocus={onFocus}
      onClick={onInsert}
      onDragStart={(event) => {
        event.dataTransfer.setData(BLOCK_MIME, kind.id);
        event.dataTransfer.setData('text/plain', kind.name);
        event.dataTransfer.effectAllowed = 'copy';
      }}
    >
      <KindIcon kind={kind.id} size={20} />
      <span className="palette-text">
        <span className="palette-name">{kind.name}</span>
        <span className="palette-when">{kind.when}</span>
      </span>
    </button>
  );
}
