import type { Solution } from '../capacity/solution';
import { type Checked, NEAR_SHARE } from './checked';
import { FEWEST_OUTAGES, type FlowUptime, type Uptime } from './uptime/uptimeRun';

/** A flow that is up for more of the time than this has nothing that fails by chance. */
const ALWAYS = 1 - 1e-15;

/** Compares how long each flow is up with what failures and repairs over many years have shown. */
export function checkUptime({ flows }: Solution, uptime: Uptime | undefined): readonly Checked[] {
  const solved = new Map(flows.map(({ name, availability }) => [name, availability]));
  return (uptime?.flows ?? []).flatMap((flow) => {
    const computed = solved.get(flow.name);
    const isAlways = flow.outages === 0 && flow.upShare.value === 1 && computed !== undefined && computed > ALWAYS;
    return computed === undefined || isAlways || !uptime ? [] : [checkFlowUptime(flow, computed, uptime.years)];
  });
}

function checkFlowUptime({ name, upShare, outages }: FlowUptime, computed: number, years: number): Checked {
  // What counts is how long it is down: of 99.99% nearly all is near 99.98%.
  const near = NEAR_SHARE * (1 - computed);
  const agrees = computed >= upShare.low - near && computed <= upShare.high + near;
  const isKnown = outages >= FEWEST_OUTAGES || computed <= 0;
  return {
    ...({ figure: 'upShare', of: name, computed, simulated: upShare, pilesUpPerSecond: undefined } as const),
    verdict: isKnown ? (agrees ? 'agrees' : 'differs') : 'unknown',
    cause: isKnown ? undefined : { type: 'fewOutages', outages, years },
  };
}
