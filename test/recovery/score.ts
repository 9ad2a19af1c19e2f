import type { Graph, GraphArrow } from '../../src/core/board/graph/graph';
import type { LabelledScene, TrueArrow, TrueBlock } from './scene';

/** How many things there are, were found, and were found right. */
export interface Count {
  readonly right: number;
  readonly found: number;
  readonly meant: number;
}

/** What of a drawing was understood. */
export interface Score {
  /** Blocks by the element that stands for them; a block found twice is right once. */
  readonly blocks: Count;
  /** Blocks found with a right kind. */
  readonly kinds: Count;
  /** The same for blocks whose spelling was never shown to the recogniser's authors, and for those with a slip. */
  readonly heldOutKinds: Count;
  readonly slippedKinds: Count;
  /** Connections that have both ends: right are those with both blocks and the direction right. */
  readonly arrows: Count;
  /** Texts of arrows. */
  readonly labels: Count;
  /** Values written on blocks. */
  readonly parameters: Count;
  /** Boxes around blocks, with all their members and their kind. */
  readonly groups: Count;
}

const NOTHING: Count = { right: 0, found: 0, meant: 0 };

/** The score of nothing, for sums. */
export const NO_SCORE: Score = {
  blocks: NOTHING,
  kinds: NOTHING,
  heldOutKinds: NOTHING,
  slippedKinds: NOTHING,
  arrows: NOTHING,
  labels: NOTHING,
  parameters: NOTHING,
  groups: NOTHING,
};

/** Share of what was found that is right; 1 when nothing was found. */
export function precision({ right, found }: Count): number {
  return found ? right / found : 1;
}

/** Share of what there is that was found right; 1 when there is nothing. */
export function recall({ right, meant }: Count): number {
  return meant ? right / meant : 1;
}

/** Both scores together. */
export function addScores(a: Score, b: Score): Score {
  const names = Object.keys(NO_SCORE) as (keyof Score)[];
  const add = (x: Count, y: Count): Count => ({
    right: x.right + y.right,
    found: x.found + y.found,
    meant: x.meant + y.meant,
  });
  return Object.fromEntries(names.map((name) => [name, add(a[name], b[name])])) as unknown as Score;
}

/** The true block each found block stands for, by the found block's id. The second one for the same block stands for none. */
export function matchBlocks(scene: LabelledScene, graph: Graph): ReadonlyMap<string, TrueBlock> {
  const matched = new Map<string, TrueBlock>();
  const taken = new Set<TrueBlock>();
  for (const { id } of graph.blocks) {
    const block = scene.blocks.find(({ anchors }) => anchors.includes(id));
    if (!block || taken.has(block)) continue;
    taken.add(block);
    matched.set(id, block);
  }
  return matched;
}

/** Compares what was read out of a drawing with what it means. */
export function scoreGraph(scene: LabelledScene, graph: Graph): Score {
  const matched = matchBlocks(scene, graph);
  return {
    blocks: { right: matched.size, found: graph.blocks.length, meant: scene.blocks.length },
    kinds: { ...kindCount(scene, graph, matched, () => true), found: graph.blocks.length },
    heldOutKinds: kindCount(scene, graph, matched, ({ heldOut }) => heldOut),
    slippedKinds: kindCount(scene, graph, matched, ({ hasTypo }) => hasTypo),
    arrows: arrowCount(scene, graph, matched),
    labels: labelCount(scene, graph),
    parameters: parameterCount(scene, graph, matched),
    groups: groupCount(scene, graph, matched),
  };
}

type Matches = ReadonlyMap<string, TrueBlock>;

function kindCount(scene: LabelledScene, graph: Graph, matched: Matches, counts: (block: TrueBlock) => boolean): Count {
  const found = graph.blocks.flatMap((block) => {
    const meant = matched.get(block.id);
    return meant && counts(meant) ? [meant.kinds.includes(block.kind)] : [];
  });
  return { right: found.filter(Boolean).length, found: found.length, meant: scene.blocks.filter(counts).length };
}

function arrowCount(scene: LabelledScene, graph: Graph, matched: Matches): Count {
  const meant = new Map(scene.arrows.map((arrow) => [arrow.id, arrow]));
  const found = graph.arrows.filter(({ from, to }) => from !== undefined && to !== undefined);
  const right = found.filter((arrow) => isRight(arrow, meant.get(arrow.id), matched));
  return { right: right.length, found: found.length, meant: scene.arrows.length };
}

/** Which end comes first does not matter without a direction, or with both. */
export function isRight(arrow: GraphArrow, meant: TrueArrow | undefined, matched: Matches): boolean {
  if (!meant || arrow.direction !== meant.direction) return false;
  const [from, to] = [matched.get(arrow.from ?? '')?.key, matched.get(arrow.to ?? '')?.key];
  const isSame = from === meant.from && to === meant.to;
  return isSame || (meant.direction !== 'forward' && from === meant.to && to === meant.from);
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

function labelCount(scene: LabelledScene, graph: Graph): Count {
  const meant = new Map(scene.arrows.flatMap(({ id, label }) => (label === undefined ? [] : [[id, plain(label)]])));
  const found = graph.arrows.filter(({ id, label }) => meant.has(id) && label);
  return {
    right: found.filter(({ id, label }) => plain(label) === meant.get(id)).length,
    found: found.length,
    meant: [...meant.values()].filter(Boolean).length,
  };
}

function parameterCount(scene: LabelledScene, graph: Graph, matched: Matches): Count {
  const found = graph.blocks.flatMap(({ id, parameters }) => {
    const block = matched.get(id);
    if (!block) return [];
    const written = Object.entries(parameters).filter(([, value]) => value?.origin === 'written');
    return written.map(([name, value]) => block.parameters[name] === value.value);
  });
  const meant = scene.blocks.flatMap(({ parameters }) => Object.keys(parameters));
  return { right: found.filter(Boolean).length, found: found.length, meant: meant.length };
}

function groupCount(scene: LabelledScene, graph: Graph, matched: Matches): Count {
  const right = graph.groups.filter((group) => {
    const zone = scene.zones.find(({ id }) => id === group.id);
    if (!zone?.kinds.includes(group.kind)) return false;
    const inside = graph.blocks.filter((block) => isInside(graph, block.group, group.id));
    const keys = inside.map(({ id }) => matched.get(id)?.key ?? id);
    return keys.length === zone.members.length && keys.every((key) => zone.members.includes(key));
  });
  return { right: right.length, found: graph.groups.length, meant: scene.zones.length };
}

function isInside(graph: Graph, group: string | undefined, wanted: string): boolean {
  for (let id = group, steps = 0; id !== undefined && steps <= graph.groups.length; steps += 1) {
    if (id === wanted) return true;
    const current = id;
    id = graph.groups.find((each) => each.id === current)?.group;
  }
  return false;
}
