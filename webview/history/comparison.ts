import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import {
  type AttemptDiff,
  type Attempts,
  type CriterionDiff,
  diffOf,
  retriesOf,
  type SignDiff,
} from '../../src/core/history/attempts';
import type { HistoryNews } from '../../src/core/history/news';
import type { PastInterview } from '../../src/core/history/pastInterview';
import type { Rubric } from '../../src/core/scorecard/rubric';
import { criterionName } from '../../src/core/scorecard/scoreDocument';
import { icon } from '../shared/icon';
import type { Ui } from './ui';
import { howText, momentText, percentText } from './words';

/** Two attempts at one problem, criterion by criterion and sign by sign. */
export function comparison({ interviews, about: { rubric } }: HistoryNews, ui: Ui): TemplateResult | typeof nothing {
  const retries = retriesOf(interviews);
  const { looks } = ui;
  const chosen = retries.find(({ key }) => key === looks.compared) ?? retries[0];
  if (!chosen) return nothing;
  const find = (folder: string) => chosen.attempts.find((each) => each.folder === folder);
  const after = find(looks.after) ?? chosen.attempts.at(-1);
  const earlier = chosen.attempts.filter(({ folder }) => folder !== after?.folder);
  const before = earlier.find(({ folder }) => folder === looks.before) ?? earlier.at(-1);
  if (!before || !after) return nothing;
  return html`<section class="block" aria-labelledby="comparison">
    <h2 id="comparison">${l10n.t('Attempts compared')}</h2>
    <div class="choices">${choices(retries, chosen, before, after, ui)}</div>
    ${diffTable(diffOf(before, after), rubric)}
  </section>`;
}

function choices(retries: readonly Attempts[], chosen: Attempts, before: PastInterview, after: PastInterview, ui: Ui) {
  const attempt = (each: PastInterview): Option => ({
    value: each.folder,
    text: `${momentText(each.startedAt)}, ${howText(each)}, ${percentText(each.percent)}`,
  });
  const problems = retries.map(({ key, title, attempts }) => ({ value: key, text: `${title} (${attempts.length})` }));
  const all = chosen.attempts.map(attempt);
  const compare = (change: { readonly before?: string; readonly after?: string }) =>
    ui.look({ compared: chosen.key, before: before.folder, after: after.folder, ...change });
  return html`${select('compared', l10n.t('Problem'), problems, chosen.key, (key) => ui.look({ compared: key, before: '', after: '' }))}
  ${select(
    'before',
    l10n.t('Before'),
    all.filter(({ value }) => value !== after.folder),
    before.folder,
    (folder) => compare({ before: folder }),
  )}
  ${select(
    'after',
    l10n.t('After'),
    all.filter(({ value }) => value !== before.folder),
    after.folder,
    (folder) => compare({ after: folder }),
  )}`;
}

interface Option {
  readonly value: string;
  readonly text: string;
}

function select(
  name: string,
  label: string,
  options: readonly Option[],
  value: string,
  choose: (value: string) => void,
): TemplateResult {
  const changed = (event: Event) => {
    if (event.target instanceof HTMLSelectElement) choose(event.target.value);
  };
  return html`<label class="choice"
    >${label}
    <select data-choice=${name} .value=${value} @change=${changed}>
      ${options.map((each) => html`<option value=${each.value} ?selected=${each.value === value}>${each.text}</option>`)}
    </select>
  </label>`;
}

function diffTable({ before, after, levelsDiffer, criteria }: AttemptDiff, rubric: Rubric): TemplateResult {
  return html`${
    levelsDiffer
      ? html`<p class="notice">${icon('info')}<span>${l10n.t('The attempts were held at different levels, and each is scored by its own: more is asked at higher ones.')}</span></p>`
      : nothing
  }
    <div class="diffs">
      <div class="diff total">
        ${diffHead(l10n.t('Overall'), before.percent, after.percent)}
      </div>
      ${criteria.map((criterion) => criterionDiff(criterion, rubric))}
    </div>`;
}

function diffHead(name: string, before: number | undefined, after: number | undefined): TemplateResult {
  const step = before === undefined || after === undefined ? 0 : Math.round(after) - Math.round(before);
  const kind = step > 0 ? 'up' : step < 0 ? 'down' : 'level';
  return html`<h3>
    <span>${name}</span>
    <span class="diff-figures">${percentText(before)} → <strong>${percentText(after)}</strong></span>
    <span class="spark-change ${kind}">${step > 0 ? '+' : ''}${step}</span>
  </h3>`;
}

function criterionDiff({ id, before, after, signs }: CriterionDiff, rubric: Rubric): TemplateResult {
  const of = (change: SignDiff['change']) => signs.filter((sign) => sign.change === change);
  const rest = [...of('stillOpen'), ...of('kept'), ...of('notComparable')];
  return html`<div class="diff" data-criterion=${id}>
    ${diffHead(criterionName(rubric, id), before, after)}
    <ul class="signs">
      ${of('gained').map((sign) => signRow(sign, rubric))} ${of('lost').map((sign) => signRow(sign, rubric))}
    </ul>
    ${
      rest.length === 0
        ? nothing
        : html`<details>
            <summary>${restText(of('kept').length, of('stillOpen').length, of('notComparable').length)}</summary>
            <ul class="signs">
              ${rest.map((sign) => signRow(sign, rubric))}
            </ul>
          </details>`
    }
  </div>`;
}

function restText(kept: number, open: number, other: number): string {
  return [
    ...(open > 0 ? [l10n.t('{0} still open', open)] : []),
    ...(kept > 0 ? [l10n.t('{0} kept', kept)] : []),
    ...(other > 0 ? [l10n.t('{0} not comparable', other)] : []),
  ].join(', ');
}

function signRow({ id, before, after, change }: SignDiff, rubric: Rubric): TemplateResult {
  const looks = {
    gained: ['arrow-up', l10n.t('new')],
    lost: ['arrow-down', l10n.t('lost')],
    kept: ['check', l10n.t('kept')],
    stillOpen: ['circle-large-outline', l10n.t('still open')],
    notComparable: ['dash', l10n.t('not comparable')],
  } as const;
  const [codicon, word] = looks[change];
  return html`<li class=${change} title="${stateText(before)} → ${stateText(after)}">
    ${icon(codicon)}<span><span class="sr-only">${word}: </span>${rubric.signs.find((sign) => sign.id === id)?.text ?? id}${
      change === 'gained' && after === 'partly' ? html` <span class="quiet">${l10n.t('(partly)')}</span>` : nothing
    }</span>
  </li>`;
}

function stateText(state: SignDiff['before']): string {
  switch (state) {
    case undefined:
      return l10n.t('not asked for');
    case 'hit':
      return l10n.t('seen');
    case 'partly':
      return l10n.t('partly seen');
    case 'missed':
      return l10n.t('missed');
    case 'notShown':
      return l10n.t('cannot be shown');
  }
}
