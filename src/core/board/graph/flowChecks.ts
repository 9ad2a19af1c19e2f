import type { Flow, FlowStep, GraphArrow, GraphProblem } from './graph';

/** Flows as they can be walked, and where they cannot. */
export interface CheckedFlows {
  readonly flows: readonly Flow[];
  readonly problems: readonly GraphProblem[];
}

/**
 * Leaves steps out whose arrow connects nothing and tells where a walk breaks off: a step must start at a block the flow
 * has been at (a call that returned may be followed by another from the same block).
 */
export function checkFlows(flows: readonly Flow[], arrows: readonly GraphArrow[]): CheckedFlows {
  if (flows.length === 0) return { flows, problems: [] };
  const known = new Map(arrows.map((arrow) => [arrow.id, arrow]));
  const problems: GraphProblem[] = [];
  const checked = flows.map((flow) => {
    const steps = flow.steps.filter(({ arrow }) => known.has(arrow));
    const broken = breaks(flow.steps, known);
    problems.push(...broken.map((element): GraphProblem => ({ type: 'brokenFlow', element, subject: flow.name })));
    return { ...flow, steps };
  });
  return { flows: checked.filter(({ steps }) => steps.length > 0), problems };
}

function breaks(steps: readonly FlowStep[], arrows: ReadonlyMap<string, GraphArrow>): string[] {
  const visited = new Set<string>();
  return steps.flatMap(({ arrow: id, back }, index) => {
    const arrow = arrows.get(id);
    const [from, to] = back ? [arrow?.to, arrow?.from] : [arrow?.from, arrow?.to];
    const isBroken = from === undefined || to === undefined || (index > 0 && visited.size > 0 && !visited.has(from));
    for (const end of [from, to]) if (end !== undefined) visited.add(end);
    return isBroken ? [id] : [];
  });
}
