import type { Flow, Graph, GraphArrow } from '../board/graph/graph';
import { type AssumedValues, knownValue } from './boardDefaults';
import type { FlowRoute, ModelFlow, Operation } from './model';
import { type EstimatedRate, estimatedRate, type RateSource } from './rateSource';

/** A flow of a board, and where its rate comes from. */
export interface RatedFlow {
  readonly flow: ModelFlow;
  readonly source: RateSource;
}

const WRITES =
  /\b(?:writes?|post|put|patch|delete|save|store|upload|publish|send|creat\w*|edit|update|order|pay|insert|ingest|record|place|book|submit|comment|like)\b/i;

/** The flows of a board, with rates: written on the first arrow, else estimated under its name, else what its client sends. */
export function boardFlows(
  graph: Graph,
  values: AssumedValues,
  estimates: readonly EstimatedRate[],
): readonly RatedFlow[] {
  const arrows = new Map(graph.arrows.map((arrow) => [arrow.id, arrow]));
  const routed = graph.flows.flatMap((flow) => {
    const route = routeOf(flow, arrows);
    return route ? [{ flow, route, start: startOf(flow, arrows) }] : [];
  });
  const rates = routed.map(({ flow }) => ownRate(flow, arrows, estimates));
  return uniqueNames(
    routed.map(({ flow, route, start }, index) => {
      const alike = routed.filter((other, place) => other.start === start && rates[place] === undefined);
      const own = rates[index];
      const ratePerSecond =
        own?.perSecond ?? rateAt(graph, start, values) * shareOf(flow, alike.length, routed.length, values);
      const rated = { name: flow.name, ratePerSecond, operation: operationOf(flow), route };
      return { flow: rated, source: own?.source ?? sourceAt(graph, start) };
    }),
  );
}

/** Names tell flows apart in a model; in a drawing nothing keeps them from being the same. */
function uniqueNames(flows: readonly RatedFlow[]): readonly RatedFlow[] {
  const seen = new Map<string, number>();
  return flows.map(({ flow, source }) => {
    const count = (seen.get(flow.name) ?? 0) + 1;
    seen.set(flow.name, count);
    return { flow: count === 1 ? flow : { ...flow, name: `${flow.name} (${count})` }, source };
  });
}

function operationOf({ name, origin }: Flow): Operation {
  if (origin === 'derived') return name === 'Write' ? 'write' : 'read';
  return WRITES.test(name) ? 'write' : 'read';
}

/** What a user has walked is one request; a derived flow holds all ways requests may take. */
function routeOf({ origin, steps }: Flow, arrows: ReadonlyMap<string, GraphArrow>): FlowRoute | undefined {
  const usable = steps.filter(
    ({ arrow }) => arrows.get(arrow)?.from !== undefined && arrows.get(arrow)?.to !== undefined,
  );
  if (usable.length === 0) return undefined;
  if (origin === 'user' || usable.some(({ back }) => back)) {
    return { type: 'walk', steps: usable.map(({ arrow, back }) => (back ? { arrow, back } : { arrow })) };
  }
  const ids = usable.map(({ arrow }) => arrow);
  const entered = new Set(ids.flatMap((id) => arrows.get(id)?.to ?? []));
  const starts = [...new Set(ids.flatMap((id) => arrows.get(id)?.from ?? []))].filter((block) => !entered.has(block));
  const [first] = ids;
  const from = starts.length > 0 ? starts : [arrows.get(first ?? '')?.from ?? ''];
  return { type: 'calls', from, arrows: ids };
}

function startOf({ steps }: Flow, arrows: ReadonlyMap<string, GraphArrow>): string | undefined {
  const first = steps.find(({ arrow }) => arrows.has(arrow));
  const arrow = arrows.get(first?.arrow ?? '');
  return first?.back ? arrow?.to : arrow?.from;
}

/** A rate that is said of the flow itself. */
interface OwnRate {
  readonly perSecond: number;
  readonly source: RateSource;
}

function ownRate(
  flow: Flow,
  arrows: ReadonlyMap<string, GraphArrow>,
  estimates: readonly EstimatedRate[],
): OwnRate | undefined {
  const [first] = flow.steps;
  const arrow = flow.origin === 'user' ? arrows.get(first?.arrow ?? '') : undefined;
  if (arrow?.ratePerSecond !== undefined) {
    return { perSecond: arrow.ratePerSecond, source: { type: 'arrow', arrow: arrow.id } };
  }
  const found = estimatedRate(flow.name, estimates);
  return found && { perSecond: found.perSecond, source: { type: 'estimate', name: found.name } };
}

function sourceAt({ blocks }: Graph, start: string | undefined): RateSource {
  const block = blocks.find(({ id }) => id === start);
  const isSaid = block && knownValue(block.parameters, 'ratePerSecond') !== undefined;
  return isSaid ? { type: 'block', block: block.id } : { type: 'assumed', block: block?.id };
}

function rateAt(graph: Graph, start: string | undefined, values: AssumedValues): number {
  const block = graph.blocks.find(({ id }) => id === start);
  return (block && values.ofBlock(block, 'ratePerSecond')) ?? values.clientRate();
}

/** A derived read and a derived write divide what comes in as reads and writes do, flows of the user's evenly. */
function shareOf({ origin, name }: Flow, alike: number, all: number, values: AssumedValues): number {
  if (origin === 'user') return 1 / Math.max(1, alike);
  if (all < 2) return 1;
  const reads = values.ofDesign('readShare');
  return name === 'Write' ? 1 - reads : reads;
}
