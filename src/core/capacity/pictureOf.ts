import type * as l10n from '@vscode/l10n';
import type { Translator } from '../translator';
import { explainArrow } from './arrowExplanation';
import { explainBlock, loadLevel } from './blockExplanation';
import { needsText } from './blockNeeds';
import type { Assumption } from './boardDefaults';
import type { BoardLoad, SituatedModel } from './boardLoad';
import { compareLoad, type LoadChange, type Solved } from './compareLoad';
import { assumptionText, computedLines, type RatedSolution } from './computedText';
import { changeSummary, p99Text } from './loadChangeText';
import { loadText, rateText } from './loadFormat';
import {
  type ArrowLoad,
  type BlockLoad,
  type FlowRow,
  type LoadPicture,
  lossGroups,
  type Named,
  type PictureChange,
} from './loadPicture';
import type { RateSource } from './rateSource';
import type { BlockSolution, Solution } from './solution';
import { namesOf } from './solutionDocument';
import { warningText } from './warningText';
import { type AimedWhatIf, whatIfTargets } from './whatIfTargets';

type L10n = Translator<l10n.L10nReplacement>;

/** A solved board. */
interface SolvedLoad extends BoardLoad, Solved {}

/** A board in another situation, solved. */
interface Situated extends SituatedModel, Solved {}

/** The picture of a board: as it is (`before`), or in another situation beside that. */
export function pictureOf(board: BoardLoad, before: Solution, situated: Situated | undefined, l10n: L10n): LoadPicture {
  const load: SolvedLoad = { ...board, solution: before };
  const now: Situated = situated ?? { model: load.model, solution: before, lost: new Set() };
  const change = compareLoad(load, now, now.lost);
  const names = namesOf(now.model);
  const sources = sourcesOf(load, now, l10n);
  const named = (type: AimedWhatIf): readonly Named[] =>
    whatIfTargets(load.model, load.solution, type).map((id) => ({ id, name: names.block(id) }));
  return {
    blocks: now.solution.blocks.map((block) => blockLoad(block, now.lost.has(block.id), sources, l10n)),
    arrows: arrowLoads(load, now, sources, l10n),
    change: situated && pictureChange(load, now, change, l10n),
    flows: flowRows(load, change, l10n),
    enters: {
      text: rateText(now.model.flows.reduce((sum, { ratePerSecond }) => sum + ratePerSecond, 0)),
      isAssumed: load.missing !== undefined,
    },
    limits: now.solution.warnings
      .filter(({ type }) => type !== 'saturated')
      .map((warning) => warningText(warning, names, l10n)),
    assumed: assumptionsOf(load, now).map((each) => ofBlock(each, names.block, l10n)),
    targets: { lose: named('lose'), slow: named('slow'), hotKey: named('hotKey'), retries: named('retries') },
    zones: lossGroups(load.graph).map(({ id, name }) => ({ id, name })),
    hotKey: hotKeyText(load, now, l10n),
  };
}

function hotKeyText(load: SolvedLoad, now: Situated, l10n: L10n): string {
  const said = saidHotKey(load, now);
  return said
    ? l10n.t('{0} of its requests are for one key already, as is said of it: nothing changes.', loadText(said))
    : l10n.t(
        '{0} of its requests are for one key, assumed. Where one machine or every copy has all keys, nothing changes.',
        loadText(load.hotKey.value),
      );
}

/** Every default that was taken, for what happens to the design, too. */
function assumptionsOf(load: SolvedLoad, now: Situated): readonly Assumption[] {
  const { assumptions, hotKey } = load;
  return now.whatIf?.type === 'hotKey' && !saidHotKey(load, now) ? [hotKey, ...assumptions] : assumptions;
}

/** The share that is said of the block whose key gets hot; undefined when nothing is. */
function saidHotKey({ model }: SolvedLoad, { whatIf }: Situated): number | undefined {
  return whatIf?.type === 'hotKey'
    ? model.blocks.find(({ id }) => id === whatIf.block)?.hotKeyShare || undefined
    : undefined;
}

function ofBlock(assumption: Assumption, nameOf: (id: string) => string, l10n: L10n): string {
  const text = assumptionText(assumption, l10n);
  return assumption.block === undefined ? text : l10n.t('{0}: {1}', nameOf(assumption.block), text);
}

/** Defaults the load of a block comes from, when they are those of the block itself. */
const OWN: ReadonlySet<Assumption['parameter']> = new Set<Assumption['parameter']>([
  ...(['instances', 'shards', 'capacityPerSecond', 'serviceTimeMs'] as const),
]);
/** Defaults what comes to any block and goes along any arrow follows from. */
const COMMON: ReadonlySet<Assumption['parameter']> = new Set<Assumption['parameter']>([
  ...(['ratePerSecond', 'hitRatio', 'readShare'] as const),
]);

/** What is said of every block, gathered once. */
interface Sources {
  readonly nameOf: (id: string) => string;
  readonly rated: readonly RatedSolution[];
  /** Defaults of a block of its own, by its id. */
  readonly own: ReadonlyMap<string, readonly Assumption[]>;
  readonly common: readonly Assumption[];
  readonly commonTexts: readonly string[];
}

function sourcesOf({ assumptions, model, rates }: SolvedLoad, { solution }: Situated, l10n: L10n): Sources {
  const { block: nameOf } = namesOf(model);
  const sources = new Map(model.flows.map(({ name }, index) => [name, rates[index]]));
  const own = new Map<string, Assumption[]>();
  for (const each of assumptions) {
    if (each.block === undefined || !OWN.has(each.parameter)) continue;
    const known = own.get(each.block);
    if (known) known.push(each);
    else own.set(each.block, [each]);
  }
  const common = assumptions.filter(({ parameter }) => COMMON.has(parameter));
  return {
    nameOf,
    rated: solution.flows.map((flow) => ({ flow, source: sources.get(flow.name) })),
    own,
    common,
    commonTexts: common.map((each) => ofBlock(each, nameOf, l10n)),
  };
}

function blockLoad(block: BlockSolution, isLost: boolean, sources: Sources, l10n: L10n): BlockLoad {
  const level = loadLevel(block, isLost);
  const { nameOf, rated, own, common, commonTexts } = sources;
  const used = own.get(block.id) ?? [];
  const isLimited = level === 'fine' || level === 'busy' || level === 'over';
  return {
    id: block.id,
    level,
    utilisation: isLimited ? block.utilisation : 0,
    figure: figureOf(block, isLimited),
    needs: isLimited ? needsText(block, level, l10n) : '',
    sentence: explainBlock(block, level, l10n),
    computed: level === 'lost' || level === 'unused' ? [] : computedLines(block, rated, nameOf, l10n),
    assumed: [...used.map((each) => assumptionText(each, l10n)), ...commonTexts],
    isAssumed: level !== 'unused' && used.length + common.length > 0,
  };
}

/** What a client sends stands on its arrow. */
function figureOf({ kind, utilisation, readsPerSecond, writesPerSecond }: BlockSolution, isLimited: boolean): string {
  if (isLimited) return loadText(utilisation);
  return kind === 'client' ? '' : rateText(readsPerSecond + writesPerSecond);
}

/** Width of the busiest arrow of the board as it is, of one nothing goes along, and the widest there is; pixels. */
const WIDTH = { busiest: 8, least: 1.5, most: 18 } as const;

function arrowLoads(load: SolvedLoad, situated: Situated, { common, commonTexts }: Sources, l10n: L10n): ArrowLoad[] {
  const { model, solution, lost } = situated;
  const most = Math.max(0, ...load.solution.arrows.map(({ callsPerSecond }) => callsPerSecond));
  const isAssumed = common.length > 0;
  const before = new Map(load.solution.arrows.map(({ id, callsPerSecond }) => [id, callsPerSecond]));
  const solved = new Map(solution.arrows.map((arrow) => [arrow.id, arrow]));
  const names = namesOf(load.model);
  const ends = new Map(model.arrows.map(({ id, to }) => [id, to]));
  return load.model.arrows.map(({ id, to }) => {
    const now = solved.get(id);
    const rate = now?.callsPerSecond ?? 0;
    const isLost = lost.has(to) || !ends.has(id);
    const isUsed = rate > 0 || isLost;
    const width = WIDTH.least + (WIDTH.busiest - WIDTH.least) * Math.sqrt(most > 0 ? rate / most : 0);
    return {
      id,
      text: isUsed ? rateText(rate) : '',
      sentence: explainArrow({ name: names.arrow(id), now, beforePerSecond: before.get(id) ?? 0, isLost }, l10n),
      assumed: isUsed ? commonTexts : [],
      width: isUsed ? Math.min(WIDTH.most, width) : 0,
      isAssumed,
      isLost,
    };
  });
}

function flowRows({ graph, model, rates }: SolvedLoad, { flows }: LoadChange, l10n: L10n): readonly FlowRow[] {
  const isDrawn = graph.flows.some(({ origin }) => origin === 'user');
  const { block: nameOf } = namesOf(model);
  return flows.map(({ name, before, after, isStopped }, index) => ({
    name,
    rate: rateText(after?.ratePerSecond ?? before.ratePerSecond),
    note: isDrawn ? rateNote(rates[index], nameOf, l10n) : '',
    before: p99Text(before, l10n),
    now: p99Text(after, l10n),
    isWorse: isStopped || ((after?.saturated.length ?? 0) > 0 && before.saturated.length === 0),
  }));
}

function rateNote(source: RateSource | undefined, nameOf: (id: string) => string, l10n: L10n): string {
  if (source?.type === 'block') {
    return l10n.t('its share of what {0} sends: no line of the estimate has its name', nameOf(source.block));
  }
  return source?.type === 'assumed' ? l10n.t('assumed: no line of the estimate has its name') : '';
}

/** Blocks that are listed with their load before and now. */
const LISTED = 4;

function pictureChange(load: SolvedLoad, { solution, lost }: Situated, change: LoadChange, l10n: L10n): PictureChange {
  const before = new Map(load.solution.blocks.map((block) => [block.id, block]));
  const moved = solution.blocks.flatMap((block) => {
    const was = before.get(block.id);
    if (!was || lost.has(block.id) || block.parts.every(({ method }) => method === 'delay')) return [];
    const texts = { before: loadText(was.utilisation), now: loadText(block.utilisation) };
    if (texts.before === texts.now) return [];
    const by = Math.abs(Math.log((block.utilisation + 0.01) / (was.utilisation + 0.01)));
    return [
      {
        id: block.id,
        name: block.name,
        ...texts,
        isOver: block.isSaturated,
        weight: by + (block.isSaturated ? 100 : 0) + block.utilisation,
      },
    ];
  });
  const listed = moved.sort((a, b) => b.weight - a.weight).slice(0, LISTED);
  return {
    summary: changeSummary(change, l10n),
    blocks: listed.map(({ weight: _, ...row }) => row),
  };
}
