import assert from 'node:assert/strict';
import { readRecording, rebuildAt } from '../../src/core/timeline/replay';
import { drawnElements } from '../../src/core/timeline/replayDocument';
import { waitFor } from '../polling';
import { BoardPage } from './boardPage';
import { useVSCode } from './harness';
import { recordedInterview } from './recordedInterview';
import { elementsOn, ReplayPage } from './replayPage';

const FOLDER = 'interviews/2026-11-22-chat-app';
const BROKEN = 'interviews/2026-11-21-torn';
const EMPTY = 'interviews/2026-11-20-unrecorded';

const interview = recordedInterview(FOLDER);
const recording = readRecording(interview.events);
const setup = interview.files[`${FOLDER}/interview.json`] ?? '';
const [first = ''] = (interview.files[`${FOLDER}/timeline/0001.jsonl`] ?? '').split('\n');

/** Moments of the interview, and when they are. */
const MOMENTS = [
  ['Answered aloud', 29.5 * 60],
  ['You ask How many', 72],
  ['Flow walked through', 36 * 60],
  ['Signal What if', 20 * 60],
] as const;
const LENGTH_S = 44.5 * 60;

const idsOf = (elements: readonly { readonly id: string }[]) => elements.map(({ id }) => id).sort();

describe('The replay of an interview', () => {
  const vscode = useVSCode('replay', {
    files: {
      ...interview.files,
      [`${BROKEN}/interview.json`]: setup.replaceAll('Chat app', 'Rate limiter'),
      [`${BROKEN}/timeline/0001.jsonl`]: `${first}\nno event\n`,
      [`${BROKEN}/timeline/0003.jsonl`]: '',
      [`${EMPTY}/interview.json`]: setup.replaceAll('Chat app', 'URL shortener'),
    },
    theme: 'light',
    settings: { 'workbench.reduceMotion': 'off' },
  });
  let replay: ReplayPage;

  /** The canvas shows what the recording rebuilds, element for element and field for field; so do the notes. */
  async function assertMoment(seconds: number): Promise<void> {
    const moment = rebuildAt(recording, seconds * 1000) ?? assert.fail('no such moment');
    const expected = drawnElements(moment);
    await waitFor(`the board of second ${seconds}`, async () => (await replay.elements()).length === expected.length);
    const shown = await replay.elements();
    for (const [place, element] of expected.entries()) {
      const canvas = shown[place];
      const fields = Object.keys(element).map((name) => [name, canvas?.[name as 'id']]);
      // Of what an element has none, the canvas keeps an empty list.
      const wanted = { ...element, boundElements: element.boundElements ?? [] };
      assert.deepEqual(Object.fromEntries(fields), JSON.parse(JSON.stringify(wanted)), element.id);
    }
    assert.equal(await replay.notes(), moment.notes);
  }

  it('opens from the list of interviews, newest first', async () => {
    await vscode.page.emulateMedia({ reducedMotion: 'no-preference' });
    await vscode.workbench.runCommand('Mockboard: Replay Interview…');
    await vscode.workbench.quickInput.row('URL shortener').waitFor();
    await vscode.screenshot('choose');
    await vscode.workbench.quickInput.choose('Chat app');
    replay = await ReplayPage.open(vscode);
    await vscode.page.getByRole('tab', { name: /^Replay: Chat app/ }).waitFor();
    await replay.frame.getByText('Nothing is drawn yet.').waitFor();
    await vscode.screenshot('begin');
  });

  it('rebuilds board and notes element for element at any second', async () => {
    for (const [words, seconds] of MOMENTS) {
      await replay.moment(words).click();
      await replay.waitForSeconds(seconds);
      await assertMoment(seconds);
    }
    await vscode.screenshot('moment');
    for (const share of [0.97, 0.3]) {
      await replay.clickTrack(share);
      await waitFor('the moment', async () => Math.abs((await replay.seconds()) - share * LENGTH_S) < 20);
    }
    assert.ok((await replay.elements()).length > 0);
  });

  it('goes by keys: steps, moments, the ends, speed, play and pause', async () => {
    const { keyboard } = vscode.page;
    await keyboard.press('Home');
    await replay.waitForSeconds(0);
    await keyboard.press('ArrowRight');
    await keyboard.press('Shift+ArrowRight');
    await replay.waitForSeconds(6);
    await keyboard.press('n');
    await replay.waitForSeconds(72);
    await keyboard.press('End');
    await replay.waitForSeconds(LENGTH_S);
    await assertMoment(LENGTH_S);
    await keyboard.press('p');
    await replay.waitForSeconds(36 * 60);
    await keyboard.press('+');
    await keyboard.press('+');
    await replay.frame.getByRole('button', { name: '60×', pressed: true }).waitFor();
    await keyboard.press('Home');
    await keyboard.press('Space');
    await replay.button('Pause (Space)').waitFor();
    await waitFor('two minutes of the interview', async () => (await replay.seconds()) > 120);
    await replay.frame.locator('.note-line.changed').first().waitFor();
    await keyboard.press('Space');
    await replay.button('Play (Space)').waitFor();
    await vscode.screenshot('played');
  });

  it('shows pauses as moments without length, and the question that waits', async () => {
    await replay.moment('Pause 4:00').click();
    await replay.waitForSeconds(720);
    await replay.moment('Interviewer asks What happens').click();
    await replay.frame.locator('.replay-question', { hasText: 'when the gateway dies' }).waitFor();
    await vscode.screenshot('question');
  });

  it('comes back after a reload where it was', async () => {
    await replay.waitForKeptPlace({ atMs: 27 * 60_000, speed: 60 });
    await vscode.reload();
    replay = await ReplayPage.open(vscode);
    await replay.waitForSeconds(27 * 60);
    await replay.frame.getByRole('button', { name: '60×', pressed: true }).waitFor();
    await assertMoment(27 * 60);
  });

  it('opens the board of a moment as a copy', async () => {
    await replay.button('Open This Moment’s Board as a Copy').click();
    const copy = await BoardPage.open(
      vscode,
      await vscode.workbench.editorFrame(vscode.workbench.editors.groups.last()),
    );
    const drawn = drawnElements(rebuildAt(recording, 27 * 60_000) ?? assert.fail('no such moment'));
    await waitFor('all that was drawn', async () => (await elementsOn(copy.frame)).length === drawn.length);
    assert.deepEqual(idsOf(await elementsOn(copy.frame)), idsOf(drawn));
    await vscode.screenshot('copy');
    await vscode.workbench.runCommand('View: Revert and Close Editor');
  });

  it('is readable in dark and high contrast, and in a small window', async () => {
    for (const theme of ['dark', 'highContrast', 'highContrastLight'] as const) {
      await vscode.setTheme(theme);
      await vscode.screenshot(theme);
    }
    await vscode.setViewport(1024, 700);
    await vscode.screenshot('small');
  });

  it('names files that cannot be read, and says where there is no recording', async () => {
    await vscode.workbench.runCommand('Mockboard: Replay Interview…');
    await vscode.workbench.quickInput.choose('Rate limiter');
    const broken = await ReplayPage.open(vscode);
    await broken.frame.getByText(/Line 2 of .*0001\.jsonl cannot be read/).waitFor();
    await broken.frame.getByText(/0002\.jsonl is missing/).waitFor();
    await broken.frame.getByText('The board was not recorded yet.').waitFor();
    await vscode.screenshot('broken');
    await vscode.workbench.runCommand('Mockboard: Replay Interview…');
    await vscode.workbench.quickInput.choose('URL shortener');
    const none = await vscode.workbench.editorFrame();
    await none.getByText(/Nothing was recorded of this interview: .*timeline holds no recording/).waitFor();
    await vscode.screenshot('none');
  });
});
