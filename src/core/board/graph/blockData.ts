import { type BlockKindId, findKind } from '../kinds';
import type { SceneElement } from '../scene';

/** Numbers and words the inspector writes; the name of each is a key of `BlockParameters`. */
export type StoredParameters = Readonly<Record<string, unknown>>;

/** What Mockboard keeps in the `customData` of a block's box. Fields of other tools in there are left alone. */
export interface BlockData {
  readonly block?: BlockKindId;
  /** Set when the user chose the kind of a shape drawn by hand. */
  readonly corrected?: boolean;
  /** The user said that this shape is no block. */
  readonly ignored?: boolean;
  readonly parameters?: StoredParameters;
}

/** What Mockboard keeps in the `customData` of an arrow: its place in each flow it belongs to. */
export interface StoredStep {
  readonly flow: string;
  /** Position in the flow, counted from 1. */
  readonly step: number;
  readonly back?: boolean;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads the block data off an element; whatever is not understood (another tool's, a newer version's) counts as absent. */
export function readBlockData(element: SceneElement): BlockData {
  const data = element.customData;
  if (!isRecord(data)) return {};
  const kind = typeof data.block === 'string' ? findKind(data.block) : undefined;
  return {
    ...(kind ? { block: kind.id } : {}),
    ...(data.corrected === true ? { corrected: true } : {}),
    ...(data.ignored === true ? { ignored: true } : {}),
    ...(isRecord(data.parameters) ? { parameters: data.parameters } : {}),
  };
}

/** The element with `data` in place of the block data it had; other tools' custom data stays. */
export function withBlockData(element: SceneElement, data: BlockData): SceneElement {
  const {
    block: _block,
    corrected: _corrected,
    ignored: _ignored,
    parameters: _parameters,
    ...foreign
  } = element.customData ?? {};
  const { parameters, ...rest } = data;
  const hasParameters = parameters && Object.keys(parameters).length > 0;
  return { ...element, customData: { ...foreign, ...rest, ...(hasParameters ? { parameters } : {}) } };
}

/** Reads the steps an arrow has in flows; entries that make no sense are left out. */
export function readFlowSteps(element: SceneElement): readonly StoredStep[] {
  const flows = element.customData?.flows;
  if (!Array.isArray(flows)) return [];
  return flows.flatMap((entry: unknown) => {
    if (!isRecord(entry)) return [];
    const { flow, step, back } = entry;
    if (typeof flow !== 'string' || typeof step !== 'number' || !Number.isInteger(step) || step < 1) return [];
    return [{ flow, step, ...(back === true ? { back: true } : {}) }];
  });
}

/** The element with these steps in place of those it had; without any the entry goes. */
export function withFlowSteps(element: SceneElement, steps: readonly StoredStep[]): SceneElement {
  const { flows: _flows, ...rest } = element.customData ?? {};
  if (steps.length) return { ...element, customData: { ...rest, flows: steps } };
  if (Object.keys(rest).length) return { ...element, customData: rest };
  const { customData: _customData, ...bare } = element;
  return bare as SceneElement;
}
