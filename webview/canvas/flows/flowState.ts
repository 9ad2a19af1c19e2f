import type { Flow, FlowStep } from '../../../src/core/board/graph/graph';

/** What names a flow: one stored and one proposed may have the same name. */
export type FlowKey = Pick<Flow, 'name' | 'origin'>;

/** A flow being clicked together; nothing of it is in the drawing until it is done. */
export interface Recording {
  readonly type: 'recording';
  readonly name: string;
  readonly steps: readonly FlowStep[];
  /** The arrow that would be taken next: under the pointer, or chosen by keys. */
  readonly candidate: string | undefined;
}

/** A flow being played; nothing of it ever gets into the drawing. */
export interface Playing {
  readonly type: 'playing';
  readonly flow: Flow;
  /** Each step in words. */
  readonly sentences: readonly string[];
  /** Index of the step under way, or reached. */
  readonly step: number;
  readonly paused: boolean;
  readonly finished: boolean;
}

/** What the user is doing with flows. */
export type FlowMode = { readonly type: 'idle' } | Recording | Playing;

/** What the flow surfaces of a canvas show besides the graph. */
export interface FlowState {
  readonly mode: FlowMode;
  /** The flow whose numbers stand on the arrows. */
  readonly chosen: FlowKey | undefined;
  /** The list asks for the name of a new flow. */
  readonly isNaming: boolean;
  readonly speed: number;
  /** What a screen reader is told, and how often something was: the same sentence twice is said twice. */
  readonly said: { readonly text: string; readonly count: number };
}

/** Where everything begins. */
export const FLOW_START: FlowState = {
  mode: { type: 'idle' },
  chosen: undefined,
  isNaming: false,
  speed: 1,
  said: { text: '', count: 0 },
};

/** The flow a key names; undefined when it is gone. */
export function findFlow(flows: readonly Flow[], key: FlowKey | undefined): Flow | undefined {
  return key && flows.find(({ name, origin }) => name === key.name && origin === key.origin);
}

/** The flow of a name: the stored one before a proposal. */
export function flowNamed(flows: readonly Flow[], name: string): Flow | undefined {
  return findFlow(flows, { name, origin: 'user' }) ?? findFlow(flows, { name, origin: 'derived' });
}
