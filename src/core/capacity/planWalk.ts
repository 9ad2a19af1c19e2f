import type { ModelIndex } from './compileFlow';
import type { ModelArrow, Operation, WalkStep } from './model';
import type { CallPlan } from './plan';
import { type DraftNode, draftCall, finishNodes } from './planCalls';

/** A visit that waits for its caller to go on, and the way the call came. */
interface OnPath {
  readonly draft: DraftNode;
  readonly arrow: ModelArrow | undefined;
}

/**
 * The visits of an ordered walk. A step leaves the block whose visit is the newest one still open, else (its answer is
 * given) the newest there was: what it calls then, its caller does not wait for. A step back along the way its call came is the
 * answer; the other way round it is a call like any other.
 */
export function walkPlan(index: ModelIndex, steps: readonly WalkStep[], operation: Operation): CallPlan {
  const drafts: DraftNode[] = [];
  const path: OnPath[] = [];
  const visit = (id: string): DraftNode => {
    const draft: DraftNode = { index: drafts.length, block: index.blocks.get(id), calls: [], hasAnswered: false };
    drafts.push(draft);
    return draft;
  };
  for (const { arrow: id, back = false } of steps) {
    const arrow = index.arrows.get(id);
    if (!arrow) continue;
    const [from, to] = back ? [arrow.to, arrow.from] : [arrow.from, arrow.to];
    if (drafts.length === 0) path.push({ draft: visit(from), arrow: undefined });
    const place = lastPlace(path, ({ draft }) => draft.block?.id === from);
    if (back && isAnswer(path, place, arrow, to)) {
      for (const { draft } of path.splice(place)) draft.hasAnswered = true;
      continue;
    }
    if (place >= 0) path.length = place + 1;
    else path.splice(1, path.length, { draft: reopened(drafts, from, visit), arrow: undefined });
    const caller = path[path.length - 1]?.draft;
    if (!caller) continue;
    const called = visit(to);
    caller.calls.push(draftCall(caller, arrow, back, called, operation));
    path.push({ draft: called, arrow });
  }
  const nodes = finishNodes(drafts);
  return { type: 'calls', roots: nodes.slice(0, 1).map((node) => ({ node, probability: 1 })), nodes, cycles: [] };
}

/** True when the visit at `place` was called along this arrow by `to`. */
function isAnswer(path: readonly OnPath[], place: number, arrow: ModelArrow, to: string): boolean {
  return place > 0 && path[place]?.arrow === arrow && path[place - 1]?.draft.block?.id === to;
}

/** The newest visit of a block, although its caller has gone on; a walk that never was there begins one. */
function reopened(drafts: readonly DraftNode[], from: string, visit: (id: string) => DraftNode): DraftNode {
  const earlier = drafts[lastPlace(drafts, ({ block }) => block?.id === from)];
  if (earlier) return earlier;
  const [start] = drafts;
  const node = visit(from);
  // A break in the walk: the work is done all the same, but nobody in the walk waits for it.
  start?.calls.push({ arrow: undefined, back: false, count: 1, isAsync: true, operation: 'read', node });
  return node;
}

function lastPlace<T>(list: readonly T[], test: (each: T) => boolean): number {
  for (let place = list.length - 1; place >= 0; place -= 1) {
    const each = list[place];
    if (each !== undefined && test(each)) return place;
  }
  return -1;
}
