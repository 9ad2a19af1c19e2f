import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { GraphBlock } from '../../../src/core/board/graph/graph';
import type { BlockChange } from '../../../src/core/board/inspector/change';
import { hasRole, inspectFields } from '../../../src/core/board/inspector/fields';
import { findKind } from '../../../src/core/board/kinds';
import type { ParameterDefaults } from '../../../src/core/content/parameters';
import type { BoardSelection } from '../../../src/core/protocol/sidebar';
import { icon } from '../../shared/icon';
import { mountPage, type PageHost } from '../page';
import type { Receive } from '../ui';
import { kindField, nameField, roleField } from './blockFields';
import { valueField } from './valueField';

/** Mounts the inspector: the block selected on the active board, what is said of it and what is assumed. */
export function mountInspector(root: HTMLElement, host: PageHost): Receive {
  let parameters: ParameterDefaults | undefined;
  let selection: BoardSelection | undefined;
  const problems = new Map<string, string>();
  const ui = mountPage(root, host, () => {
    if (!selection?.block || !parameters) return emptyPage(selection);
    return blockPage(selection.block, selection, parameters);
  });

  function blockPage(
    block: GraphBlock,
    { readOnly, figures }: BoardSelection,
    defaults: ParameterDefaults,
  ): TemplateResult {
    const change = (wanted: BlockChange) => host.post({ type: 'setBlock', id: block.id, change: wanted });
    const part = { block, readOnly, change };
    return html`<div class="inspector" data-block-id=${block.id}>
      ${readOnly ? html`<p class="notice">${icon('lock')}<span>${l10n.t('This board cannot be edited here.')}</span></p>` : nothing}
      ${keyed(
        block.id,
        html`${kindField(part)} ${nameField(part)} ${hasRole(block) ? roleField(part) : nothing}
        ${inspectFields(block, defaults, figures).map((field) =>
          valueField({
            field,
            figures,
            readOnly,
            problem: problems.get(field.id),
            setProblem: (text) => {
              if (text) problems.set(field.id, text);
              else problems.delete(field.id);
              ui.redraw();
            },
            change,
          }),
        )}`,
      )}
    </div>`;
  }

  return (message) => {
    if (message.type === 'parameters') parameters = message.parameters;
    if (message.type !== 'boardSelection') return;
    if (message.selection?.block?.id !== selection?.block?.id) {
      problems.clear();
      const { block } = message.selection ?? {};
      ui.announce(block ? l10n.t('Inspector: {0}', block.name || (findKind(block.kind)?.name ?? '')) : '');
    }
    selection = message.selection;
    ui.redraw();
  };
}

function emptyPage(selection: BoardSelection | undefined): TemplateResult {
  return html`<div class="empty"><p>${emptyText(selection)}</p></div>`;
}

function emptyText(selection: BoardSelection | undefined): string {
  if (!selection) return l10n.t('Open a whiteboard and select a block: its kind, name and numbers show here.');
  if (selection.count > 1)
    return l10n.t('{0} blocks are selected. Select one of them to see its numbers.', selection.count);
  return l10n.t('Select a block on the board: its kind, name and numbers show here.');
}
