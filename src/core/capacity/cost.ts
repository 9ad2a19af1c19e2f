import type { CapacityModel } from './model';
import type { ArrowSolution, BlockSolution, Cost } from './solution';

const MONTH_SECONDS = 30 * 86_400;
const GIGABYTE = 1e9;

/** Price of a month of 30 days: instances, what is kept after a year, what is sent to clients. */
export function costOf(model: CapacityModel, blocks: readonly BlockSolution[], arrows: readonly ArrowSolution[]): Cost {
  const instances = sumKnown(blocks.map(({ dollarsPerMonth }) => dollarsPerMonth));
  const storage = sumKnown(
    model.blocks.map(({ dollarsPerGigabyteMonth }, index) => {
      const kept = blocks[index]?.storage;
      if (!kept || dollarsPerGigabyteMonth === undefined) return undefined;
      return (Math.min(kept.bytesPerYear, kept.bytesAtMost ?? kept.bytesPerYear) / GIGABYTE) * dollarsPerGigabyteMonth;
    }),
  );
  const egress = egressCost(model, arrows);
  return { instances, storage, egress, total: sumKnown([instances, storage, egress]) };
}

function egressCost(
  { blocks, dollarsPerEgressGigabyte: price }: CapacityModel,
  arrows: readonly ArrowSolution[],
): number | undefined {
  if (price === undefined) return undefined;
  const clients = new Set(blocks.filter(({ kind }) => kind === 'client').map(({ id }) => id));
  const bytesPerSecond = arrows.reduce((sum, { from, to, requestBytesPerSecond = 0, responseBytesPerSecond = 0 }) => {
    // To a client goes the answer to its call, or the call itself when it is the one called.
    if (clients.has(from)) return sum + responseBytesPerSecond;
    return clients.has(to) ? sum + requestBytesPerSecond : sum;
  }, 0);
  return ((bytesPerSecond * MONTH_SECONDS) / GIGABYTE) * price;
}

function sumKnown(values: readonly (number | undefined)[]): number | undefined {
  const known = values.flatMap((value) => value ?? []);
  return known.length === 0 ? undefined : known.reduce((sum, value) => sum + value, 0);
}
