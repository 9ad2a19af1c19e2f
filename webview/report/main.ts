import './report.css';
import './people.css';
import './narrow.css';
import './file.css';
import type { FromReport, ToReport } from '../../src/core/protocol/report';
import { connect } from '../host';
import { registerControls } from '../shared/controls';
import { ReportMemory } from './memory';
import { ReportPage } from './page';

/** Mounts the page of a report and hands it what the host has sent so far. */
// Exported because esbuild takes a file without exports for CommonJS, as package.json says.
export function start(): void {
  registerControls();
  const waiting: ToReport[] = [];
  let receive = (message: ToReport): void => void waiting.push(message);
  const host = connect<ToReport, FromReport>((message) => receive(message));
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no element to draw into.');
  const page = new ReportPage(root, { memory: new ReportMemory(host), post: (message) => host.post(message) });
  receive = (message) => page.receive(message);
  for (const message of waiting) receive(message);
}

start();
