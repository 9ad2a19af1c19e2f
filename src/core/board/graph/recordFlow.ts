import type { FlowStep, Graph, GraphArrow } from './graph';

/** The block a step leaves, and the one it reaches; undefined for a loose end or an arrow that is gone. */
export function stepEnds(
  graph: Graph,
  { arrow: id, back }: FlowStep,
): { readonly from?: string; readonly to?: string } {
  const arrow = graph.arrows.find((each) => each.id === id);
  const [from, to] = back ? [arrow?.to, arrow?.from] : [arrow?.from, arrow?.to];
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/** The block a walk stands at after its steps; undefined before the first, and after a loose end. */
export function standsAt(graph: Graph, steps: readonly FlowStep[]): string | undefined {
  const last = steps.at(-1);
  return last && stepEnds(graph, last).to;
}

/**
 * The step that walking along an arrow is, after these steps: against the arrow when it ends where the walk stands. An
 * arrow elsewhere is a new branch and is walked forward. Undefined for an arrow the graph does not know.
 */
export function takeArrow(graph: Graph, steps: readonly FlowStep[], id: string): FlowStep | undefined {
  const arrow = graph.arrows.find((each) => each.id === id);
  if (!arrow) return undefined;
  const at = standsAt(graph, steps);
  return { arrow: id, back: at !== undefined && arrow.to === at && arrow.from !== at };
}

/**
 * The steps that can come next, likeliest first: on from where the walk stands, back from there, then branches off blocks
 * it has passed, then the rest. Arrows the walk has not taken yet come first in each.
 */
export function nextSteps(graph: Graph, steps: readonly FlowStep[]): readonly FlowStep[] {
  const at = standsAt(graph, steps);
  const taken = new Set(steps.map(({ arrow }) => arrow));
  const passed = new Set(steps.flatMap((step) => Object.values(stepEnds(graph, step))));
  const clients = new Set(graph.blocks.filter(({ kind }) => kind === 'client').map(({ id }) => id));
  const rank = ({ id, from, to }: GraphArrow): number => {
    const again = taken.has(id) ? 0.5 : 0;
    if (at !== undefined && from === at) return again;
    if (at !== undefined && to === at) return 1 + again;
    if (from !== undefined && (steps.length ? passed : clients).has(from)) return 2 + again;
    return 3 + again;
  };
  const ranked = graph.arrows.map((arrow) => ({ arrow, rank: rank(arrow) })).sort((a, b) => a.rank - b.rank);
  return ranked.flatMap(({ arrow }) => takeArrow(graph, steps, arrow.id) ?? []);
}

/** The steps with the one at `index` moved to `target`; the same when either is out of range. */
export function moveStep(steps: readonly FlowStep[], index: number, target: number): readonly FlowStep[] {
  const step = steps[index];
  if (!step || target < 0 || target >= steps.length) return steps;
  const rest = steps.filter((_, each) => each !== index);
  return [...rest.slice(0, target), step, ...rest.slice(target)];
}
