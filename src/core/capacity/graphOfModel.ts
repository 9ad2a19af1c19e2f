import type {
  BlockParameters,
  Flow,
  FlowStep,
  Graph,
  GraphArrow,
  GraphBlock,
  ParameterValue,
} from '../board/graph/graph';
import type { CapacityModel, ModelArrow, ModelBlock, ModelFlow } from './model';

const NOWHERE = { x: 0, y: 0, width: 0, height: 0 };

/** A model as if somebody had drawn it, for what looks at drawings: its blocks, arrows, regions and flows, but no places. */
export function graphOfModel({ blocks, arrows, flows, regions }: CapacityModel): Graph {
  return {
    blocks: blocks.map(drawnBlock),
    arrows: arrows.map((arrow) => drawnArrow(arrow, blocks)),
    groups: regions.map(({ id, name = id }) => ({ id, kind: 'region', name, bounds: NOWHERE })),
    flows: flows.map((flow) => drawnFlow(flow, arrows)),
    problems: [],
  };
}

/** A plain station is a service: whoever wrote the model knows what it is. */
function drawnBlock(block: ModelBlock): GraphBlock {
  const { id, name = id, kind = 'service', region, instances = 1, readReplicas = 0 } = block;
  return {
    ...{ id, kind, name, recognition: 'palette', confidence: 1, bounds: NOWHERE, elements: [id] },
    ...(region === undefined ? {} : { group: region }),
    parameters: said({
      instances: instances + readReplicas,
      shards: block.shards,
      capacityPerSecond: block.capacityPerSecond,
      connections: block.connections,
      serviceTimeMs: block.serviceTimeMs,
      hitRatio: block.hitRatio,
      ttlSeconds: block.ttlSeconds,
      hotKeyShare: block.hotKeyShare,
    }),
  };
}

function said(values: Readonly<Record<string, number | undefined>>): BlockParameters {
  const known = Object.entries(values).flatMap(([key, value]): [string, ParameterValue][] =>
    value === undefined ? [] : [[key, { value, origin: 'set' }]],
  );
  return Object.fromEntries(known);
}

function drawnArrow({ id, from, to, label = '', async }: ModelArrow, blocks: readonly ModelBlock[]): GraphArrow {
  const isQueued = blocks.some((block) => block.kind === 'messageQueue' && (block.id === from || block.id === to));
  const attached = { from: 'bound', to: 'bound' } as const;
  return { id, from, to, attached, direction: 'forward', label, isAsync: async === true || isQueued };
}

function drawnFlow({ name, route }: ModelFlow, arrows: readonly ModelArrow[]): Flow {
  return { name, origin: 'user', steps: stepsOf(route, arrows) };
}

/** A walk as it is; of other routes every arrow a request may take. */
function stepsOf(route: ModelFlow['route'], arrows: readonly ModelArrow[]): readonly FlowStep[] {
  if (route.type === 'walk') return route.steps.map(({ arrow, back = false }) => ({ arrow, back }));
  if (route.type === 'visits') return [];
  const only = route.type === 'calls' && route.arrows ? new Set(route.arrows) : undefined;
  return arrows.flatMap(({ id }) => (!only || only.has(id) ? [{ arrow: id, back: false }] : []));
}
