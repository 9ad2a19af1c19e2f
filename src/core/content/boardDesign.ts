import * as v from 'valibot';
import type { NumberParameter } from '../board/graph/graph';
import { BLOCK_KINDS, type BlockKindId } from '../board/kinds';
import { ContentError, checkUnique, idPlaces, idSchema, textSchema } from './check';

/** What a design says of a block: values of `BlockParameters` as they stand in the file, numbers or formulas such as `= gateways`. */
export type DesignParameters = Readonly<Partial<Record<NumberParameter, number | string>>> & {
  readonly role?: 'primary' | 'replica';
};

/** A block of a design. */
export interface DesignBlock {
  readonly id: string;
  readonly kind: BlockKindId;
  readonly name: string;
  readonly parameters?: DesignParameters;
}

/** An arrow between two blocks of a design; there is one at most for each direction. */
export interface DesignArrow {
  readonly from: string;
  readonly to: string;
  readonly label?: string;
  /** Nobody waits for it; drawn dashed. */
  readonly async?: boolean;
}

/** One arrow of a flow, by its place in the design's arrows. */
export interface DesignStep {
  readonly arrow: number;
  /** The arrow is walked against its direction. */
  readonly back: boolean;
}

/** A request and the ordered walk it takes. */
export interface DesignFlow {
  readonly name: string;
  readonly steps: readonly DesignStep[];
}

/** A design in its compact form: what is drawn of patterns and of reference boards. */
export interface BoardDesign {
  readonly blocks: readonly DesignBlock[];
  readonly arrows: readonly DesignArrow[];
  readonly flows: readonly DesignFlow[];
}

const positive = v.pipe(v.number(), v.gtValue(0));
const count = v.pipe(v.number(), v.integer(), v.minValue(1));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const role = v.exactOptional(v.picklist(['primary', 'replica']));

/** Parameters that are numbers. */
export const numbersSchema = v.strictObject({
  instances: v.exactOptional(count),
  shards: v.exactOptional(count),
  ratePerSecond: v.exactOptional(positive),
  capacityPerSecond: v.exactOptional(positive),
  connections: v.exactOptional(count),
  serviceTimeMs: v.exactOptional(positive),
  hitRatio: v.exactOptional(share),
  ttlSeconds: v.exactOptional(positive),
  hotKeyShare: v.exactOptional(share),
  role,
});

const formula = v.pipe(v.string(), v.regex(/^= \S.*$/, 'Expected a number, or a formula such as "= gateways"'));

/** Parameters that are numbers, or formulas with the names of an estimate. */
export const boundSchema = v.strictObject({
  instances: v.exactOptional(v.union([count, formula])),
  shards: v.exactOptional(v.union([count, formula])),
  ratePerSecond: v.exactOptional(v.union([positive, formula])),
  capacityPerSecond: v.exactOptional(v.union([positive, formula])),
  connections: v.exactOptional(v.union([count, formula])),
  serviceTimeMs: v.exactOptional(v.union([positive, formula])),
  hitRatio: v.exactOptional(v.union([share, formula])),
  ttlSeconds: v.exactOptional(v.union([positive, formula])),
  hotKeyShare: v.exactOptional(v.union([share, formula])),
  role,
});

/** A block as it stands in a file, with parameters of one of the two forms. */
export function blockSchema<Parameters extends typeof numbersSchema | typeof boundSchema>(parameters: Parameters) {
  return v.strictObject({
    id: idSchema,
    kind: v.picklist(BLOCK_KINDS.map(({ id }) => id)),
    name: textSchema,
    parameters: v.exactOptional(parameters),
  });
}

/** An arrow as it stands in a file. */
export const arrowSchema = v.strictObject({
  from: idSchema,
  to: idSchema,
  label: v.exactOptional(textSchema),
  async: v.exactOptional(v.boolean()),
});

/** The walk of a flow as it stands in a file: each step is `from>to`. */
export const stepsSchema = v.pipe(v.array(textSchema), v.minLength(1));

/** A design whose flows are still texts. */
export interface WrittenDesign {
  readonly blocks: readonly DesignBlock[];
  readonly arrows: readonly DesignArrow[];
  readonly flows: readonly { readonly name: string; readonly steps: readonly string[] }[];
}

/**
 * The flows of a design, each step found among its arrows. A step is written `from>to`; where only the opposite arrow is
 * drawn, it is walked back. `at` is where the design stands in the file: "" or such as `board.`. Throws a `ContentError`
 * for ids and names that stand twice, and for arrows and steps that lead nowhere.
 */
export function readFlows(design: WrittenDesign, file: string, at = ''): readonly DesignFlow[] {
  const { blocks, arrows, flows } = design;
  checkUnique(idPlaces(blocks, `${at}blocks`), file);
  checkUnique(
    arrows.map(({ from, to }, index) => ({ value: `${from}>${to}`, path: `${at}arrows[${index}]` })),
    file,
  );
  checkUnique(
    flows.map(({ name }, index) => ({ value: name, path: `${at}flows[${index}].name` })),
    file,
  );
  checkReferences(design, file, at);
  return flows.map(({ name, steps }, index) => ({
    name,
    steps: steps.map((step, place) => readStep(step, arrows, file, `${at}flows[${index}].steps[${place}]`)),
  }));
}

function checkReferences({ blocks, arrows }: WrittenDesign, file: string, at: string): void {
  const ids = new Set(blocks.map(({ id }) => id));
  const places = arrows.flatMap(({ from, to }, index) => [
    { value: from, path: `${at}arrows[${index}].from` },
    { value: to, path: `${at}arrows[${index}].to` },
  ]);
  const wrong = places.find(({ value }) => !ids.has(value));
  if (wrong) throw new ContentError(file, wrong.path, `"${wrong.value}" is none of the blocks`);
}

function readStep(step: string, arrows: readonly DesignArrow[], file: string, path: string): DesignStep {
  const [from, to] = step.split('>');
  const forward = arrows.findIndex((arrow) => arrow.from === from && arrow.to === to);
  if (forward >= 0) return { arrow: forward, back: false };
  const back = arrows.findIndex((arrow) => arrow.from === to && arrow.to === from);
  if (back >= 0) return { arrow: back, back: true };
  throw new ContentError(file, path, `no arrow joins the blocks of "${step}"`);
}
