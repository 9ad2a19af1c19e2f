import assert from 'node:assert/strict';
import * as l10n from '@vscode/l10n';
import fc from 'fast-check';
import { boundFigures } from '../../../src/core/board/binding/figures';
import type { SceneElement } from '../../../src/core/board/scene';
import { withFaults } from '../../../src/core/drills/fixBoard/catalogue';
import { checkBoard, seeBoard } from '../../../src/core/drills/fixBoard/checkBoard';
import { type BrokenBoard, breakBoard, FAULTS } from '../../../src/core/drills/fixBoard/drawFaults';
import { ReviewedDesign, type ReviewedUnder } from '../../../src/core/drills/fixBoard/reviewedDesign';
import { evaluate } from '../../../src/core/estimate/sheet';
import { materials, problems } from './materials';

const { parameters, assumptions } = materials.content;

/** A bank's board broken by seed. */
function broken(id: string, seed: number): { readonly under: ReviewedUnder; readonly board: BrokenBoard } {
  const problem = problems.find((each) => each.id === id);
  assert.ok(problem?.board);
  const figures = boundFigures('estimate', evaluate(problem.estimate.join('\n')));
  const under = { figures, defaults: { parameters, assumptions } };
  const board = breakBoard(new ReviewedDesign(problem.board.design, under), under, seed);
  assert.ok(board, `three faults on ${id}, seed ${seed}`);
  return { under, board };
}

/** The drawing of a design whose blocks and arrows are named as on the broken board: what a candidate's cure comes to. */
function repaired(
  { intact, broken: handed }: BrokenBoard,
  without: number,
  faults: BrokenBoard['faults'],
  under: ReviewedUnder,
) {
  const others = faults.filter((_, index) => index !== without);
  const cured = new ReviewedDesign(withFaults(intact, others), under);
  const ids = new Map<string, string>();
  for (const id of [...handed.scene, ...cured.scene].map((element) => element.id)) {
    const name = cured.nameOf(id);
    if (name !== undefined) ids.set(id, handedId(handed, name) ?? `new-${name}`);
  }
  return cured.scene.map((element) => renamed(element, ids));
}

function handedId(handed: ReviewedDesign, name: string): string | undefined {
  return handed.scene.find(({ id }) => handed.nameOf(id) === name)?.id;
}

/** An element with other ids in it, its own included; labels keep to their block or arrow. */
function renamed(element: SceneElement, ids: ReadonlyMap<string, string>): SceneElement {
  const names = [...ids].sort(([a], [b]) => b.length - a.length);
  const text = names.reduce(
    (json, [from, to], index) =>
      json.replaceAll(`"${from}"`, `"#${index}#${to.length}"`).replaceAll(`"${from}-`, `"#${index}#${to.length}-`),
    JSON.stringify(element),
  );
  return JSON.parse(text.replace(/#(\d+)#\d+/g, (_, index: string) => names[Number(index)]?.[1] ?? '')) as SceneElement;
}

const drawn = fc.record({ id: fc.constantFrom(...problems.map(({ id }) => id)), seed: fc.nat({ max: 2 ** 31 - 1 }) });

describe('a broken board', () => {
  it('has three faults of different kinds, each with a finding of its own that the intact board has not', () => {
    fc.assert(
      fc.property(drawn, ({ id, seed }) => {
        const { under, board } = broken(id, seed);
        assert.equal(new Set(board.faults.map(({ kind }) => kind)).size, FAULTS);
        const before = seeBoard(board.broken.scene, under, l10n).review.findings;
        const intact = new Set(seeBoard(board.intact.scene, under, l10n).review.findings.map(({ message }) => message));
        for (const { kind, findings } of board.faults) {
          const own = before.filter(({ id }) => findings.includes(id));
          assert.ok(own.length > 0 && own.every(({ severity }) => severity !== 'info'), kind);
          assert.ok(
            own.some(({ message }) => !intact.has(message)),
            kind,
          );
        }
      }),
      { numRuns: 2 },
    );
  });

  it('is the same for the same seed', () => {
    const faults = () => broken('chat-app', 5).board.faults;
    assert.deepEqual(faults(), faults());
  });

  it('has nothing cured as it is handed out, and the one that is taken back', () => {
    fc.assert(
      fc.property(drawn, fc.nat({ max: FAULTS - 1 }), ({ id, seed }, place) => {
        const { under, board } = broken(id, seed);
        const before = seeBoard(board.broken.scene, under, l10n);
        assert.deepEqual(checkBoard(board, before, before), { faults: ['left', 'left', 'left'], added: [] });
        const scene = repaired(board, place, board.faults, under);
        const { faults, added } = checkBoard(board, before, seeBoard(scene, under, l10n));
        assert.deepEqual(
          faults.map((state) => state === 'cured'),
          board.faults.map((_, index) => index === place),
          `${id} ${seed}: ${board.faults.map(({ kind }) => kind).join(', ')}: ${faults.join(', ')}`,
        );
        assert.deepEqual(
          added.filter(({ severity }) => severity === 'error').map(({ message }) => message),
          [],
        );
      }),
      { numRuns: 2 },
    );
  });

  it('is not cured by taking away what is ill, nor by looking the other way', () => {
    const { under, board } = broken('url-shortener', 2);
    const before = seeBoard(board.broken.scene, under, l10n);
    const states = (change: (element: SceneElement) => SceneElement) =>
      checkBoard(board, before, seeBoard(board.broken.scene.map(change), under, l10n)).faults;
    const place = board.faults.findIndex(({ kind }) => kind === 'one-copy');
    const store = board.broken.elementOf(board.faults[place]?.blocks[0] ?? '');
    const takenAway = ({ id, containerId }: SceneElement) => id.startsWith(store) || containerId === store;
    const without = states((element) => (takenAway(element) ? { ...element, isDeleted: true } : element));
    assert.equal(without[place], 'gone');
    const ignored = [{ rule: 'no-replica', reason: 'Not today.' }];
    const looksAway = (element: SceneElement) => ({
      ...element,
      customData: { ...element.customData, ignoredFindings: ignored },
    });
    assert.equal(states((element) => (element.id === store ? looksAway(element) : element))[place], 'ignored');
  });
});
