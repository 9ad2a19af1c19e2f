import './replay.css';
import './scrubber.css';
import { createRoot } from 'react-dom/client';
import type { FromReplay, ToReplay } from '../../src/core/protocol/replay';
import { connect } from '../host';
import { Mailbox } from '../shared/mailbox';
import { App } from './App';

/** Draws the replay into the page and hands it what the host has sent so far. */
// Exported as the canvas's is: a file without exports would be taken for CommonJS.
export function start(): void {
  const mailbox = new Mailbox<ToReplay>();
  const host = connect<ToReplay, FromReplay>((message) => mailbox.deliver(message));
  // What VS Code hands back with the tab when the window opens again.
  host.remember({ folder: document.documentElement.dataset.folder });
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no root element.');
  createRoot(root).render(<App host={host} mailbox={mailbox} />);
}

start();
