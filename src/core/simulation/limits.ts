import { MOST_KEYS } from './keys';
import { MOST_HOPS } from './send';
import type { State } from './state';
import { MOST_UNDER_WAY } from './underWay';

/** Something a run has not looked at or could not do, with the numbers that belong to it. */
export type SaidLimit =
  | { readonly type: 'tooManyUnderWay'; readonly most: number; readonly atMs: number }
  | { readonly type: 'tooManyHops'; readonly most: number; readonly requests: number }
  | { readonly type: 'events'; readonly events: number; readonly atMs: number }
  | { readonly type: 'nothingComesIn' }
  | { readonly type: 'rareKeys'; readonly block: string; readonly most: number }
  | { readonly type: 'unreachableFlow'; readonly flow: string }
  | { readonly type: 'givenHitRatio'; readonly block: string }
  | { readonly type: 'staleUnknown'; readonly block: string }
  /** Blocks fail by chance; this is the one that does most. */
  | {
      readonly type: 'failuresByChance';
      readonly block: string;
      readonly availability: number;
      readonly blocks: number;
      readonly ofMs: number;
    }
  | { readonly type: 'noFailures' };

/**
 * Outages last minutes to hours and come months apart, a run lasts seconds to minutes: it would meet none, or one that is all it
 * shows. So failures by chance are left to the formulas, and an incident is asked for where one is to be looked at.
 */
function failuresOf({ plan, now }: State): SaidLimit | undefined {
  const failing = plan.stations.filter(({ availability }) => availability > 0 && availability < 1);
  const worst = failing.reduce<(typeof failing)[number] | undefined>(
    (most, each) => (most && most.availability <= each.availability ? most : each),
    undefined,
  );
  if (!worst) return undefined;
  const { id, availability } = worst;
  return { type: 'failuresByChance', block: id, availability, blocks: failing.length, ofMs: now };
}

/** The limits of a run, in a fixed order. */
export function limitsOf(run: State): SaidLimit[] {
  const { stations, flows, incidents } = run.plan;
  const said: SaidLimit[] = [];
  if (run.end === 'tooManyUnderWay') said.push({ type: 'tooManyUnderWay', most: MOST_UNDER_WAY, atMs: run.now });
  if (run.end === 'events') said.push({ type: 'events', events: run.events, atMs: run.now });
  if (run.hopLimitHits > 0) said.push({ type: 'tooManyHops', most: MOST_HOPS, requests: run.hopLimitHits });
  if (run.generated === 0) said.push({ type: 'nothingComesIn' });
  for (const { name, entries } of flows) if (entries.length === 0) said.push({ type: 'unreachableFlow', flow: name });
  for (const { id, cache, unitPick, dataKeys } of stations) {
    const keys = cache?.type === 'keys' ? cache.keys : dataKeys;
    if (keys && keys.count > MOST_KEYS) said.push({ type: 'rareKeys', block: id, most: MOST_KEYS });
    if (cache?.type === 'ratio') said.push({ type: 'givenHitRatio', block: id });
    if (unitPick === 'role' && !dataKeys) said.push({ type: 'staleUnknown', block: id });
  }
  const failing = failuresOf(run);
  if (failing) said.push(failing);
  if (!incidents.some(({ type }) => type === 'down')) said.push({ type: 'noFailures' });
  return said;
}
