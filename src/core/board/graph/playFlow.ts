import type { FlowStep, Graph } from './graph';
import { stepEnds } from './recordFlow';
import { type Point, pathLength, pointAt } from './walk';

/** One step of a flow as the dot travels it. */
export interface Leg {
  /** From where the dot was, if the walk goes on from there, along the arrow; in scene units. */
  readonly path: readonly Point[];
  /** Time under way, and then at the block it has reached, at single speed. */
  readonly moveMs: number;
  readonly restMs: number;
}

/** How far a flow has been played. A finished one stands at the end of its last step. */
export interface PlayPosition {
  readonly step: number;
  /** Since the step began, at single speed. */
  readonly ms: number;
  readonly finished: boolean;
}

/** Where every flow begins. */
export const PLAY_START: PlayPosition = { step: 0, ms: 0, finished: false };

/** Speeds on offer, as factors. */
export const PLAY_SPEEDS = [0.5, 1, 2, 4] as const;

/** Scene units the dot travels in a second; short and long arrows are kept within what the eye can follow. */
const UNITS_PER_SECOND = 220;
const MOVE_MS = { min: 700, max: 2400 } as const;
/** Time to read where the dot has arrived. */
const REST_MS = 700;

/** The legs of a flow. `pathOf` gives the path an arrow is drawn along; a step whose arrow is gone has an empty one. */
export function legsOf(
  graph: Graph,
  steps: readonly FlowStep[],
  pathOf: (arrow: string) => readonly Point[],
): readonly Leg[] {
  let at: string | undefined;
  let end: Point | undefined;
  return steps.map((step) => {
    const drawn = pathOf(step.arrow);
    const along = step.back ? [...drawn].reverse() : drawn;
    const { from, to } = stepEnds(graph, step);
    const path = end && from !== undefined && from === at ? [end, ...along] : along;
    at = to;
    end = along.at(-1);
    const moveMs = (pathLength(path) / UNITS_PER_SECOND) * 1000;
    return { path, moveMs: Math.min(Math.max(moveMs, MOVE_MS.min), MOVE_MS.max), restMs: REST_MS };
  });
}

/** The position `ms` (at single speed) later. */
export function advance(legs: readonly Leg[], position: PlayPosition, ms: number): PlayPosition {
  let { step } = position;
  let left = position.ms + ms;
  if (position.finished) return position;
  for (let leg = legs[step]; leg; leg = legs[step]) {
    const isLast = step === legs.length - 1;
    if (left < leg.moveMs + (isLast ? 0 : leg.restMs)) return { step, ms: left, finished: false };
    if (isLast) return arrivedAt(legs, step);
    left -= leg.moveMs + leg.restMs;
    step += 1;
  }
  return { ...PLAY_START, finished: true };
}

/** At the end of a step, where its block is reached; the last one finishes the flow. Steps out of range are brought in. */
export function arrivedAt(legs: readonly Leg[], step: number): PlayPosition {
  const index = Math.min(Math.max(step, 0), Math.max(legs.length - 1, 0));
  return { step: index, ms: legs[index]?.moveMs ?? 0, finished: index >= legs.length - 1 };
}

/** Where the dot is; undefined on a leg without a path. It sets off and arrives gently. */
export function dotAt(legs: readonly Leg[], { step, ms }: PlayPosition): Point | undefined {
  const leg = legs[step];
  if (!leg) return undefined;
  const share = leg.moveMs > 0 ? Math.min(ms / leg.moveMs, 1) : 1;
  return pointAt(leg.path, share * share * (3 - 2 * share));
}
