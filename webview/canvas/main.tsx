import '@excalidraw/excalidraw/index.css';
import './canvas.css';
import './overlay.css';
import './keyboard.css';
import './findings/findings.css';
import { createRoot } from 'react-dom/client';
import type { FromCanvas, ToCanvas } from '../../src/core/protocol/canvas';
import { connect } from '../host';
import { Mailbox } from '../shared/mailbox';
import { App } from './App';
import { keepFirstPress } from './firstPress';

/** Draws the board into the page and hands it what the host has sent so far. */
// Exported because esbuild takes a file without exports for CommonJS, as package.json says, and then keeps code of
// Excalidraw that nothing uses.
export function start(): void {
  const mailbox = new Mailbox<ToCanvas>();
  const host = connect<ToCanvas, FromCanvas>((message) => mailbox.deliver(message));
  const surface = document.documentElement.dataset.surface === 'view' ? 'view' : 'editor';
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no root element.');
  keepFirstPress();
  createRoot(root).render(<App host={host} mailbox={mailbox} surface={surface} />);
}

start();
