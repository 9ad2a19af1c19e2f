import type { Markup } from '../markup';

/** Where something lies on a scale of 0 to 100, and how sure that is. */
export interface Meter {
  readonly percent: number;
  /** Ends of the interval it lies in. */
  readonly low: number;
  readonly high: number;
  /** Where the steps of the scale begin, in rising order, the first at 0. */
  readonly steps: readonly number[];
  /** What it shows, in words. */
  readonly label: string;
}

/** A scale with its steps, the interval, and where in it the value lies. It is as wide as its place. */
export function scoreMeter<T>({ html, svg }: Markup<T>, { percent, low, high, steps, label }: Meter): T {
  const reached = stepOf(percent, steps);
  return html`<svg class="meter" role="img" aria-label="${label}">
    ${steps.map((from, index) => {
      const to = steps[index + 1] ?? 100;
      const kind = index === reached ? 'meter-step reached' : 'meter-step';
      return svg`<rect class="${kind}" x="${from}%" y="30%" width="${to - from}%" height="40%"></rect>`;
    })}
    <rect class="meter-range" x="${low}%" y="30%" width="${Math.max(0, high - low)}%" height="40%"></rect>
    <line class="meter-value" x1="${percent}%" x2="${percent}%" y1="5%" y2="95%"></line>
  </svg>`;
}

/** Index of the step a value lies in. */
export function stepOf(percent: number, steps: readonly number[]): number {
  return Math.max(0, steps.filter((from) => from <= percent).length - 1);
}
