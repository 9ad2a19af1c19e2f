import * as v from 'valibot';
import type { NumberParameter } from '../board/graph/graph';
import { BLOCK_KINDS, type BlockKindId } from '../board/kinds';
import { ContentError, checkContent, checkUnique, idPlaces, idSchema, textSchema } from './check';

/** What a pattern says of a block: values of `BlockParameters`, as they stand in the file. */
export type PatternParameters = Readonly<Partial<Record<NumberParameter, number>>> & {
  readonly role?: 'primary' | 'replica';
};

/** A block of a pattern. */
export interface PatternBlock {
  readonly id: string;
  readonly kind: BlockKindId;
  readonly name: string;
  readonly parameters?: PatternParameters;
}

/** An arrow between two blocks of a pattern; there is one at most for each direction. */
export interface PatternArrow {
  readonly from: string;
  readonly to: string;
  readonly label?: string;
  /** Nobody waits for it; drawn dashed. */
  readonly async?: boolean;
}

/** One arrow of a flow, by its place in the pattern's arrows. */
export interface PatternStep {
  readonly arrow: number;
  /** The arrow is walked against its direction. */
  readonly back: boolean;
}

/** A request and the ordered walk it takes. */
export interface PatternFlow {
  readonly name: string;
  readonly steps: readonly PatternStep[];
}

/** A design to start from. */
export interface Pattern {
  readonly id: string;
  readonly name: string;
  /** Problems it is an answer to. */
  readonly problems: readonly string[];
  /** How it works, in a sentence or two. */
  readonly description: string;
  /** What it costs. */
  readonly tradeOff: string;
  readonly blocks: readonly PatternBlock[];
  readonly arrows: readonly PatternArrow[];
  readonly flows: readonly PatternFlow[];
}

const positive = v.exactOptional(v.pipe(v.number(), v.gtValue(0)));
const count = v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1)));

const parametersSchema = v.strictObject({
  instances: count,
  shards: count,
  ratePerSecond: positive,
  capacityPerSecond: positive,
  serviceTimeMs: positive,
  hitRatio: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  ttlSeconds: positive,
  role: v.exactOptional(v.picklist(['primary', 'replica'])),
});

const fileSchema = v.strictObject({
  id: idSchema,
  name: textSchema,
  problems: v.pipe(v.array(textSchema), v.minLength(1)),
  description: textSchema,
  tradeOff: textSchema,
  blocks: v.pipe(
    v.array(
      v.strictObject({
        id: idSchema,
        kind: v.picklist(BLOCK_KINDS.map(({ id }) => id)),
        name: textSchema,
        parameters: v.exactOptional(parametersSchema),
      }),
    ),
    v.minLength(2),
  ),
  arrows: v.array(
    v.strictObject({
      from: idSchema,
      to: idSchema,
      label: v.exactOptional(textSchema),
      async: v.exactOptional(v.boolean()),
    }),
  ),
  flows: v.array(v.strictObject({ name: textSchema, steps: v.pipe(v.array(textSchema), v.minLength(1)) })),
});

type PatternFile = v.InferOutput<typeof fileSchema>;

/**
 * Reads one pattern (parsed `patterns/<id>.json`). A step of a flow is written `from>to`; where only the opposite arrow
 * is drawn, it is walked back. Throws a `ContentError` that names file and path.
 */
export function parsePattern(raw: unknown, file: string): Pattern {
  const data = checkContent<PatternFile>(fileSchema, raw, file);
  checkUnique(idPlaces(data.blocks, 'blocks'), file);
  checkUnique(
    data.arrows.map(({ from, to }, index) => ({ value: `${from}>${to}`, path: `arrows[${index}]` })),
    file,
  );
  checkUnique(
    data.flows.map(({ name }, index) => ({ value: name, path: `flows[${index}].name` })),
    file,
  );
  checkReferences(data, file);
  const flows = data.flows.map(({ name, steps }, index) => ({
    name,
    steps: steps.map((step, at) => readStep(step, data, file, `flows[${index}].steps[${at}]`)),
  }));
  return { ...data, flows };
}

/** Reads all patterns: file name → parsed JSON, in the order they are offered. Throws a `ContentError`. */
export function parsePatterns(files: Readonly<Record<string, unknown>>): readonly Pattern[] {
  const patterns = Object.entries(files).map(([file, raw]) => parsePattern(raw, `patterns/${file}`));
  const names = Object.keys(files);
  checkUnique(
    patterns.map(({ id }, index) => ({ value: id, path: `${names[index]}.id` })),
    'patterns',
  );
  return patterns;
}

function checkReferences({ blocks, arrows }: PatternFile, file: string): void {
  const ids = new Set(blocks.map(({ id }) => id));
  const places = arrows.flatMap(({ from, to }, index) => [
    { value: from, path: `arrows[${index}].from` },
    { value: to, path: `arrows[${index}].to` },
  ]);
  const wrong = places.find(({ value }) => !ids.has(value));
  if (wrong) throw new ContentError(file, wrong.path, `"${wrong.value}" is no block of this pattern`);
}

function readStep(step: string, { arrows }: PatternFile, file: string, path: string): PatternStep {
  const [from, to] = step.split('>');
  const forward = arrows.findIndex((arrow) => arrow.from === from && arrow.to === to);
  if (forward >= 0) return { arrow: forward, back: false };
  const back = arrows.findIndex((arrow) => arrow.from === to && arrow.to === from);
  if (back >= 0) return { arrow: back, back: true };
  throw new ContentError(file, path, `no arrow joins the blocks of "${step}"`);
}
