import * as l10n from '@vscode/l10n';
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { GraphBlock } from '../../../src/core/board/graph/graph';
import { iconPath } from '../../../src/core/board/icons';
import type { BlockChange } from '../../../src/core/board/inspector/change';
import { BLOCK_KINDS, findKind, GROUP_COLORS } from '../../../src/core/board/kinds';
import { recognitionText } from '../../inspectorTexts';

/** What a field that is about the block as a whole needs. */
export interface BlockPart {
  readonly block: GraphBlock;
  readonly readOnly: boolean;
  change(wanted: BlockChange): void;
}

/** Chooses the kind; a recognised shape can also be said to be no block. */
export function kindField({ block, readOnly, change }: BlockPart): TemplateResult {
  const choose = ({ target }: Event) => {
    const kind = findKind((target as HTMLSelectElement).value);
    change(kind ? { type: 'kind', kind: kind.id } : { type: 'ignore' });
  };
  return html`<div class="field">
    <label for="kind">${l10n.t('Kind')}</label>
    <div class="field-value">
      ${kindIcon(block)}
      <select id="kind" .value=${block.kind} ?disabled=${readOnly} @change=${choose}>
        ${BLOCK_KINDS.map(({ id, name }) => html`<option value=${id} ?selected=${id === block.kind}>${name}</option>`)}
        ${block.recognition === 'palette' ? nothing : html`<option value="none">${l10n.t('Not a block')}</option>`}
      </select>
    </div>
    <p class="origin">${recognitionText(block)}</p>
  </div>`;
}

function kindIcon({ kind }: GraphBlock): TemplateResult {
  const color = GROUP_COLORS[findKind(kind)?.group ?? 'other'];
  return html`<svg class="kind-icon" viewBox="0 0 24 24" width="16" height="16" aria-hidden="true" style="background-color: ${color}">
    ${svg`<path d=${iconPath(kind)} fill="none" stroke="#1e1e1e" stroke-width="1.5" stroke-linejoin="round" />`}
  </svg>`;
}

/** The name on the board's label. */
export function nameField({ block, readOnly, change }: BlockPart): TemplateResult {
  const commit = ({ target }: Event) => {
    const input = target as HTMLInputElement;
    const name = input.value.trim();
    // A block without a name keeps the one it had.
    if (name === '') input.value = block.name;
    else change({ type: 'name', name });
  };
  return html`<div class="field">
    <label for="name">${l10n.t('Name')}</label>
    <input
      id="name"
      type="text"
      spellcheck="false"
      autocomplete="off"
      placeholder=${findKind(block.kind)?.name ?? ''}
      .value=${block.name}
      ?readonly=${readOnly}
      @change=${commit}
      @keydown=${restoreOnEscape(block.name)}
    />
  </div>`;
}

/** Escape brings back what holds. */
export function restoreOnEscape(current: string): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key === 'Escape' && event.target instanceof HTMLInputElement) event.target.value = current;
  };
}

/** Primary or replica, for stores. */
export function roleField({ block, readOnly, change }: BlockPart): TemplateResult {
  const { role } = block.parameters;
  const choose = ({ target }: Event) => {
    const { value } = target as HTMLSelectElement;
    change({ type: 'role', role: value === 'primary' || value === 'replica' ? value : undefined });
  };
  const option = (value: string, text: string) =>
    html`<option value=${value} ?selected=${(role?.value ?? '') === value}>${text}</option>`;
  return html`<div class="field">
    <label for="role">${l10n.t('Role')}</label>
    <select id="role" .value=${role?.value ?? ''} ?disabled=${readOnly} @change=${choose}>
      ${option('', l10n.t('not said'))}${option('primary', l10n.t('primary'))}${option('replica', l10n.t('replica'))}
    </select>
    ${role?.origin === 'written' ? html`<p class="origin">${l10n.t('written on the board')}</p>` : nothing}
  </div>`;
}
