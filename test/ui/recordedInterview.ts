import { createHash } from 'node:crypto';
import type { AppEvent } from '../../src/core/app';
import { parseScene, type SceneText, writeScene } from '../../src/core/board/canonical';
import type { SceneElement } from '../../src/core/board/scene';
import { planEdit } from '../../src/core/board/sceneEdit';
import { encode, type RecordedEvent } from '../../src/core/timeline/timeline';
import { recordedOf } from '../../src/core/timeline/work/recordedFiles';
import { WorkLog } from '../../src/core/timeline/work/workLog';
import { makeSetup, T0 } from '../unit/fixtures';
import { CHAT_APP_BOARD, CHAT_APP_NOTES, withIcons } from './drawings';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** The clock of the interview stands once: from this moment of it, for so long. */
export const PAUSE = { fromMs: 12 * MINUTE, lengthMs: 4 * MINUTE } as const;

/** A recorded interview as files of its folder, with what is in its recording. */
export interface RecordedFolder {
  readonly files: Readonly<Record<string, string>>;
  readonly events: readonly RecordedEvent[];
}

type Deed = AppEvent extends infer E ? (E extends AppEvent ? Omit<E, 'at'> : never) : never;

const QUESTION = 'What happens to a message when the gateway dies before it was acknowledged?';

/** What was said and done, by the minute of interview time. */
const COURSE: readonly (readonly [minute: number, deed: Deed])[] = [
  [0, { type: 'modeChosen', mode: 'guided' }],
  [
    1.2,
    { type: 'clarificationAsked', text: 'How many daily users?', question: 'dau', answer: '500 M use it every day.' },
  ],
  [2.5, { type: 'clarificationAsked', text: 'Do we need video calls?' }],
  [5, { type: 'phaseEntered', index: 1 }],
  [7.5, { type: 'signalHeard', signal: 'ten-times' }],
  [10.5, { type: 'phaseEntered', index: 2 }],
  [18, { type: 'nudged', nudge: 'silence' }],
  [20, { type: 'signalHeard', signal: 'component-fails' }],
  [25, { type: 'phaseEntered', index: 3 }],
  [27, { type: 'questionAsked', id: 'q1', source: 'problem', text: QUESTION, elements: [], phase: 3 }],
  [29.5, { type: 'questionAnswered', id: 'q1', how: 'aloud' }],
  [32, { type: 'questionAsked', id: 'q2', source: 'board', text: 'Why a cache there?', elements: ['b5'], phase: 3 }],
  [33, { type: 'questionSkipped', id: 'q2' }],
  [36, { type: 'flowWalked', flow: 'Send message', steps: 4 }],
  [44.5, { type: 'interviewEnded' }],
];

/** An interview of three quarters of an hour: the chat app drawn block by block, its notes typed word by word. */
export function recordedInterview(folder: string): RecordedFolder {
  const log = new WorkLog();
  const images = new Map<string, string>();
  const setup = makeSetup();
  const events: { readonly ms: number; readonly event: RecordedEvent }[] = [];
  const add = (ms: number, ...all: readonly RecordedEvent[]) => events.push(...all.map((event) => ({ ms, event })));
  const seen = (ms: number) => ({ at: wall(ms), paused: false });
  const hashOf = (data: string) => createHash('sha256').update(data).digest('hex');
  const looks = [...boardLooks(), ...notesLooks()].sort((a, b) => a.ms - b.ms);
  add(0, { type: 'interviewStarted', at: T0, setup });
  for (const { ms, scene, text } of looks) {
    if (text !== undefined) add(ms, ...log.seeNotes(text, seen(ms)));
    if (!scene) continue;
    const recorded = recordedOf(scene, hashOf);
    for (const [hash, data] of recorded.images) images.set(hash, data);
    add(ms, ...log.seeBoard(recorded.board, seen(ms)));
  }
  for (const [minute, deed] of COURSE) add(minute * MINUTE, { ...deed, at: wall(minute * MINUTE) } as AppEvent);
  add(PAUSE.fromMs, { type: 'clockPaused', at: T0 + PAUSE.fromMs }, { type: 'clockResumed', at: wall(PAUSE.fromMs) });
  const inOrder = events.sort((a, b) => a.ms - b.ms).map(({ event }) => event);
  const last = looks.filter(({ scene }) => scene).at(-1)?.scene;
  return {
    events: inOrder,
    files: {
      [`${folder}/interview.json`]: JSON.stringify(setup),
      [`${folder}/notes.md`]: looks.filter(({ text }) => text !== undefined).at(-1)?.text ?? '',
      [`${folder}/board.excalidraw`]: last ? writeScene(last) : '',
      [`${folder}/timeline/0001.jsonl`]: encode(inOrder),
      ...Object.fromEntries([...images].map(([hash, data]) => [`${folder}/timeline/images/${hash}`, data])),
    },
  };
}

interface Look {
  readonly ms: number;
  readonly scene?: SceneText;
  readonly text?: string;
}

/** Wall clock of a moment; what happens at the pause happens behind it. */
function wall(ms: number): number {
  return T0 + ms + (ms >= PAUSE.fromMs ? PAUSE.lengthMs : 0);
}

/** A block or an arrow with each minute from the eleventh on; in the end, the cache is moved and the worker deleted. */
function boardLooks(): readonly Look[] {
  const whole = sceneOf(withIcons(CHAT_APP_BOARD));
  const first = { ...whole, ids: [], elements: new Map(), lines: new Map(), files: {} };
  const groups = groupsOf(whole);
  const looks: Look[] = [{ ms: 0, scene: first }];
  let scene: SceneText = first;
  let ms = 11 * MINUTE;
  const take = (edit: Parameters<typeof planEdit>[1]) => {
    scene = planEdit(scene, edit).scene;
    looks.push({ ms, scene });
    ms += 80 * SECOND;
  };
  for (const elements of groups.values()) {
    const used = new Set(elements.map(({ fileId }) => fileId));
    const files = Object.fromEntries(Object.entries(whole.files).filter(([id]) => used.has(id)));
    take({ changed: elements, deleted: [], files });
  }
  const cache = groups.get('b5') ?? [];
  take({ changed: cache.map((each) => ({ ...each, x: each.x + 60, version: each.version + 1 })), deleted: [] });
  take({ changed: [], deleted: (groups.get('b7') ?? []).map(({ id }) => id) });
  return looks;
}

/** The parts of each block, and each arrow, by the first part of their ids. */
function groupsOf({ elements }: SceneText): ReadonlyMap<string, readonly SceneElement[]> {
  const groups = new Map<string, SceneElement[]>();
  for (const element of elements.values()) {
    const name = element.id.split('-')[0] ?? element.id;
    groups.set(name, [...(groups.get(name) ?? []), element]);
  }
  return groups;
}

/** The notes, a word every two seconds. */
function notesLooks(): readonly Look[] {
  const text = Object.entries(CHAT_APP_NOTES)
    .map(([heading, body]) => `## ${heading}\n\n${body}\n`)
    .join('\n');
  const ends = [...text.matchAll(/\S+\s*/g)].map(({ index, 0: word }) => index + word.length);
  const start: Look = { ms: 0, text: '# Chat app\n' };
  return [
    start,
    ...ends.map((end, word) => ({
      ms: 20 * SECOND + word * 2 * SECOND + 500,
      text: `# Chat app\n\n${text.slice(0, end)}`,
    })),
  ];
}

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** A drawn board as the canvas saves it: with its own index of the order (the fractional one, "a0", "a1" …). */
function sceneOf(text: string): SceneText {
  const drawn: { readonly elements: readonly SceneElement[] } = JSON.parse(text);
  const elements = drawn.elements.map((element, place) => ({ ...element, index: `a${DIGITS[place]}` }));
  const parsed = parseScene(JSON.stringify({ ...drawn, elements }));
  if (!parsed.ok) throw new Error('The drawn text is no board.');
  return parsed.scene;
}
