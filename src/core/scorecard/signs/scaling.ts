import type { Evidence } from '../evidence';
import { CONSEQUENCES, CURES, GROWTH_MEANS } from '../notes/lexicon';
import { quantitiesOf } from '../notes/quantities';
import type { NoteItem } from '../notes/readItems';
import type { Sources } from '../sources';
import { type Check, countDistinct, designItems, found, ofElement, ofItem, withoutForms } from './found';

const LEAST_BLOCKS = 4;

/** True when there is a design to look at: enough recognised blocks in a row, one of which keeps something. */
function isDesign({ facts, graph }: Sources): boolean {
  const known = graph.blocks.filter(({ recognition }) => recognition !== 'shape');
  const joined = graph.arrows.filter(({ from, to }) => from !== undefined && to !== undefined);
  const keeps = facts.stores.length + facts.ofKind('objectStorage', 'cache', 'messageQueue').length;
  return known.length >= LEAST_BLOCKS && joined.length >= LEAST_BLOCKS - 1 && keeps > 0 && facts.stores.length > 0;
}

/** No block is overloaded under a load that was worked out: 2; under one that was assumed, or with overloads that are dealt with: 1. */
export const carries: Check = (sources) => {
  const { facts, figures } = sources;
  const { solution, known } = facts;
  const rated = figures.all.some(({ type }) => type === 'rate');
  if (!solution || !isDesign(sources) || solution.flows.length === 0) return found(0);
  const isKnown = known.board.rates.some(({ type }) => type !== 'assumed');
  const full = solution.blocks.filter(({ isSaturated }) => isSaturated);
  const evidence = full.flatMap(({ id }) => facts.block(id) ?? []).map(ofElement);
  const dealtWith = full.filter(({ id }) =>
    designItems(sources).some((item) => sources.components.in(item).has(id) && GROWTH_MEANS.has(item.stems)),
  );
  if (full.length > 0) return found(dealtWith.length === full.length ? 1 : 0, evidence);
  return found(
    isKnown ? 2 : rated ? 1 : 0,
    known.graph.blocks.filter(({ parameters }) => parameters.instances).map(ofElement),
  );
};

const BOTTLENECK =
  /\b(?:bottle ?necks?|saturates?|breaks? first|first to (?:break|go|saturate|fail)|limiting|limits? us|runs? out|hot ?spots?|tightest|weakest|maxes? out|ceiling)\b/i;
/** Blocks that break at nearly the same load are all the first. */
const NEAR_FIRST = 1.5;

/** The bottleneck that is named is the one that is computed: 2; another block of the board: 1. */
export const bottleneck: Check = (sources) => {
  const { components, facts } = sources;
  const named = sources.items.filter((item) => BOTTLENECK.test(item.text) && components.in(item).size > 0);
  if (named.length === 0) return found(0);
  const breaking = facts.solution?.breaking ?? [];
  const first = Math.min(...breaking.map(({ multiple }) => multiple));
  const computed = new Set(breaking.filter(({ multiple }) => multiple <= first * NEAR_FIRST).map(({ block }) => block));
  const right = named.filter((item) => [...components.in(item)].some((id) => computed.has(id)));
  const blocks = [...computed].flatMap((id) => facts.block(id) ?? []).map(ofElement);
  return right.length > 0
    ? found(2, [...right.flatMap(ofItem), ...blocks])
    : found(1, [...named.flatMap(ofItem), ...blocks]);
};

const GROWS =
  /\b\d+\s?[x×]\b|\b(?:peak(?:_\w+)?|double|doubles|grow|grows|growth|hot (?:key|partition|shard|user|celebrit\w+)|celebrit\w+|viral|spikes?|bursts?|beyond|past|at \d|above \d|one (?:\w+ ){1,2}is not enough|not enough)\b/i;

/** Blocks of which is said what is done when there is more load, with a number. */
export const growth: Check = (sources) =>
  countDistinct(
    withoutForms(sources, designItems(sources))
      .filter(
        (item) =>
          GROWS.test(item.text) && GROWTH_MEANS.has(item.stems) && quantitiesOf(item.text).length > 0 && isLong(item),
      )
      .flatMap((item) => [...sources.components.in(item)].map((key) => ({ key, item }))),
  );

function isLong({ stems }: NoteItem): boolean {
  return stems.length >= 6;
}

/** No block without a spare that requests stop without: 2; all of these dealt with in the notes, or only one left: 1. */
export const spares: Check = (sources) => {
  const { facts, components } = sources;
  if (!facts.solution || !isDesign(sources)) return found(0);
  const weak = facts.solution.weakPoints.filter(
    ({ block, stops }) => stops.length > 0 && facts.block(block) !== undefined,
  );
  const left = weak.flatMap(({ block }) => facts.block(block) ?? []);
  const evidence: readonly Evidence[] = left.map(ofElement);
  const named = failureItems(sources);
  const open = left.filter(({ id }) => !named.some((item) => components.in(item).has(id)));
  if (left.length === 0) {
    return found(
      2,
      sources.graph.blocks.filter(({ parameters }) => (parameters.instances?.value ?? 1) > 1).map(ofElement),
    );
  }
  return found(open.length === 0 || left.length === 1 ? 1 : 0, evidence);
};

/** Lines that say of a block what its failure does and what cures it. */
export function failureItems(sources: Sources): readonly NoteItem[] {
  const told = designItems(sources).filter((item) => isFailure(item) && sources.components.in(item).size > 0);
  return withoutForms(sources, told);
}

const EVENT =
  /\b(?:down|dies?|dead|crash(?:es|ed)?|fails?|failed|failure|loss of|lose[sd]?|loses|lost|outage|unreachable|gone|restarts?|killed|goes away|cold|full|falls? over|times? out|slow|disconnect(?:s|ed)?|partitioned|bad deploy|late|stuck)\b/i;

function isFailure({ text, stems }: NoteItem): boolean {
  if (stems.length < 7 || !CURES.has(stems)) return false;
  // "Redis fails" is what happens; "the primary is down: creates fail" is what comes of it.
  const isMore = /\bfails?\b/i.test(text) && EVENT.test(text.replace(/\bfail(?:s|ed|ure)?\b/gi, ''));
  return EVENT.test(text) && (isMore || CONSEQUENCES.has(stems));
}
