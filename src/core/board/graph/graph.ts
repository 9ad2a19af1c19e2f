import type { BlockKindId } from '../kinds';

/** What a drawing means: blocks, the arrows between them, the boxes around them, the requests that walk through. */
export interface Graph {
  /** In drawing order. */
  readonly blocks: readonly GraphBlock[];
  /** Every arrow and connecting line that touches at least one block, in drawing order. */
  readonly arrows: readonly GraphArrow[];
  readonly groups: readonly GraphGroup[];
  /** Named by the user, or derived when there is none. */
  readonly flows: readonly Flow[];
  readonly problems: readonly GraphProblem[];
}

/** A rectangle in scene units. */
export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * How a block's kind is known: `palette` and `corrected` by its `customData`, `words` by what is written on it, `drawn` by
 * its form (a cylinder is a store), `shape` by nothing but being a box with unknown words.
 */
export type Recognition = 'palette' | 'corrected' | 'words' | 'drawn' | 'shape';

/** One building block of the design. */
export interface GraphBlock {
  /** Id of the element that stands for it: arrows bind to it, `customData` is written to it. */
  readonly id: string;
  readonly kind: BlockKindId;
  readonly name: string;
  readonly recognition: Recognition;
  /** 1 for what the user said or took from the palette; below for what was read out of words. */
  readonly confidence: number;
  /** Id of the innermost group around it. */
  readonly group?: string;
  readonly bounds: Bounds;
  /** All elements drawn as this block: box, label, icon. */
  readonly elements: readonly string[];
  readonly parameters: BlockParameters;
  /** Parameters whose value is reckoned in the estimate; these are absent in `parameters`. Absent when there are none. */
  readonly bindings?: ParameterBindings;
}

/** A parameter that is bound to the estimate: the drawing holds the formula, never what it comes to. */
export interface ParameterBinding {
  /** What stands after the "=": "read_qps", "peak_reads * 2". */
  readonly formula: string;
  readonly origin: ParameterOrigin;
}

/** The bound parameters of a block. */
export type ParameterBindings = Readonly<Partial<Record<NumberParameter, ParameterBinding>>>;

/** Where a parameter's value comes from: set in the inspector, or written on the board. */
export type ParameterOrigin = 'set' | 'written';

/** A known value; what is unknown has a default (parameters.ts) and is absent here. */
export interface ParameterValue<T = number> {
  readonly value: T;
  readonly origin: ParameterOrigin;
}

/** What the drawing says of a block. */
export interface BlockParameters {
  /** Running copies that share the load: "x3", "3 replicas", "(5)". */
  readonly instances?: ParameterValue;
  readonly shards?: ParameterValue;
  /** Requests per second this block is said to get: "100k qps". */
  readonly ratePerSecond?: ParameterValue;
  /** Requests per second one instance can take. */
  readonly capacityPerSecond?: ParameterValue;
  /** Connections one instance can hold open. */
  readonly connections?: ParameterValue;
  readonly serviceTimeMs?: ParameterValue;
  /** Share of look-ups a cache answers, 0 to 1: "95% hit". */
  readonly hitRatio?: ParameterValue;
  readonly ttlSeconds?: ParameterValue;
  /** Share of all requests that is for the one hottest key, 0 to 1. */
  readonly hotKeyShare?: ParameterValue;
  readonly role?: ParameterValue<'primary' | 'replica'>;
}

/** Names of the parameters that are numbers. */
export type NumberParameter = Exclude<keyof BlockParameters, 'role'>;

/**
 * How an arrow's end meets its block: bound by Excalidraw, found by its place, by ending on the shaft of another arrow
 * and going where that goes (or coming from where it comes), or not at all.
 */
export type Attachment = 'bound' | 'near' | 'joined' | 'none';

/** A connection as drawn. */
export interface GraphArrow {
  readonly id: string;
  /** Block the arrow starts at; absent when that end is not attached. For a line without heads the end it was drawn from. */
  readonly from?: string;
  readonly to?: string;
  readonly attached: { readonly from: Attachment; readonly to: Attachment };
  /** `forward` has one head at `to`; a head only at the drawn start is turned round. */
  readonly direction: 'forward' | 'both' | 'none';
  /** Everything written on or beside it, "" when nothing is. */
  readonly label: string;
  /** Said to be asynchronous, or leads into or out of a queue. */
  readonly isAsync: boolean;
  readonly ratePerSecond?: number;
  /** What its rate is bound to in the estimate, as “rate: = read_qps” on it says; `ratePerSecond` is absent then. */
  readonly rateFormula?: string;
  /** Number a label begins with: "1. POST /messages". */
  readonly step?: number;
}

/** What a box around blocks stands for. */
export type GroupKind = 'region' | 'zone' | 'network' | 'service' | 'group';

/** A frame or a big box around blocks. */
export interface GraphGroup {
  readonly id: string;
  readonly kind: GroupKind;
  readonly name: string;
  /** Id of the group around this one. */
  readonly group?: string;
  readonly bounds: Bounds;
}

/** A kind of request and the ordered walk it takes. */
export interface Flow {
  readonly name: string;
  /** `user` stands in the file, `derived` is a proposal nobody has accepted yet. */
  readonly origin: 'user' | 'derived';
  readonly steps: readonly FlowStep[];
}

/** One arrow of a flow's walk. */
export interface FlowStep {
  readonly arrow: string;
  /** The arrow is walked from `to` to `from` (an answer, a push back). */
  readonly back: boolean;
}

/** Something in the drawing that cannot be understood for sure. */
export interface GraphProblem {
  readonly type: 'looseEnd' | 'looseArrow' | 'unknownKind' | 'brokenFlow' | 'unusableParameter';
  /** Element it is about. */
  readonly element: string;
  /** Name of the flow or parameter it is about, when there is one. */
  readonly subject?: string;
}
