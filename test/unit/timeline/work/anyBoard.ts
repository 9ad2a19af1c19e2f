import fc from 'fast-check';
import { elementLine, parseScene, type SceneText } from '../../../../src/core/board/canonical';
import type { SceneElement } from '../../../../src/core/board/scene';
import { NO_BOARD, type RecordedBoard } from '../../../../src/core/timeline/work/board';
import { recordedOf } from '../../../../src/core/timeline/work/recordedFiles';

const hostile = fc.constantFrom(
  '__proto__',
  'constructor',
  '</script>',
  '"\\',
  '\u2028',
  '7',
  '\ud83d',
  'toString',
  '',
);
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  hostile,
  fc.string({ minLength: 50, maxLength: 90 }),
);
const id = fc.oneof(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', '1', '2', '10', '__proto__'), text);

/** Texts as people and machines write them, hostile ones among them. */
export const anyText = text;

const garbage = fc.jsonValue({ maxDepth: 2, noUnicodeString: false });
const point = fc.tuple(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer());
const number = fc.oneof(fc.integer({ min: -999, max: 999 }), fc.double({ noNaN: true, noDefaultInfinity: true }));

const knownFields = fc.record(
  {
    type: fc.constantFrom('rectangle', 'text', 'arrow', 'image', 'freedraw', 'hologram'),
    x: number,
    y: number,
    width: number,
    height: number,
    version: fc.nat(),
    angle: fc.oneof(fc.constant(0), garbage),
    groupIds: fc.array(id, { maxLength: 3 }),
    points: fc.array(point, { maxLength: 20 }),
    text,
    customData: fc.dictionary(text, garbage, { maxKeys: 3 }),
    startBinding: fc.oneof(fc.constant(null), fc.record({ elementId: id, focus: number })),
    opacity: fc.constantFrom(100, 50),
    locked: fc.boolean(),
  },
  { requiredKeys: ['type', 'x', 'y'] },
);

const element = fc
  .tuple(id, fc.dictionary(text, garbage, { maxKeys: 2 }), knownFields)
  .map(([ownId, strange, known]): unknown => ({ ...strange, ...known, id: ownId }));

const file = fc.oneof(
  garbage,
  fc.record({ id: text, mimeType: text, dataURL: fc.constantFrom('data:a', 'data:b', 'data:c'), created: fc.nat() }),
);

/** Boards as they can stand in a file, with fields nobody knows and ids that clash with JavaScript's own names. */
export const anyScene: fc.Arbitrary<SceneText> = fc
  .record({
    type: fc.constant('excalidraw'),
    version: fc.constant(2),
    elements: fc.array(element, { maxLength: 8 }),
    appState: fc.dictionary(text, garbage, { maxKeys: 3 }),
    files: fc.dictionary(text, file, { maxKeys: 3 }),
    strange: garbage,
  })
  .map((data) => {
    const parsed = parseScene(JSON.stringify(data));
    if (!parsed.ok) throw new Error(`not a board: ${JSON.stringify(parsed.problem)}`);
    return parsed.scene;
  });

/** What is recorded of a board; data of images are named by themselves. */
export function recorded(scene: SceneText): RecordedBoard {
  return recordedOf(scene, (data) => `hash of ${data}`).board;
}

/** A board as text, whatever order fields were set in. */
export function boardText({ ids, elements, appState, files, head }: RecordedBoard = NO_BOARD): string {
  const lines = ids.map((each) => elementLine(elements.get(each) ?? fail(each)));
  const rest = [appState, files, head].map((fields) => JSON.stringify(Object.entries(fields).sort(byName)));
  return [...lines, ...rest, `${elements.size} elements`].join('\n');
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

function fail(missing: string): SceneElement {
  throw new Error(`no element ${missing}`);
}
