import { type BarShape, planBar, planShapes } from '../../../charts/planBars';
import { formatUsed } from '../../../interview/clock';
import type { Course, PhaseCourse } from '../../course';
import { part, type ReportWriter, type Shown } from './parts';

/** Time used against the plan, phase by phase, and the longest silence. */
export function timePart<T>({ view, writer }: Shown<T>): T {
  const { html, l10n } = writer;
  const { phases, longestSilence } = view.time;
  const title = l10n.t('Time against the plan');
  if (phases.length === 0) {
    const text = l10n.t('Nothing was recorded, so nothing is said of times.');
    return part(writer, 'time', title, html`<p class="quiet">${text}</p>`);
  }
  const shapes = planShapes(phases.map((phase) => ({ planned: phase.plannedSeconds, used: phase.usedSeconds })));
  const rows = phases.map((phase, index) => phaseRow(phase, shapes[index], writer));
  const body = html`<table class="phases stacking">
      <thead>
        <tr>
          <th scope="col">${l10n.t('Phase')}</th>
          <th scope="col" class="bar-column">${l10n.t('Used, in the frame of the plan')}</th>
          <th scope="col" class="number">${l10n.t('Used')}</th>
          <th scope="col" class="number">${l10n.t('Planned')}</th>
          <th scope="col" class="number">${l10n.t('Difference')}</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
    ${longestSilence ? silence(longestSilence, writer) : ''}`;
  return part(writer, 'time', title, body);
}

function phaseRow<T>(
  { name, plannedSeconds, usedSeconds }: PhaseCourse,
  shape: BarShape | undefined,
  writer: ReportWriter<T>,
): T {
  const { html, l10n } = writer;
  const label = l10n.t('{0}: {1} used of {2} planned', name, clockText(usedSeconds), clockText(plannedSeconds));
  const over = usedSeconds - plannedSeconds;
  return html`<tr>
    <th scope="row">${name}</th>
    <td class="bar-column">${shape ? planBar(writer, shape, label) : ''}</td>
    <td class="number" data-label=${l10n.t('Used')}>${usedSeconds === 0 ? l10n.t('skipped') : clockText(usedSeconds)}</td>
    <td class="number quiet" data-label=${l10n.t('Planned')}>${clockText(plannedSeconds)}</td>
    <td class="number ${over > 0 ? 'over' : 'quiet'}" data-label=${l10n.t('Difference')}>${over < 0 ? '−' : '+'}${clockText(Math.abs(over))}</td>
  </tr>`;
}

function silence<T>(longest: NonNullable<Course['longestSilence']>, writer: ReportWriter<T>): T {
  const { html, l10n } = writer;
  const { fromSeconds, seconds } = longest;
  const text = l10n.t(
    'The longest stretch without a stroke or a word lasted {0}, from {1} on.',
    clockText(seconds),
    clockText(fromSeconds),
  );
  const evidence = {
    quote: '',
    place: { type: 'time', seconds: fromSeconds },
    where: l10n.t('at {0}', clockText(fromSeconds)),
  } as const;
  return html`<p class="quiet">${text} ${writer.place(evidence, evidence.where)}</p>`;
}

function clockText(seconds: number): string {
  return formatUsed(seconds * 1000);
}
