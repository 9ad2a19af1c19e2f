import type { Evidence } from '../evidence';
import { GROWTH_MEANS } from '../notes/lexicon';
import type { NoteItem } from '../notes/readItems';
import { stemOf, wordsOf } from '../notes/words';
import type { Sources } from '../sources';
import { type Check, designItems, found, ofElement, ofFigure, ofItem } from './found';

/** Topics (traffic, storage, bandwidth, cache, machines) with a figure that is reckoned from others, without an error. */
export const reckoned: Check = ({ figures, sheet }) => {
  const derived = new Set(figures.all.filter(({ isDerived }) => isDerived).map(({ name }) => name));
  const sound = figures.key.filter(({ name, line }) => {
    const problems = sheet.lines[line]?.problems ?? [];
    return derived.has(name) && problems.every(({ severity }) => severity !== 'error');
  });
  const byTopic = new Map(sound.map((figure) => [figure.topic, figure]));
  return found(
    byTopic.size,
    [...byTopic.values()].map(({ name, line }) => ofFigure({ name, line: line + 1 })),
  );
};

const DECIDES =
  /->|=>|→|⇒|\b(?:so|needs?|hence|therefore|means|because|since|rules out|enough|too (?:much|many|big)|fits?|at|for|by|to|each|nodes?|shards?|cache|partitions?|replicas?|servers?|gateways?|workers?)\b/i;

/** Figures a decision rests on: said where a block or a means is chosen, bound to a block, or a number of machines drawn. */
export const decides: Check = (sources) => {
  const decisions = new Map<string, readonly Evidence[]>();
  const figuresUsed = new Set<string>();
  for (const item of designItems(sources)) {
    const meant = sources.figures.meantBy(item.text);
    if (meant.length === 0 || !isDecision(sources, item)) continue;
    const fresh = meant.find(({ name }) => !figuresUsed.has(name));
    if (!fresh) continue;
    for (const { name } of meant) figuresUsed.add(name);
    decisions.set(fresh.name, [...ofItem(item), ofFigure(fresh)]);
  }
  for (const [name, evidence] of boundFigures(sources)) if (!figuresUsed.has(name)) decisions.set(name, evidence);
  for (const [name, evidence] of machines(sources)) if (!figuresUsed.has(name)) decisions.set(name, evidence);
  return found(decisions.size, [...decisions.values()].flat());
};

function isDecision({ components }: Sources, item: NoteItem): boolean {
  return DECIDES.test(item.text) && (components.in(item).size > 0 || GROWTH_MEANS.has(item.stems));
}

/** Figures that parameters of blocks and rates of arrows are bound to. */
function boundFigures({ graph, figures }: Sources): readonly (readonly [string, readonly Evidence[]])[] {
  const bound = [
    ...graph.blocks.flatMap((block) =>
      Object.values(block.bindings ?? {}).map(({ formula }) => [formula, block] as const),
    ),
    ...graph.arrows.flatMap((arrow) => (arrow.rateFormula === undefined ? [] : [[arrow.rateFormula, arrow] as const])),
  ];
  return bound.flatMap(([formula, element]) => {
    const used = figures.all.filter(({ name }) => new RegExp(`\\b${name}\\b`, 'u').test(formula));
    return used.map((figure) => [figure.name, [ofElement(element), ofFigure(figure)]] as const);
  });
}

/** Numbers of machines that were reckoned, of a kind that stands on the board. */
function machines({ figures, components }: Sources): readonly (readonly [string, readonly Evidence[]])[] {
  const derived = new Map(figures.all.filter(({ isDerived }) => isDerived).map((figure) => [figure.name, figure]));
  return figures.key.flatMap(({ name, topic }) => {
    const figure = derived.get(name);
    const stems = wordsOf(name.replace(/_/g, ' ')).map(stemOf);
    return topic === 'nodes' && figure && components.inStems(stems).size > 0
      ? [[name, [ofFigure(figure)]] as const]
      : [];
  });
}
