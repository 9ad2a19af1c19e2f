import assert from 'node:assert/strict';
import { judgeKey, type KeyVerdict } from '../../../webview/canvas/keys';

interface Situation {
  readonly typing?: boolean;
  readonly ownsUndo?: boolean;
  readonly isMac?: boolean;
}

/** The verdict on a key written like `ctrl+shift+z`; for a command, its name. */
function judge(keys: string, { typing = false, ownsUndo = true, isMac = false }: Situation = {}): string {
  const parts = keys.split('+');
  const key = parts.pop() ?? '';
  const has = (name: string) => parts.includes(name);
  const shiftKey = has('shift');
  const pressed = { key: shiftKey ? key.toUpperCase() : key, shiftKey, ctrlKey: has('ctrl'), metaKey: has('cmd') };
  const verdict: KeyVerdict = judgeKey({ ...pressed, altKey: has('alt') }, typing, ownsUndo, isMac);
  return verdict.type === 'run' ? verdict.command : verdict.type;
}

const CASES: readonly (readonly [expected: string, keys: string])[] = [
  ['canvas', "a b c ' 1 Delete Escape Enter ArrowUp shift+a shift+1 shift+ArrowUp ?"],
  ['canvas', "ctrl+a ctrl+d ctrl+g ctrl+b ctrl+k ctrl+l ctrl+c ctrl+v ctrl+x ctrl+'"],
  ['canvas', 'ctrl+shift+g ctrl+shift+v ctrl+shift+l ctrl+ArrowUp ctrl+shift+ArrowUp'],
  ['both', 'ctrl+p ctrl+shift+p ctrl+j F1 F5 ctrl+shift+s ctrl+shift+x ctrl+shift+f alt+ArrowLeft Tab shift+Tab'],
  ['both', 'ctrl+alt+. ctrl+alt+, ctrl+alt+i ctrl+alt+s'],
  ['undo', 'ctrl+z'],
  ['redo', 'ctrl+y ctrl+shift+z'],
  ['save', 'ctrl+s'],
  ['close', 'ctrl+w ctrl+F4'],
  ['editor', 'ctrl+o ctrl+/ ctrl+shift+e'],
];

const TYPING: typeof CASES = [
  ['canvas', 'a b 1 Delete Escape Enter ArrowUp shift+a'],
  ['canvas', 'ctrl+z ctrl+y ctrl+shift+z ctrl+a ctrl+c ctrl+v ctrl+x ctrl+b ctrl+ArrowLeft'],
  ['both', 'ctrl+p ctrl+shift+p F1 Tab'],
  ['save', 'ctrl+s'],
  ['close', 'ctrl+w'],
];

function check(cases: typeof CASES, situation: Situation, spell = (keys: string) => keys): void {
  for (const [expected, list] of cases) {
    for (const keys of list.split(' ').map(spell)) {
      it(`${keys}: ${expected}`, () => assert.equal(judge(keys, situation), expected));
    }
  }
}

describe('a key in the board editor', () => {
  check(CASES, {});
});

describe('a key while a label is typed', () => {
  check(TYPING, { typing: true });
});

describe('a key on a Mac', () => {
  check(CASES, { isMac: true }, (keys) => keys.replace('ctrl+', 'cmd+'));

  check([['both', 'ctrl+w ctrl+s ctrl+z ctrl+a']], { isMac: true });
});

describe('a key with the Windows key', () => {
  check([['both', 'cmd+s cmd+w cmd+z']], {});
});

describe('a key in the Whiteboard view', () => {
  it('undoes in the canvas: no editor holds the board', () => {
    for (const keys of ['ctrl+z', 'ctrl+y', 'ctrl+shift+z']) assert.equal(judge(keys, { ownsUndo: false }), 'canvas');
  });

  it('saves all the same', () => assert.equal(judge('ctrl+s', { ownsUndo: false }), 'save'));
});
