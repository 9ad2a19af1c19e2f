import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { searchSignals } from '../../../src/core/content/search';
import type { Signal } from '../../../src/core/content/signals';
import type { InterviewSnapshot } from '../../../src/core/interview/snapshot';
import { groupBy } from '../../../src/core/sidebar/groups';
import { type Heard, heardSignals, type LogObstacle, logObstacle } from '../../../src/core/sidebar/heard';
import { mountPage, type PageHost } from '../page';
import type { Receive, Ui } from '../ui';
import { moveFocus } from './keys';
import { searchBox } from './searchBox';
import { signalItem } from './signalItem';

/** What the page shows, apart from what the user opened and typed. */
interface SignalsState {
  readonly signals: readonly Signal[];
  readonly heard: ReadonlyMap<string, Heard>;
  readonly obstacle: LogObstacle | undefined;
}

/** Mounts the Signals view: the cheat sheet, searchable, and what was heard of it. */
export function mountSignals(root: HTMLElement, host: PageHost): Receive {
  let signals: readonly Signal[] = [];
  let snapshot: InterviewSnapshot | undefined;
  const ui = mountPage(root, host, (page) =>
    draw(page, { signals, heard: heardSignals(snapshot?.signals ?? []), obstacle: logObstacle(snapshot) }),
  );
  root.addEventListener('keydown', moveFocus);
  return (message) => {
    if (message.type === 'signals') signals = message.signals;
    else if (message.type === 'snapshot') snapshot = message.snapshot;
    if (signals.length > 0) ui.redraw();
  };
}

function draw(ui: Ui, state: SignalsState): TemplateResult {
  const { query } = ui.memory.current;
  const found = searchSignals(state.signals, query);
  const search = (text: string) => {
    ui.memory.keep({ query: text });
    ui.redraw();
    ui.announce(text.trim() ? countText(searchSignals(state.signals, text).length) : '');
  };
  return html`${searchBox(query, search)}
  ${query.trim() ? html`<p class="result-count">${countText(found.length)}</p>` : nothing}
  ${repeat(
    groupBy(found, ({ area }) => area),
    ({ name }) => name,
    ({ name, items }) => group(ui, name, items, state),
  )}`;
}

function group(ui: Ui, name: string, signals: readonly Signal[], { heard, obstacle }: SignalsState): TemplateResult {
  return html`<section class="area">
    <h2 class="group">${name}</h2>
    <ul class="signals">
      ${repeat(
        signals,
        ({ id }) => id,
        (signal) => signalItem(ui, signal, heard.get(signal.id), obstacle),
      )}
    </ul>
  </section>`;
}

function countText(count: number): string {
  if (count === 0) return l10n.t('No signal matches. Try a shorter word.');
  return count === 1 ? l10n.t('1 signal matches.') : l10n.t('{0} signals match.', count);
}
