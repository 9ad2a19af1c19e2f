import * as l10n from '@vscode/l10n';
import { useEffect, useId, useRef, useState } from 'react';
import { catalogue } from '../../src/core/board/graph/catalogue';
import { blockName } from '../../src/core/board/graph/describe';
import type { GraphBlock } from '../../src/core/board/graph/graph';
import { kindOfText } from '../../src/core/board/graph/kindOfText';
import { findKind } from '../../src/core/board/kinds';
import { type BlockSuggestion, suggestBlocks } from '../../src/core/board/suggestBlocks';
import { KindIcon } from './KindIcon';

interface QuickInsertProps {
  /** The block the new one goes beside. */
  readonly source: GraphBlock | undefined;
  readonly onChoose: (chosen: BlockSuggestion, connect: boolean) => void;
  readonly onClose: () => void;
}

/** A block by typing its name or a product: arrow keys choose, Enter inserts, Shift+Enter also connects, Escape closes. */
export function QuickInsert({ source, onChoose, onClose }: QuickInsertProps) {
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const found = suggestBlocks(query, catalogue(), (text) => kindOfText(text)?.kind);

  const press = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const next = nextChoice(event.key, chosen, found.length);
    const picked = found[chosen];
    if (next !== undefined) setChosen(next);
    else if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter' && picked) onChoose(picked, event.shiftKey && source !== undefined);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className="quick-insert">
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label={l10n.t('Insert a block: type its name, a product or a purpose')}
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls={`${id}-list`}
        aria-activedescendant={`${id}-${chosen}`}
        aria-describedby={`${id}-help`}
        placeholder={l10n.t('Name, product or purpose: redis, queue, full-text…')}
        spellCheck={false}
        autoComplete="off"
        maxLength={80}
        value={query}
        onBlur={onClose}
        onKeyDown={press}
        onChange={(event) => {
          setQuery(event.target.value);
          setChosen(0);
        }}
      />
      <div id={`${id}-list`} className="quick-insert-list" role="listbox" aria-label={l10n.t('Building blocks')}>
        {found.map((each, index) => (
          <Suggestion
            key={`${each.kind} ${each.name ?? ''}`}
            id={`${id}-${index}`}
            suggestion={each}
            isChosen={index === chosen}
            onChoose={(connect) => onChoose(each, connect && source !== undefined)}
          />
        ))}
      </div>
      <p id={`${id}-help`}>
        {source
          ? l10n.t('Enter inserts. Shift+Enter also draws an arrow from {0}. Escape closes.', blockName(source))
          : l10n.t('Enter inserts. Escape closes. With a block selected, Shift+Enter connects the two.')}
      </p>
    </div>
  );
}

function nextChoice(key: string, chosen: number, count: number): number | undefined {
  if (key === 'ArrowDown') return (chosen + 1) % count;
  if (key === 'ArrowUp') return (chosen + count - 1) % count;
  if (key === 'PageDown') return Math.min(chosen + 5, count - 1);
  if (key === 'PageUp') return Math.max(chosen - 5, 0);
  return undefined;
}

interface SuggestionProps {
  readonly id: string;
  readonly suggestion: BlockSuggestion;
  readonly isChosen: boolean;
  readonly onChoose: (connect: boolean) => void;
}

function Suggestion({ id, suggestion: { kind, name }, isChosen, onChoose }: SuggestionProps) {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isChosen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  const known = findKind(kind);
  const detail = name === undefined ? known?.when : known?.name;
  return (
    // The text field keeps the focus, and with it the keys.
    <div
      ref={row}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      aria-label={name === undefined ? `${known?.name}: ${known?.when}` : `${name}: ${known?.name}`}
      onPointerDown={(event) => event.preventDefault()}
      onPointerUp={(event) => onChoose(event.shiftKey)}
    >
      <KindIcon kind={kind} size={20} />
      <span className="quick-insert-name">{name ?? known?.name}</span>
      <span className="quick-insert-detail">{detail}</span>
    </div>
  );
}
