import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import type { BoardView } from '../../src/core/drills/boardView';
import { verdictName } from '../../src/core/drills/outcome';
import type { DrillView, TaskView } from '../../src/core/drills/view';
import { icon } from '../shared/icon';
import type { Ui } from './ui';
import { VERDICT_ICONS } from './words';

/** A drill about one whiteboard: what it is and carries, what users complain about, and what was seen on it when it was checked. */
export function boardTasks(board: BoardView, ui: Ui): TemplateResult {
  const { view } = ui;
  return html`<section class="task" aria-labelledby="board-title">
    <h2 id="board-title">${board.title}</h2>
    <blockquote class="prompt">${board.story}</blockquote>
    <p>${l10n.t('The whiteboard beside this page answers it, or did: three things are wrong with it now. Users say:')}</p>
    <ol class="complaints">
      ${view.tasks.map((task, index) => (task.prompt === '' ? nothing : complaint(task, index, board, ui)))}
    </ol>
    ${whole(board, view)} ${buttons(board, ui)}
    <details class="load">
      <summary>${l10n.t('The load it carries at peak')}</summary>
      <ul class="given">
        ${board.load.map((line) => html`<li>${line}</li>`)}
      </ul>
    </details>
  </section>`;
}

function complaint(task: TaskView, index: number, { seen }: BoardView, { post }: Ui): TemplateResult {
  const found = seen[index];
  return html`<li class="complaint ${found?.verdict ?? 'open'}">
    <p class="says">${task.prompt}</p>
    ${
      found
        ? html`<p class="verdict">${icon(VERDICT_ICONS[found.verdict])} <strong>${stateName(found.verdict)}</strong> <span>${found.reason}</span></p>`
        : nothing
    }
    ${task.hints.map((text) => html`<p class="hint">${icon('lightbulb')} <span>${text}</span></p>`)}
    ${
      task.moreHints === 0
        ? nothing
        : html`<button
            class="link"
            data-do="hint"
            data-task=${index}
            aria-label=${l10n.t('Hint for complaint {0}', index + 1)}
            @click=${() => post({ type: 'hint', task: index })}
          >
            ${task.hints.length === 0 ? l10n.t('Where to look (is noted)') : l10n.t('What the review says (counts as half)')}
          </button>`
    }
  </li>`;
}

/** Verdicts of the summary, but while the drill runs nothing is missed yet. */
function stateName(verdict: BoardView['seen'][number]['verdict']): string {
  return verdict === 'missed' ? l10n.t('Left') : verdictName(verdict, l10n);
}

/** What was seen of the whole, with everything that is new and wrong. */
function whole({ seen, seenText }: BoardView, { tasks }: DrillView): TemplateResult | typeof nothing {
  if (seenText === '') return nothing;
  const last = seen[tasks.length - 1];
  return html`<div class="outcome seen ${last?.verdict ?? 'open'}">
    <p class="verdict"><strong data-seen>${seenText}</strong> <span>${last?.reason}</span></p>
    ${
      !last || last.lines.length === 0
        ? nothing
        : html`<ul class="findings">
            ${last.lines.map((line) => html`<li class="partly">${icon('warning')}<span>${line}</span></li>`)}
          </ul>`
    }
  </div>`;
}

function buttons({ isMarked }: BoardView, { post }: Ui): TemplateResult {
  return html`<div class="buttons">
    <vscode-button data-first data-do="check" @click=${() => post({ type: 'checkBoard' })}>${l10n.t('Check the Whiteboard')}</vscode-button>
    <vscode-button appearance="secondary" data-do="show" @click=${() => post({ type: 'showBoard' })}>${l10n.t('Go to the Whiteboard')}</vscode-button>
    ${
      isMarked
        ? nothing
        : html`<vscode-button
            appearance="secondary"
            data-do="findings"
            title=${l10n.t('The markers on the whiteboard and the Review view tell what is wrong. Each cure then counts as half.')}
            @click=${() => post({ type: 'showFindings' })}
            >${l10n.t('Show Findings')}</vscode-button
          >`
    }
  </div>
  ${isMarked ? html`<p class="quiet">${l10n.t('The markers on the whiteboard and the Review view tell what is wrong; each cure counts as half.')}</p>` : nothing}`;
}
