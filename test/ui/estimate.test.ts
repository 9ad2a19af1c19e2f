import assert from 'node:assert/strict';
import { waitFor } from '../polling';
import { SELECTORS } from '../vscode/selectors';
import { EstimatePage } from './estimatePage';
import { useVSCode } from './harness';

const NOTES = `# Photo sharing

\`\`\`estimate traffic
dau = 500M
uploads = dau * 2 / day
peak = uploads * (2..5)
\`\`\`

Then storage, with 200 KB a picture:

\`\`\`estimate storage
storage = uploads * image_size
5_years = 1
\`\`\`
`;

describe('Estimates in text editors', () => {
  const vscode = useVSCode('estimate', {
    files: { 'load.estimate': '', 'notes.md': NOTES, 'plain.txt': 'no estimate here' },
    theme: 'dark',
  });
  const load = () => new EstimatePage(vscode.page, 'load.estimate');
  const notes = () => new EstimatePage(vscode.page, 'notes.md');
  const keyboard = () => vscode.page.keyboard;

  before('open the estimate', async () => {
    await vscode.workbench.quickInput.openFile('load.estimate');
    await load().editor.waitFor();
    await vscode.workbench.editors.focusText('load.estimate');
  });

  it('compute while one types', async () => {
    await keyboard().type('// Traffic\ndau = 500M\nmessages = dau * 40 / day\nsize = 150 B\nstorage = messages * size');
    await load().line('messages = dau * 40 / day', '= 231k/s (20B/day)').waitFor();
    await load().line('storage = messages * size', '= 3 TB/day · 1.1 PB/yr · 5.48 PB in 5 yr').waitFor();
    assert.equal(await load().line('dau = 500M').count(), 1);
    await vscode.screenshot('typed-dark');
    await keyboard().press('Control+Home');
    await keyboard().press('ArrowDown');
    await keyboard().press('End');
    await keyboard().press('Backspace');
    await keyboard().type('B');
    await load().line('messages = dau * 40 / day', '= 231M/s').waitFor();
    await keyboard().press('Backspace');
    await keyboard().type('M');
    await load().line('messages = dau * 40 / day', '= 231k/s').waitFor();
  });

  it('write a result into the text by a double-click on it', async () => {
    await load().hint('= 231k/s (20B/day)').dblclick();
    await load().line('messages = dau * 40 / day // = 231k/s').waitFor();
    await load().hint('= 231k/s (20B/day)').waitFor({ state: 'detached' });
    await vscode.screenshot('written');
    await vscode.workbench.editors.focusText('load.estimate');
    await keyboard().press('Control+z');
    await load().hint('= 231k/s (20B/day)').waitFor();
  });

  it('mark a mistake in its place, and mend it by the lightbulb', async () => {
    await vscode.workbench.editors.focusText('load.estimate');
    await load().retype('daily = 3 TB/day\nkept = 1 TB + daily');
    await load().marks('error').first().waitFor();
    await load().openFixes('Change “daily” to “daily * 1 day”');
    await vscode.screenshot('fixes-dark');
    await load().takeFix('Change “daily” to “daily * 1 day”');
    await load().line('kept = 1 TB + daily * 1 day', '= 4 TB').waitFor();
    await load().marks('error').first().waitFor({ state: 'detached' });
  });

  it('define a missing name, ready to be typed over', async () => {
    await vscode.workbench.editors.focusText('load.estimate');
    await load().retype('load = 3 * peak');
    await load().marks('error').first().waitFor();
    await load().fix('Define “peak” above');
    await keyboard().type('20k/s');
    await load().line('peak = 20k/s').waitFor();
    await load().line('load = 3 * peak', '= 60k/s').waitFor();
  });

  it('tell a stated result that is wrong, and tick one that is right', async () => {
    await vscode.workbench.editors.focusText('load.estimate');
    await load().retype('20 PB / 5 days = 46 TB/s');
    await load().marks('error').first().waitFor();
    await load().line('20 PB / 5 days = 46 TB/s', '= 46.3 GB/s').waitFor();
    await vscode.screenshot('claim');
    await load().fix('Write the computed result, 46.3 GB/s');
    await load().line('20 PB / 5 days = 46.3 GB/s', '✓ 46.3 GB/s').waitFor();
    assert.equal(await load().marks('error').count(), 0);
  });

  it('carry ranges, and tell what drives a result', async () => {
    await vscode.workbench.editors.focusText('load.estimate');
    await load().retype('per_user = 20..60\nsize = 100..200 B\nvolume = 1M * per_user * size / day');
    await load().line('volume = 1M * per_user * size / day', '= ').waitFor();
    await keyboard().press('Home');
    const hover = await load().hover();
    await hover.getByText('With 90% probability between').waitFor();
    await hover.getByText('per_user explains').waitFor();
    await vscode.screenshot('hover-dark');
    await keyboard().press('Escape');
    await vscode.workbench.runCommand('Mockboard: What Drives This?');
    await vscode.workbench.quickInput.row('per_user').waitFor();
    assert.deepEqual(await vscode.workbench.quickInput.labels(), ['per_user', 'size']);
    await vscode.screenshot('what-drives');
    await vscode.workbench.quickInput.choose('size');
    await vscode.page.getByText('Ln 2, Col 18 (17 selected)').waitFor();
    await keyboard().type('size = 150 B');
    await load().line('size = 150 B').waitFor();
  });

  it('complete and document names', async () => {
    await vscode.workbench.editors.focusText('load.estimate');
    await keyboard().press('Control+End');
    await keyboard().type('\nnodes = shar');
    await vscode.workbench.editors.suggestion('shards').waitFor();
    await keyboard().press('Control+Space');
    await vscode.screenshot('completion');
    await keyboard().press('Tab');
    await keyboard().type('peak_qps');
    await keyboard().press('Tab');
    await keyboard().type('redis_qps');
    await keyboard().press('Escape');
    await load().line('nodes = shards(peak_qps, redis_qps)').waitFor();
  });

  it('are at home in Markdown, and written into it by keys, in one step', async () => {
    await vscode.workbench.quickInput.openFile('notes.md');
    await notes().line('uploads = dau * 2 / day', '= 11.6k/s (1B/day)').waitFor();
    await notes().line('storage = uploads * image_size', '= 200 TB/day · 73 PB/yr').waitFor();
    await notes().marks('error').first().waitFor();
    await vscode.screenshot('markdown-dark');
    await vscode.workbench.editors.focusText('notes.md');
    await keyboard().press('Control+Alt+Enter');
    await notes().line('uploads = dau * 2 / day // = 11.6k/s').waitFor();
    await notes().line('storage = uploads * image_size // = 200 TB/day').waitFor();
    await keyboard().press('Control+z');
    await notes().line('uploads = dau * 2 / day', '= 11.6k/s (1B/day)').waitFor();
    await notes().line('storage = uploads * image_size', '= 200 TB/day').waitFor();
  });

  it('complete names in fences of Markdown while one types, and let Enter end the line', async () => {
    await vscode.workbench.editors.focusText('notes.md');
    await notes().line('storage = uploads').click();
    await keyboard().press('End');
    await keyboard().press('Enter');
    await keyboard().type('hot = upl');
    await vscode.workbench.editors.suggestion('uploads').waitFor();
    await vscode.screenshot('markdown-completion');
    await keyboard().press('Tab');
    await notes().line('hot = uploads', '= 11.6k/s').waitFor();
    await keyboard().type(' * pea');
    await vscode.workbench.editors.suggestion('peak').waitFor();
    await keyboard().press('Escape');
    for (const _ of ' * pea') await keyboard().press('Backspace');
    await notes().line('hot = uploads', '= 11.6k/s').waitFor();
    await keyboard().press('Enter');
    await keyboard().type('all = hot');
    await vscode.workbench.editors.suggestion('hot').waitFor({ state: 'hidden' });
    await keyboard().press('Enter');
    await keyboard().type('1');
    await notes().line('all = hot', '= 11.6k/s').waitFor();
    await notes().line('1').first().waitFor();
    await keyboard().press('Control+Home');
    await keyboard().type('upl');
    await notes().line('upl# Photo sharing').waitFor();
    assert.equal(await vscode.page.locator('.suggest-widget.visible').count(), 0);
  });

  it('rename a figure in all fences', async () => {
    await vscode.workbench.editors.focusText('notes.md');
    await notes().line('peak = uploads').getByText('uploads', { exact: true }).click();
    await keyboard().press('F2');
    await vscode.page.locator(SELECTORS.renameBox).fill('photos');
    await keyboard().press('Enter');
    await notes().line('photos = dau * 2 / day').waitFor();
    await notes().line('storage = photos * image_size').waitFor();
  });

  it('are readable in light and high contrast themes, and in a small window', async () => {
    for (const theme of ['light', 'highContrast', 'highContrastLight'] as const) {
      await vscode.setTheme(theme);
      await notes().hint('= 11.6k/s (1B/day)').waitFor();
      await vscode.screenshot(`markdown-${theme}`);
    }
    await vscode.setViewport(1024, 700);
    await notes().hint('= 11.6k/s (1B/day)').waitFor();
    await vscode.screenshot('small');
  });

  it('offer their commands only where there is an estimate', async () => {
    const { quickInput } = vscode.workbench;
    assert.ok(await quickInput.offersCommand('Mockboard: Write Results into Text'));
    await quickInput.openFile('plain.txt');
    await vscode.workbench.editors.waitForActive('plain.txt');
    // The extension hears of another editor a moment later.
    await waitFor(
      'the command to go',
      async () => !(await quickInput.offersCommand('Mockboard: Write Results into Text')),
    );
    assert.equal(await quickInput.offersCommand('Mockboard: What Drives This?'), false);
  });
});
