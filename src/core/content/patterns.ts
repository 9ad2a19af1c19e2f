import * as v from 'valibot';
import { arrowSchema, type BoardDesign, blockSchema, numbersSchema, readFlows, stepsSchema } from './boardDesign';
import { checkContent, checkUnique, idSchema, textSchema } from './check';

/** A design to start from. */
export interface Pattern extends BoardDesign {
  readonly id: string;
  readonly name: string;
  /** Problems it is an answer to. */
  readonly problems: readonly string[];
  /** How it works, in a sentence or two. */
  readonly description: string;
  /** What it costs. */
  readonly tradeOff: string;
}

const fileSchema = v.strictObject({
  id: idSchema,
  name: textSchema,
  problems: v.pipe(v.array(textSchema), v.minLength(1)),
  description: textSchema,
  tradeOff: textSchema,
  blocks: v.pipe(v.array(blockSchema(numbersSchema)), v.minLength(2)),
  arrows: v.array(arrowSchema),
  flows: v.array(v.strictObject({ name: textSchema, steps: stepsSchema })),
});

type PatternFile = v.InferOutput<typeof fileSchema>;

/** Reads one pattern (parsed `patterns/<id>.json`). Throws a `ContentError` that names file and path. */
export function parsePattern(raw: unknown, file: string): Pattern {
  const data = checkContent<PatternFile>(fileSchema, raw, file);
  return { ...data, flows: readFlows(data, file) };
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
