import * as l10n from '@vscode/l10n';
import { useId } from 'react';
import type { BoundFigures } from '../../../src/core/board/binding/figures';
import type { GraphBlock } from '../../../src/core/board/graph/graph';
import type { BlockChange } from '../../../src/core/board/inspector/change';
import { hasRole, inspectFields } from '../../../src/core/board/inspector/fields';
import { BLOCK_KINDS, type BlockKindId, findKind } from '../../../src/core/board/kinds';
import type { ParameterDefaults } from '../../../src/core/content/parameters';
import { recognitionText } from '../../inspectorTexts';
import { KindIcon } from '../KindIcon';
import { TextField } from './TextField';
import { ValueField } from './ValueField';

/** Value of the entry that says a recognised shape is no block. */
const NO_BLOCK = 'none';

interface InspectorProps {
  readonly block: GraphBlock;
  readonly defaults: ParameterDefaults;
  /** What the fields can be bound to. */
  readonly figures: BoundFigures | undefined;
  readonly readOnly: boolean;
  readonly onChange: (change: BlockChange) => void;
}

/** What the drawing says of a block, and what is assumed where it says nothing; all of it can be changed. */
export function Inspector({ block, defaults, figures, readOnly, onChange }: InspectorProps) {
  const id = useId();
  const fields = inspectFields(block, defaults, figures);
  return (
    <div className="inspector-body">
      <div className="inspector-field inspector-wide">
        <label htmlFor={`${id}-kind`}>{l10n.t('Kind')}</label>
        <KindSelect id={`${id}-kind`} block={block} readOnly={readOnly} onChange={onChange} />
        <p className="inspector-origin">{recognitionText(block)}</p>
      </div>
      <div className="inspector-field inspector-wide">
        <label htmlFor={`${id}-name`}>{l10n.t('Name')}</label>
        <TextField
          id={`${id}-name`}
          current={block.name}
          placeholder={findKind(block.kind)?.name}
          readOnly={readOnly}
          onCommit={(name) => {
            onChange({ type: 'name', name });
            return true;
          }}
        />
      </div>
      {hasRole(block) ? <RoleField block={block} readOnly={readOnly} onChange={onChange} /> : null}
      {fields.map((field) => (
        <ValueField key={field.id} field={field} figures={figures} readOnly={readOnly} onChange={onChange} />
      ))}
    </div>
  );
}

type PartProps = Pick<InspectorProps, 'block' | 'readOnly' | 'onChange'>;

function KindSelect({ id, block, readOnly, onChange }: PartProps & { readonly id: string }) {
  const choose = (value: string) => {
    const kind = findKind(value);
    onChange(kind ? { type: 'kind', kind: kind.id satisfies BlockKindId } : { type: 'ignore' });
  };
  return (
    <div className="inspector-value">
      <KindIcon kind={block.kind} size={16} />
      <select id={id} value={block.kind} disabled={readOnly} onChange={({ target }) => choose(target.value)}>
        {BLOCK_KINDS.map((kind) => (
          <option key={kind.id} value={kind.id}>
            {kind.name}
          </option>
        ))}
        {block.recognition === 'palette' ? null : <option value={NO_BLOCK}>{l10n.t('Not a block')}</option>}
      </select>
    </div>
  );
}

function RoleField({ block, readOnly, onChange }: PartProps) {
  const id = useId();
  const role = block.parameters.role;
  const choose = (value: string) => {
    onChange({ type: 'role', role: value === 'primary' || value === 'replica' ? value : undefined });
  };
  return (
    <div className="inspector-field" data-field="role">
      <label htmlFor={id}>{l10n.t('Role')}</label>
      <div className="inspector-value">
        <select id={id} value={role?.value ?? ''} disabled={readOnly} onChange={({ target }) => choose(target.value)}>
          <option value="">{l10n.t('not said')}</option>
          <option value="primary">{l10n.t('primary')}</option>
          <option value="replica">{l10n.t('replica')}</option>
        </select>
      </div>
      {role?.origin === 'written' ? <p className="inspector-origin">{l10n.t('written on the board')}</p> : null}
    </div>
  );
}
