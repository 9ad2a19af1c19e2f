import '../shared/base.css';
import './drill.css';
import './outcome.css';
import './board.css';
import type { FromDrill, ToDrill } from '../../src/core/protocol/drill';
import { connect } from '../host';
import { registerControls } from '../shared/controls';
import { DrillPage } from './page';

/** Mounts the page of a drill and hands it what the host has sent so far. */
// Exported for the same reason as the side bar's own start.
export function start(): void {
  registerControls();
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no element to draw into.');
  const waiting: ToDrill[] = [];
  let receive = (message: ToDrill): void => void waiting.push(message);
  const host = connect<ToDrill, FromDrill>((message) => receive(message));
  const page = new DrillPage(root, (message) => host.post(message));
  receive = (message) => page.receive(message);
  for (const message of waiting) receive(message);
}

start();
