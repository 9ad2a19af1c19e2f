import type { BoardDesign, DesignArrow, DesignFlow, DesignParameters, DesignStep } from '../../content/boardDesign';

/** A design in which some values of a block are others. */
export function withParameters(design: BoardDesign, id: string, values: DesignParameters): BoardDesign {
  const blocks = design.blocks.map((block) =>
    block.id === id ? { ...block, parameters: { ...block.parameters, ...values } } : block,
  );
  return { ...design, blocks };
}

/** A design with an arrow more, which no flow takes. */
export function withArrow(design: BoardDesign, from: string, to: string): BoardDesign {
  return { ...design, arrows: [...design.arrows, { from, to }] };
}

/** A design in which the arrow between two blocks is another: its label, or whether somebody waits for it. */
export function withArrowLook(
  design: BoardDesign,
  from: string,
  to: string,
  look: Pick<DesignArrow, 'label' | 'async'>,
): BoardDesign {
  const arrows = design.arrows.map((arrow) => (arrow.from === from && arrow.to === to ? { ...arrow, ...look } : arrow));
  return { ...design, arrows };
}

/** A design without an arrow; flows leave out their steps over it. */
export function withoutArrow(design: BoardDesign, from: string, to: string): BoardDesign {
  const arrows = design.arrows.filter((arrow) => arrow.from !== from || arrow.to !== to);
  return { ...design, arrows, flows: rewalk(design, arrows, (walk) => walk) };
}

/**
 * A design without a block: who called it calls what it called, and flows go straight through the place where it was. A block
 * that nothing leads on from is left out of the walks.
 */
export function withoutBlock(design: BoardDesign, id: string): BoardDesign {
  const blocks = design.blocks.filter((block) => block.id !== id);
  const kept = design.arrows.filter(({ from, to }) => from !== id && to !== id);
  const before = design.arrows.filter(({ to }) => to === id);
  const after = design.arrows.filter(({ from }) => from === id);
  const known = new Set(kept.map(keyOf));
  const bridges = before.flatMap(({ from }) =>
    after.flatMap(({ to, label }): DesignArrow[] => {
      const bridge = { from, to, ...(label === undefined ? {} : { label }) };
      if (from === to || known.has(keyOf(bridge)) || known.has(keyOf({ from: to, to: from }))) return [];
      known.add(keyOf(bridge));
      return [bridge];
    }),
  );
  const arrows = [...kept, ...bridges];
  return { blocks, arrows, flows: rewalk(design, arrows, (walk) => throughGap(walk, id)) };
}

/** A step from one block to the next, by their ids. */
interface Leg {
  readonly from: string;
  readonly to: string;
}

/** Steps in and out of a missing block become one; those that only looked in are dropped. */
function throughGap(walk: readonly Leg[], gone: string): readonly Leg[] {
  return walk.flatMap((leg, index): readonly Leg[] => {
    if (leg.from === gone) return [];
    if (leg.to !== gone) return [leg];
    const next = walk[index + 1];
    return next?.from === gone && next.to !== leg.from ? [{ from: leg.from, to: next.to }] : [];
  });
}

/** The flows of a design over other arrows; steps no arrow is left for are dropped, flows without a step, too. */
function rewalk(
  { arrows: old, flows }: BoardDesign,
  arrows: readonly DesignArrow[],
  change: (walk: readonly Leg[]) => readonly Leg[],
): readonly DesignFlow[] {
  return flows.flatMap(({ name, steps }) => {
    const walk = steps.flatMap(({ arrow, back }): Leg[] => {
      const walked = old[arrow];
      if (!walked) return [];
      return [back ? { from: walked.to, to: walked.from } : { from: walked.from, to: walked.to }];
    });
    const next = change(walk).flatMap((leg) => stepOver(arrows, leg) ?? []);
    return next.length > 0 ? [{ name, steps: next }] : [];
  });
}

function stepOver(arrows: readonly DesignArrow[], { from, to }: Leg): DesignStep | undefined {
  const forward = arrows.findIndex((arrow) => arrow.from === from && arrow.to === to);
  if (forward >= 0) return { arrow: forward, back: false };
  const back = arrows.findIndex((arrow) => arrow.from === to && arrow.to === from);
  return back >= 0 ? { arrow: back, back: true } : undefined;
}

function keyOf({ from, to }: Leg): string {
  return `${from}>${to}`;
}
