import type { ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types';
import * as l10n from '@vscode/l10n';
import { useEffect, useRef } from 'react';
import type { BoundFigures } from '../../../src/core/board/binding/figures';
import type { GraphBlock } from '../../../src/core/board/graph/graph';
import type { BlockChange } from '../../../src/core/board/inspector/change';
import { findKind } from '../../../src/core/board/kinds';
import type { ParameterDefaults } from '../../../src/core/content/parameters';
import { KindIcon } from '../KindIcon';
import { focusCanvas, keepKeys, useFocusKey } from './focus';
import { Inspector } from './Inspector';
import { useCorner } from './useCorner';

interface InspectorCardProps {
  readonly api: ExcalidrawImperativeAPI;
  readonly block: GraphBlock;
  readonly defaults: ParameterDefaults;
  readonly figures: BoundFigures | undefined;
  readonly readOnly: boolean;
  readonly folded: boolean;
  readonly onFold: (folded: boolean) => void;
  readonly onChange: (change: BlockChange) => void;
}

/** The inspector of the selected block, docked in a corner of the canvas where it does not cover the block. */
export function InspectorCard(props: InspectorCardProps) {
  const { api, block, defaults, figures, readOnly, folded, onFold, onChange } = props;
  const card = useRef<HTMLElement>(null);
  const corner = useCorner(api, card, block);
  useFocusKey(card, () => onFold(false));
  useLeaveByPointer(card);
  const name = block.name || (findKind(block.kind)?.name ?? '');
  const title = l10n.t('Inspector: {0}', name);
  return (
    <section
      className="inspector"
      data-corner={corner}
      data-block-id={block.id}
      aria-label={title}
      ref={card}
      onKeyDown={keepKeys}
    >
      <button
        type="button"
        className="inspector-head"
        aria-expanded={!folded}
        title={l10n.t('Alt+Enter moves into the inspector, Escape back to the board')}
        onClick={() => onFold(!folded)}
      >
        <KindIcon kind={block.kind} size={16} />
        <span className="inspector-title">{name}</span>
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path d={folded ? 'M3 10l5-5 5 5' : 'M3 6l5 5 5-5'} fill="none" stroke="currentColor" strokeWidth="1.3" />
        </svg>
      </button>
      {folded ? null : (
        <Inspector
          key={block.id}
          block={block}
          defaults={defaults}
          figures={figures}
          readOnly={readOnly}
          onChange={onChange}
        />
      )}
    </section>
  );
}

/** What is typed takes effect when the pointer goes down elsewhere; Excalidraw's canvas would leave the focus here. */
function useLeaveByPointer(card: React.RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const leave = ({ target }: PointerEvent) => {
      const { activeElement } = document;
      if (!card.current?.contains(activeElement) || !(target instanceof Node) || card.current.contains(target)) return;
      if (target instanceof HTMLCanvasElement) focusCanvas();
    };
    document.addEventListener('pointerdown', leave, true);
    return () => document.removeEventListener('pointerdown', leave, true);
  }, [card]);
}
