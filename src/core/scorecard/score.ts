import type { Level } from '../interview/level';
import { LEVELS } from '../interview/level';
import type { Found } from './evidence';
import type { BandId, CriterionId, Rubric, Sign, SignNeed, SubScoreId } from './rubric';
import { CHECKS, type SignId } from './signs/checks';
import { SIGN_VALUES } from './signValues';
import type { Sources } from './sources';

/** How much of a sign was seen. `notShown`: the files cannot show it, so that it counts neither way. */
export type SignState = 'hit' | 'partly' | 'missed' | 'notShown';

/** A sign as it was seen. */
export interface SignScore extends Found {
  readonly sign: Sign;
  readonly need: SignNeed;
  readonly state: SignState;
}

/** What a criterion comes to; `percent` is undefined when nothing of it can be shown. */
export interface CriterionScore {
  readonly id: CriterionId;
  readonly weight: number;
  readonly percent: number | undefined;
  readonly signs: readonly SignScore[];
}

/** How sure a band is: all that is not shown and the margin of reading leave it (`sure`), or another one is as near. */
export type Certainty = 'sure' | 'between';

/** A percentage (0 to 100) with its band, and the bands at both ends of where it may lie. */
export interface BandedPercent {
  readonly percent: number;
  /** Where it lies when what is not shown was all missed, and all hit, and reading is off by the margin. */
  readonly interval: { readonly low: number; readonly high: number };
  readonly band: BandId;
  readonly bandLow: BandId;
  readonly bandHigh: BandId;
  readonly certainty: Certainty;
}

/** A scored interview. */
export interface Score extends BandedPercent {
  readonly level: Level;
  /** Rubric the score was reckoned by. */
  readonly rubricVersion: number;
  readonly criteria: readonly CriterionScore[];
  readonly subScores: readonly { readonly id: SubScoreId; readonly percent: number | undefined }[];
}

/** Looks for every sign. The same sources give the same. */
export function lookForSigns(sources: Sources): ReadonlyMap<SignId, Found> {
  return new Map((Object.keys(CHECKS) as SignId[]).map((id) => [id, CHECKS[id](sources)]));
}

/** Scores what was found, by the table of a level. Pure arithmetic: all judgement is in the rubric and the signs. */
export function scoreOf(found: ReadonlyMap<SignId, Found>, level: Level, rubric: Rubric): Score {
  const signs = rubric.signs.flatMap((sign) => signScore(sign, found.get(sign.id), level) ?? []);
  const criteria = rubric.criteria.map(({ id, weight }): CriterionScore => {
    const own = signs.filter(({ sign }) => sign.criterion === id);
    return { id, weight, percent: percentOf(own), signs: own };
  });
  const percent = totalOf(criteria, (own) => percentOf(own));
  const low = round(Math.max(0, totalOf(criteria, (own) => percentOf(own, 0)) - rubric.margin));
  const high = round(Math.min(100, totalOf(criteria, (own) => percentOf(own, 1)) + rubric.margin));
  const [band, bandLow, bandHigh] = [percent, low, high].map((value) => bandOf(value, criteria, rubric));
  const lowest = rubric.bands[0]?.id ?? 'noHire';
  return {
    level,
    rubricVersion: rubric.version,
    percent: round(percent),
    interval: { low, high },
    band: band ?? lowest,
    bandLow: bandLow ?? lowest,
    bandHigh: bandHigh ?? lowest,
    certainty: bandLow === bandHigh ? 'sure' : 'between',
    criteria,
    subScores: rubric.subScores.map(({ id }) => ({
      id,
      percent: percentOf(signs.filter(({ sign }) => sign.sub === id)),
    })),
  };
}

/** What the same interview comes to at every level, so that the difference can be shown. */
export function scoresByLevel(found: ReadonlyMap<SignId, Found>, rubric: Rubric): readonly Score[] {
  return LEVELS.map((level) => scoreOf(found, level, rubric));
}

function signScore(sign: Sign, found: Found | undefined, level: Level): SignScore | undefined {
  const need = sign.levels[level];
  if (!need || !found) return undefined;
  return { ...found, sign, need, state: stateOf(found, need) };
}

function stateOf({ count, isShown }: Found, { partly, hit }: SignNeed): SignState {
  if (!isShown) return 'notShown';
  return count >= hit ? 'hit' : count >= partly ? 'partly' : 'missed';
}

/** Percent of the points; what is not shown counts for nothing, or for `notShown` of its points. Undefined when nothing counts. */
function percentOf(signs: readonly SignScore[], notShown?: number): number | undefined {
  const counted = signs.filter(({ state }) => state !== 'notShown' || notShown !== undefined);
  const all = counted.reduce((sum, { need }) => sum + need.points, 0);
  if (all === 0) return undefined;
  const reached = counted.reduce(
    (sum, { need, state }) => sum + need.points * (state === 'notShown' ? (notShown ?? 0) : SIGN_VALUES[state]),
    0,
  );
  return round((100 * reached) / all);
}

function totalOf(
  criteria: readonly CriterionScore[],
  percent: (signs: readonly SignScore[]) => number | undefined,
): number {
  const shown = criteria.flatMap(({ weight, signs }) => {
    const own = percent(signs);
    return own === undefined ? [] : [{ weight, own }];
  });
  const weights = shown.reduce((sum, { weight }) => sum + weight, 0);
  return weights === 0 ? 0 : shown.reduce((sum, { weight, own }) => sum + weight * own, 0) / weights;
}

/** The highest band whose percent is reached and whose gates are open. */
function bandOf(percent: number, criteria: readonly CriterionScore[], { bands, gates }: Rubric): BandId {
  const isOpen = (band: BandId) =>
    gates
      .filter((gate) => gate.band === band)
      .every(({ criterion, atLeast }) =>
        criteria.every((each) => (criterion !== 'every' && each.id !== criterion) || (each.percent ?? 100) >= atLeast),
      );
  let reached: BandId = bands[0]?.id ?? 'noHire';
  for (const { id, from } of bands) {
    if (percent < from || !isOpen(id)) break;
    reached = id;
  }
  return reached;
}

/** Where a criterion lies when what is not shown was all missed, and all hit, and reading is off by the margin. */
export function criterionInterval({ signs }: CriterionScore, margin: number): Score['interval'] {
  return {
    low: round(Math.max(0, (percentOf(signs, 0) ?? 0) - margin)),
    high: round(Math.min(100, (percentOf(signs, 1) ?? 100) + margin)),
  };
}

/** To a tenth of a percent: nothing finer means anything. */
function round(percent: number): number {
  return Math.round(percent * 10) / 10;
}
