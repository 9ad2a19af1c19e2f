import { BLOCK_KINDS } from '../../src/core/board/kinds';
import type { SceneElement } from '../../src/core/board/scene';
import type { Random } from '../recovery/random';
import { round } from './changes';
import { AREA, drawn, pointOf } from './drawn';
import type { Elements } from './expectation';
import type { Operation } from './operations';
import { around, labelsOf, partsOf } from './related';

type Input = Extract<Operation, { type: 'page' | 'mouse' }>;
type PageInput = Extract<Operation, { type: 'page' }>;

/** `draw` changes what the test names exactly; `mouse` goes through the window's mouse. */
type Wish = 'empty' | 'normal' | 'crowded' | 'draw' | 'mouse';

/** Chooses something a user does on the canvas. */
export function chooseInput(random: Random, elements: Elements, wish: Wish): Input {
  if (wish === 'mouse') return mouseInput(random, elements);
  if (!elements.size) return draw(random);
  if (wish === 'draw') return random.chance(0.5) ? draw(random) : move(random, elements);
  const make = random.weighted<(random: Random, elements: Elements) => PageInput>([
    [insertBlock, wish === 'crowded' ? 2 : 8],
    [draw, wish === 'crowded' ? 4 : 12],
    [move, 18],
    [restyle, 5],
    [nudge, 5],
    [bind, wish === 'crowded' ? 3 : 8],
    [reorder, 3],
    [duplicate, wish === 'crowded' ? 0 : 3],
    [remove, wish === 'empty' ? 0 : wish === 'crowded' ? 30 : 9],
  ]);
  return make(random, elements);
}

function insertBlock(random: Random): PageInput {
  const { id } = random.pick(BLOCK_KINDS);
  return { type: 'page', action: { type: 'insertBlock', kind: id }, expected: { added: [3, 3] } };
}

function draw(random: Random): PageInput {
  const element = drawn(random);
  const { x, y, width, height, type } = element;
  const fields = { [element.id]: { x, y, width, height, type } };
  return { type: 'page', action: { type: 'draw', elements: [element] }, expected: { fields, added: [1, 1] } };
}

/** A block goes with all of its parts. */
function move(random: Random, elements: Elements): PageInput {
  const parts = partsOf(elements, random.pick([...elements.keys()]));
  const [dx, dy] = [random.int(-60, 60), random.int(-60, 60)];
  const changes = Object.fromEntries(
    parts.map(({ id, x, y }) => [id, { x: round(x + dx), y: round(y + dy) }] as const),
  );
  return { type: 'page', action: { type: 'change', changes }, expected: { fields: changes } };
}

function restyle(random: Random, elements: Elements): PageInput {
  const id = random.pick([...elements.keys()]);
  const changes = {
    [id]: { strokeColor: random.pick(['#1e1e1e', '#e03131', '#2f9e44']), opacity: random.int(20, 100) },
  };
  return { type: 'page', action: { type: 'change', changes }, expected: { fields: changes } };
}

function keys(select: readonly string[], pressed: readonly string[], expected: Input['expected']): PageInput {
  return { type: 'page', action: { type: 'keys', select, keys: pressed }, expected };
}

/** By the arrow keys; arrows bound to what moves follow it, and one that is moved itself binds to what it then lies on. */
function nudge(random: Random, elements: Elements): PageInput {
  const parts = partsOf(elements, random.pick([...elements.keys()]));
  const ids = parts.map(({ id }) => id);
  const key = random.pick(['ArrowRight', 'ArrowDown', 'Shift+ArrowLeft', 'Shift+ArrowUp']);
  return keys(ids, [key], { mayChange: parts.some(({ type }) => type === 'arrow') ? 'all' : around(elements, ids) });
}

function reorder(random: Random, elements: Elements): PageInput {
  const ids = partsOf(elements, random.pick([...elements.keys()])).map(({ id }) => id);
  const key = random.pick(['Control+]', 'Control+[', 'Control+Shift+]', 'Control+Shift+[']);
  return keys(ids, [key], { mayChange: around(elements, ids), mayRenumber: true });
}

function duplicate(random: Random, elements: Elements): PageInput {
  const ids = partsOf(elements, random.pick([...elements.keys()])).map(({ id }) => id);
  return keys(ids, ['Control+d'], { mayChange: around(elements, ids), added: [1, ids.length + 1] });
}

function remove(random: Random, elements: Elements): PageInput {
  const ids = partsOf(elements, random.pick([...elements.keys()])).map(({ id }) => id);
  const related = around(elements, ids);
  return keys(ids, ['Delete'], { gone: ids, mayGo: labelsOf(elements, ids), mayChange: related });
}

function boxes(elements: Elements): SceneElement[] {
  return [...elements.values()].filter(({ type, width, height }) => type === 'rectangle' && width > 20 && height > 20);
}

/** The arrow tool, from one box to another. Something else may lie on top of them. */
function bind(random: Random, elements: Elements): PageInput {
  const [from, to] = random.shuffled(boxes(elements));
  if (!from || !to) return draw(random);
  const action = { type: 'drag', tool: 'a', path: [centre(from), centre(to)] } as const;
  return { type: 'page', action, expected: { added: [0, 1], mayChange: 'all' } };
}

function centre({ x, y, width, height }: SceneElement): readonly [number, number] {
  return [round(x + width / 2), round(y + height / 2)];
}

function isInView([x, y]: readonly [number, number]): boolean {
  return x > AREA.left && x < AREA.right && y > AREA.top && y < AREA.bottom;
}

function mouseInput(random: Random, elements: Elements): Input {
  const places = boxes(elements).map(centre).filter(isInView);
  const tool = random.pick(['a', 'r', undefined]);
  const [from = pointOf(random), to = pointOf(random)] = tool === 'r' ? [] : random.shuffled(places);
  const path = [from, tool === undefined ? pointOf(random) : to];
  if (tool === undefined) return { type: 'mouse', path, expected: { mayChange: 'all' } };
  return { type: 'mouse', path, tool, expected: { mayChange: 'all', added: [0, 1] } };
}
