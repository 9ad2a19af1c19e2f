import type * as l10n from '@vscode/l10n';
import type { Level } from '../../../interview/level';
import type { Translator } from '../../../translator';
import { criterionBand } from '../../criterionBand';
import type { BandId, Rubric } from '../../rubric';
import type { CriterionScore, Score, SignScore, SignState } from '../../score';
import { bandName, criterionName } from '../../scoreDocument';
import { amountText } from '../../scoreText';
import { type Highlight, nextStepsOf, strengthsOf } from '../highlights';

type Words = Translator<l10n.L10nReplacement>;

/** A percentage, the band it lies in, and how sure that is. */
export interface BandView {
  readonly percent: number;
  readonly low: number;
  readonly high: number;
  readonly band: string;
  /** How sure the band is, in words. */
  readonly certainty: string;
}

/** A sign as it was seen at a level. */
export interface SignView {
  readonly id: string;
  readonly text: string;
  readonly state: SignState;
  /** How much was seen of how much is asked for; empty for a sign with steps only. */
  readonly amount: string;
}

/** A criterion; without a band nothing of it can be shown. */
export interface CriterionView {
  readonly id: string;
  readonly name: string;
  readonly weight: number;
  readonly strong: string;
  readonly band: BandView | undefined;
  readonly signs: readonly SignView[];
}

/** A strength, or a next step with what it is worth in percent of the score. */
export interface HighlightView {
  readonly sign: SignView;
  readonly worth: number;
  readonly advice: string;
  readonly exercise: string;
}

/** What the interview comes to at a level. */
export interface LevelView {
  readonly level: Level;
  readonly name: string;
  readonly band: BandView;
  readonly criteria: readonly CriterionView[];
  readonly strengths: readonly HighlightView[];
  readonly nextSteps: readonly HighlightView[];
  readonly subScores: readonly { readonly name: string; readonly percent: number | undefined }[];
}

/** A score as pages show it. */
export function levelView(score: Score, name: string, rubric: Rubric, l10n: Words): LevelView {
  const highlight = ({ sign, worth }: Highlight): HighlightView => ({
    sign: signView(sign, l10n),
    worth,
    advice: sign.sign.advice,
    exercise: sign.sign.exercise,
  });
  return {
    level: score.level,
    name,
    band: bandView(score, rubric, l10n),
    criteria: score.criteria.map((criterion) => criterionView(criterion, rubric, l10n)),
    strengths: strengthsOf(score).map(highlight),
    nextSteps: nextStepsOf(score).map(highlight),
    subScores: score.subScores.map(({ id, percent }) => ({
      name: rubric.subScores.find((each) => each.id === id)?.name ?? id,
      percent,
    })),
  };
}

function criterionView(criterion: CriterionScore, rubric: Rubric, l10n: Words): CriterionView {
  const { id, weight, signs } = criterion;
  const band = criterionBand(criterion, rubric);
  return {
    id,
    name: criterionName(rubric, id),
    weight,
    strong: rubric.criteria.find((each) => each.id === id)?.strong ?? '',
    band: band && bandView(band, rubric, l10n),
    signs: signs.map((sign) => signView(sign, l10n)),
  };
}

interface Banded {
  readonly percent: number;
  readonly interval: { readonly low: number; readonly high: number };
  readonly band: BandId;
  readonly bandLow: BandId;
  readonly bandHigh: BandId;
  readonly certainty: 'sure' | 'between';
}

function bandView(
  { percent, interval, band, bandLow, bandHigh, certainty }: Banded,
  rubric: Rubric,
  l10n: Words,
): BandView {
  const names = [bandName(rubric, bandLow), bandName(rubric, bandHigh)] as const;
  return {
    percent,
    ...interval,
    band: bandName(rubric, band),
    certainty: certainty === 'sure' ? l10n.t('sure of this band') : l10n.t('“{0}” to “{1}”', ...names),
  };
}

function signView(sign: SignScore, l10n: Words): SignView {
  return { id: sign.sign.id, text: sign.sign.text, state: sign.state, amount: amountText(sign, l10n) };
}
