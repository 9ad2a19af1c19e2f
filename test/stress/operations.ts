import type { Random } from '../recovery/random';
import { type Change, changeOf } from './changes';
import type { Elements, Expectation } from './expectation';
import { chooseInput } from './inputs';
import type { PageAction, ScenePoint } from './page/driver';

/** One thing that happens to a board. Everything is in it: the same operation on the same board does the same. */
export type Operation =
  /** Something done inside the page, through the same code as a user's doing. */
  | { readonly type: 'page'; readonly action: PageAction; readonly expected: Expectation }
  /** A drag of the window's mouse. */
  | {
      readonly type: 'mouse';
      readonly path: readonly ScenePoint[];
      readonly tool?: string;
      readonly expected: Expectation;
    }
  | { readonly type: 'undo' | 'redo'; readonly by: 'keyboard' | 'page' }
  /** Something drawn, and taken back before it can have reached the document. */
  | { readonly type: 'quickUndo'; readonly action: PageAction }
  /** Another extension, or a text editor, changes a line of the document. */
  | { readonly type: 'textEdit'; readonly change: Change }
  /** The same at the same moment as something is drawn. */
  | { readonly type: 'race'; readonly change: Change; readonly action: PageAction; readonly expected: Expectation }
  /** The saved file is changed behind VS Code's back, laid out like ours or like another tool does. */
  | { readonly type: 'disk'; readonly change: Change; readonly pretty: boolean }
  /** Merge markers make the text unreadable, and go again. */
  | { readonly type: 'breakAndMend' }
  | { readonly type: 'save' | 'reopen' | 'revert' };

/** How far the history goes from where the board is. */
export interface Steps {
  readonly back: number;
  readonly forward: number;
}

/** From this many elements on more is deleted than drawn. */
const CROWDED = 70;
const EMPTY = 8;

/** Chooses what happens next to a board. */
export function chooseOperation(random: Random, elements: Elements, steps: Steps): Operation {
  const size = elements.size < EMPTY ? 'empty' : elements.size > CROWDED ? 'crowded' : 'normal';
  const kind = random.weighted<Operation['type']>([
    ['page', 66],
    ['mouse', 6],
    ['undo', steps.back > 0 ? 10 : 0],
    ['redo', steps.forward > 0 ? 12 : 0],
    ['quickUndo', 2],
    ['textEdit', elements.size ? 5 : 0],
    ['race', elements.size > 3 ? 3 : 0],
    ['disk', elements.size ? 1 : 0],
    ['save', 1],
    ['reopen', 1],
    ['breakAndMend', random.chance(0.5) ? 1 : 0],
    ['revert', random.chance(0.3) ? 1 : 0],
  ]);
  switch (kind) {
    case 'undo':
    case 'redo':
      return { type: kind, by: random.chance(0.3) ? 'keyboard' : 'page' };
    case 'textEdit':
      return { type: kind, change: changeOf(random, elements) };
    case 'disk':
      return { type: kind, change: changeOf(random, elements), pretty: random.chance(0.5) };
    case 'race':
      return race(random, elements);
    case 'quickUndo': {
      const input = chooseInput(random, elements, 'draw');
      return input.type === 'page' ? { type: kind, action: input.action } : { type: 'save' };
    }
    case 'page':
      return chooseInput(random, elements, size);
    case 'mouse':
      return chooseInput(random, elements, 'mouse');
    default:
      return { type: kind };
  }
}

/** Something drawn while one element that has nothing to do with it changes in the text. */
function race(random: Random, elements: Elements): Operation {
  const input = chooseInput(random, elements, 'draw');
  if (input.type !== 'page') return { type: 'save' };
  const drawn = new Set(input.expected.mayChange === 'all' ? [] : input.expected.mayChange);
  const others = new Map([...elements].filter(([id]) => !drawn.has(id) && !(id in (input.expected.fields ?? {}))));
  if (!others.size) return { type: 'save' };
  return { type: 'race', change: changeOf(random, others), action: input.action, expected: input.expected };
}
