import * as v from 'valibot';
import { ContentError, checkContent, checkUnique, idPlaces, textSchema } from '../content/check';
import { DRILL_KINDS, type DrillKind } from '../drills/kinds';
import { LEVELS, type Level } from '../interview/level';
import { CHECKS, type SignId } from './signs/checks';

/** What interviewers weigh. */
export const CRITERION_IDS = ['problemSolving', 'technicalDepth', 'tradeOffs', 'communication', 'scalability'] as const;
export type CriterionId = (typeof CRITERION_IDS)[number];

/** The same signs in the terms of other rubrics. */
export const SUB_SCORE_IDS = [
  'scoping',
  'estimation',
  'apiData',
  'highLevel',
  'deepDive',
  'reliability',
  'operability',
] as const;
export type SubScoreId = (typeof SUB_SCORE_IDS)[number];

/** What an interview comes to, the lowest first. */
export const BAND_IDS = ['noHire', 'leanNoHire', 'leanHire', 'hire', 'strongHire'] as const;
export type BandId = (typeof BAND_IDS)[number];

/** What a sign counts for at a level, and how much of it makes it partly seen and seen. */
export interface SignNeed {
  readonly points: number;
  readonly partly: number;
  readonly hit: number;
}

/** Something that can be seen in the files of a good interview. */
export interface Sign {
  readonly id: SignId;
  readonly criterion: CriterionId;
  readonly sub: SubScoreId;
  readonly text: string;
  /** What its count counts: "choices", "% of the arrows"; empty for a sign with steps only. */
  readonly counts: string;
  /** Levels at which it counts. */
  readonly levels: Readonly<Partial<Record<Level, SignNeed>>>;
  readonly advice: string;
  readonly exercise: string;
  /** The drill that trains it, where there is one. */
  readonly drill?: DrillKind | undefined;
}

/** One of the five criteria; the weights come to 100. */
export interface Criterion {
  readonly id: CriterionId;
  readonly name: string;
  readonly weight: number;
  /** What a strong hire shows. */
  readonly strong: string;
}

/** The table an interview is scored by. */
export interface Rubric {
  /** Raised when the same files can come to another score. */
  readonly version: number;
  readonly criteria: readonly Criterion[];
  readonly subScores: readonly { readonly id: SubScoreId; readonly name: string }[];
  /** In rising order of the percent they begin at. */
  readonly bands: readonly { readonly id: BandId; readonly name: string; readonly from: number }[];
  /** A band is reached only when a criterion, or every one, comes to so many percent. */
  readonly gates: readonly {
    readonly band: BandId;
    readonly criterion: CriterionId | 'every';
    readonly atLeast: number;
  }[];
  /** Percent by which reading may be off. */
  readonly margin: number;
  readonly sources: readonly string[];
  readonly signs: readonly Sign[];
}

const percent = v.pipe(v.number(), v.minValue(0), v.maxValue(100));
const needSchema = v.pipe(
  v.strictObject({
    points: v.pipe(v.number(), v.gtValue(0)),
    partly: v.pipe(v.number(), v.gtValue(0)),
    hit: v.number(),
  }),
  v.check(({ partly, hit }) => partly <= hit, 'Expected "partly" to be at most "hit"'),
);
const signIds = Object.keys(CHECKS) as SignId[];

const signSchema = v.strictObject({
  id: v.picklist(signIds),
  criterion: v.picklist(CRITERION_IDS),
  sub: v.picklist(SUB_SCORE_IDS),
  text: textSchema,
  counts: v.string(),
  levels: v.strictObject(v.entriesFromList(LEVELS, v.exactOptional(needSchema))),
  advice: textSchema,
  exercise: textSchema,
  drill: v.exactOptional(v.picklist(DRILL_KINDS)),
});

const schema: v.GenericSchema<unknown, Rubric> = v.strictObject({
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  criteria: v.array(
    v.strictObject({ id: v.picklist(CRITERION_IDS), name: textSchema, weight: percent, strong: textSchema }),
  ),
  subScores: v.array(v.strictObject({ id: v.picklist(SUB_SCORE_IDS), name: textSchema })),
  bands: v.array(v.strictObject({ id: v.picklist(BAND_IDS), name: textSchema, from: percent })),
  gates: v.array(
    v.strictObject({
      band: v.picklist(BAND_IDS),
      criterion: v.picklist([...CRITERION_IDS, 'every']),
      atLeast: percent,
    }),
  ),
  margin: percent,
  sources: v.array(textSchema),
  signs: v.array(signSchema),
});

/** Reads the rubric (parsed `rubric.json`). Throws a `ContentError` that names file and path. */
export function parseRubric(raw: unknown, file = 'rubric.json'): Rubric {
  const rubric = checkContent(schema, raw, file);
  for (const list of ['criteria', 'subScores', 'bands', 'signs'] as const)
    checkUnique(idPlaces(rubric[list], list), file);
  const sum = rubric.criteria.reduce((total, { weight }) => total + weight, 0);
  if (sum !== 100) throw new ContentError(file, 'criteria', `The weights come to ${sum}, not to 100`);
  const missing = signIds.find((id) => rubric.signs.every((sign) => sign.id !== id));
  if (missing) throw new ContentError(file, 'signs', `"${missing}" is missing`);
  const falling = rubric.bands.findIndex(
    ({ from }, index) => index > 0 && from <= (rubric.bands[index - 1]?.from ?? 0),
  );
  if (falling > 0 || rubric.bands[0]?.from !== 0) throw new ContentError(file, 'bands', 'Expected rising bands from 0');
  return rubric;
}
