import { html, svg, type TemplateResult } from 'lit';

/** A value of 0 to 100 with the interval it lies in, as a bar. */
export function meter(
  { percent, low, high }: { readonly percent: number | undefined; readonly low: number; readonly high: number },
  label: string,
): TemplateResult {
  return html`<svg class="meter" role="img" aria-label=${label}>
    <rect class="meter-track" x="0" y="3" width="100%" height="6" rx="3"></rect>
    <rect class="meter-range" x="${low}%" y="3" width="${Math.max(0, high - low)}%" height="6" rx="3"></rect>
    ${percent === undefined ? '' : svg`<circle class="meter-value" cx="${percent}%" cy="6" r="5"></circle>`}
  </svg>`;
}

/** Time used against what was planned, as a bar; all of a list are drawn to the longest. */
export function timeBar(used: number, planned: number, longest: number, label: string): TemplateResult {
  const share = (seconds: number) => (longest > 0 ? (100 * seconds) / longest : 0);
  const over = Math.max(0, used - planned);
  return html`<svg class="time-bar" role="img" aria-label=${label}>
    <rect class="time-planned" x="0" y="1" width="${share(planned)}%" height="10"></rect>
    <rect class="time-used" x="0" y="3" width="${share(Math.min(used, planned))}%" height="6"></rect>
    ${over > 0 ? svg`<rect class="time-over" x="${share(planned)}%" y="3" width="${share(over)}%" height="6"></rect>` : ''}
  </svg>`;
}
