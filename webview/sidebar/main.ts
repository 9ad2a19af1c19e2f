import '../shared/base.css';
import './interview.css';
import './conversation.css';
import './inspector.css';
import './signals.css';
import './estimate.css';
import './desk.css';
import type { FromSidebar, ToSidebar } from '../../src/core/protocol/sidebar';
import { connect } from '../host';
import { registerControls } from '../shared/controls';
import { mountDesk } from './desk/page';
import { mountForm } from './estimate/form';
import { mountEstimate } from './estimate/page';
import { mountInspector } from './inspector/page';
import { mountInterview } from './interview/page';
import { Memory } from './memory';
import { mountSignals } from './signals/page';
import type { Receive } from './ui';

const PAGES: Readonly<Record<string, typeof mountInterview>> = {
  desk: mountDesk,
  estimate: mountEstimate,
  estimateForm: mountForm,
  inspector: mountInspector,
  signals: mountSignals,
};

/** Mounts the page its document asks for and hands it what the host has sent so far. */
// Exported because esbuild takes a file without exports for CommonJS, as package.json says, and then cannot leave out the
// many controls of the toolkit that no page uses.
export function start(): void {
  registerControls();
  const waiting: ToSidebar[] = [];
  let receive: Receive = (message) => waiting.push(message);
  const host = connect<ToSidebar, FromSidebar>((message) => receive(message));
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no element to draw into.');
  const mount = PAGES[document.documentElement.dataset.view ?? ''] ?? mountInterview;
  receive = mount(root, { memory: new Memory(host), post: (message) => host.post(message) });
  for (const message of waiting) receive(message);
}

start();
