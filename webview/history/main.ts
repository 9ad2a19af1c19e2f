import '../shared/base.css';
import './history.css';
import './trends.css';
import './rows.css';
import './drills.css';
import * as l10n from '@vscode/l10n';
import { render } from 'lit';
import type { FromHistory, ToHistory } from '../../src/core/protocol/history';
import { connect } from '../host';
import { registerControls } from '../shared/controls';
import { draw } from './draw';
import { readLooks } from './looks';
import type { Ui } from './ui';

/** Shows past interviews; what the host tells is kept, what the user looks at comes back with the tab. */
// Exported for the same reason as the side bar's own start.
export function start(): void {
  registerControls();
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no element to draw into.');
  const main = root.appendChild(document.createElement('main'));
  let shown: ToHistory | undefined;
  const redraw = () => {
    if (shown) render(draw(shown, ui), main);
  };
  const host = connect<ToHistory, FromHistory>((message) => {
    const isFirst = shown === undefined;
    shown = message;
    document.title = l10n.t('Interview History');
    queueMicrotask(() => {
      redraw();
      if (isFirst) window.scrollTo(0, looks.scrollY);
    });
  });
  let looks = readLooks(host.recall());
  const ui: Ui = {
    get looks() {
      return looks;
    },
    look: (change) => {
      looks = { ...looks, ...change };
      host.remember(looks);
      redraw();
    },
    post: (message) => host.post(message),
  };
  const keepScroll = () => {
    looks = { ...looks, scrollY: window.scrollY };
    host.remember(looks);
  };
  window.addEventListener('scroll', keepScroll, { passive: true });
}

start();
