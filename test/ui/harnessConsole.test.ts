import assert from 'node:assert/strict';
import type { ConsoleLine } from '../vscode/window';
import { consoleErrors } from './harnessConsole';

const WORKBENCH = 'http://127.0.0.1:4000/stable-1/static/out/vs/code/browser/workbench/workbench.js';

function error(text: string, url = ''): ConsoleLine {
  return { type: 'error', text, url };
}

describe('the console check of the UI tests', () => {
  it('reports errors of the extension, of its webviews and of their resources', () => {
    const ours = [
      error('%c  ERR color: #f33 [Extension Host] something broke', WORKBENCH),
      error("%c  ERR color: #f33 Activating extension 'mockboard.mockboard' failed", WORKBENCH),
      error('Warning: Each child in a list should have a unique "key" prop.'),
      error('Refused to load the font because it violates the Content Security Policy.'),
      error('Failed to load resource: 404', 'http://127.0.0.1:4000/stable-1/vscode-remote-resource?path=%2Ficon.svg'),
      {
        type: 'pageerror',
        text: 'TypeError: x is undefined\n    at https://file.vscode-cdn.net/canvas.js:1:1',
        url: '',
      },
    ] satisfies readonly ConsoleLine[];
    assert.equal(consoleErrors(ours, []).length, ours.length);
  });

  it('leaves out what VS Code itself says, other kinds of lines, and what a suite expects', () => {
    const others = [
      error('%c  ERR color: #f33 Canceled: Canceled', WORKBENCH),
      error('Failed to load resource: 404', 'http://127.0.0.1:4000/stable-1/static/node_modules/vsda/rust/web/vsda.js'),
      { type: 'pageerror', text: `Error: Canceled\n    at ${WORKBENCH}:1:1`, url: '' },
      { type: 'warning', text: 'a warning', url: '' },
      error('the disk is full'),
    ] satisfies readonly ConsoleLine[];
    assert.deepEqual(consoleErrors(others, [/disk is full/]), []);
  });
});
