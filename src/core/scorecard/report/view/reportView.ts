import type * as l10n from '@vscode/l10n';
import { levelName } from '../../../content/notesTemplate';
import type { EvidenceStrength } from '../../../interview/conduct';
import type { Level } from '../../../interview/level';
import type { Translator } from '../../../translator';
import type { Course } from '../../course';
import type { Evidence } from '../../evidence';
import { ratingSteps } from '../../ratingScale';
import type { Rubric } from '../../rubric';
import type { Scorecard } from '../../scorecard';
import { criterionName } from '../../scoreDocument';
import { placeText } from '../../scoreText';
import { type BoardComparison, compareBoards } from '../compare';
import type { ReportContent } from '../reportText';
import { type LevelChange, levelChanges } from './levelChanges';
import { type LevelView, levelView } from './levelView';

type Words = Translator<l10n.L10nReplacement>;

/** A report as pages show it: everything is worked out, nothing is markup, and it can be sent as JSON. */
export interface ReportView {
  readonly title: string;
  /** Day of the interview, for people. */
  readonly day: string;
  /** Level the interview was held at. */
  readonly level: Level;
  readonly planName: string;
  readonly hasEnded: boolean;
  readonly levels: readonly LevelView[];
  /** What is another at a level than at the interview's own. */
  readonly changes: Readonly<Record<Level, readonly LevelChange[]>>;
  /** What was found of each sign, by its id. */
  readonly evidence: Readonly<Record<string, readonly EvidenceView[]>>;
  readonly scale: ScaleView;
  readonly time: TimeView;
  readonly ratings: RatingsView;
  readonly comparison: ComparisonView | undefined;
  readonly rubricVersion: number;
  /** Percent by which reading may be off. */
  readonly margin: number;
}

/** Evidence and where it is, in words. */
export interface EvidenceView extends Evidence {
  readonly where: string;
}

/** The bands, the lowest first, and the percent each begins at. */
export interface ScaleView {
  readonly names: readonly string[];
  readonly from: readonly number[];
}

/** How the time went; without phases nothing was recorded. */
export type TimeView = Pick<Course, 'phases' | 'totalSeconds' | 'longestSilence'>;

/** What people said: one rating a person and criterion, and what an interviewer noted. */
export interface RatingsView {
  readonly steps: readonly { readonly value: number; readonly name: string }[];
  readonly given: readonly RatingView[];
  readonly logged: readonly {
    readonly criterion: string;
    readonly text: string;
    readonly strength: EvidenceStrength | undefined;
  }[];
}

/** A rating; `criterion` is an id. */
export interface RatingView {
  readonly by: 'self' | 'interviewer';
  readonly criterion: string;
  readonly value: number;
  readonly note: string;
}

/** The board beside the problem's reference. */
export interface ComparisonView extends BoardComparison {
  readonly tradeOffs: readonly string[];
  readonly limitations: readonly string[];
}

/** Makes the view of a scored interview; `day` is when it was, as people write days. The same card gives the same view. */
export function reportView(card: Scorecard, content: ReportContent, day: string, l10n: Words): ReportView {
  const { levels, course, sources } = card;
  const { rubric } = content;
  const { problem, level, plan } = sources.setup;
  const own = levels.find((each) => each.level === level) ?? card.score;
  const changes = levels.map((each) => [each.level, levelChanges(own, each, l10n)] as const);
  return {
    title: problem.title,
    day,
    level,
    planName: plan.name,
    hasEnded: course.hasEnded,
    levels: levels.map((each) => levelView(each, levelName(each.level), rubric, l10n)),
    changes: Object.fromEntries(changes) as ReportView['changes'],
    evidence: evidenceBySign(card, l10n),
    scale: { names: rubric.bands.map(({ name }) => name), from: rubric.bands.map(({ from }) => from) },
    time: {
      phases: course.records ? course.phases : [],
      totalSeconds: course.totalSeconds,
      longestSilence: course.longestSilence,
    },
    ratings: ratingsView(course, rubric),
    comparison: comparisonView(card, content),
    rubricVersion: rubric.version,
    margin: rubric.margin,
  };
}

function evidenceBySign({ levels }: Scorecard, l10n: Words): ReportView['evidence'] {
  const signs = levels.flatMap(({ criteria }) => criteria.flatMap((criterion) => criterion.signs));
  return Object.fromEntries(
    signs.map(({ sign, evidence }) => [
      sign.id,
      evidence.map((each): EvidenceView => ({ ...each, where: placeText(each, l10n) })),
    ]),
  );
}

function ratingsView({ ratings, logged }: Course, rubric: Rubric): RatingsView {
  return {
    steps: ratingSteps(rubric),
    given: ratings.map(({ by, criterion, value, note }) => ({ by, criterion, value, note })),
    logged: logged.map(({ criterion, text, strength }) => ({
      criterion: criterionName(rubric, criterion),
      text,
      strength,
    })),
  };
}

function comparisonView({ sources }: Scorecard, { reference }: ReportContent): ComparisonView | undefined {
  if (!reference) return undefined;
  const { design, tradeOffs, limitations } = reference;
  return { ...compareBoards(sources.graph, design), tradeOffs, limitations };
}
