import { scoreMeter, stepOf } from '../../../charts/scoreMeter';
import { formatUsed } from '../../../interview/clock';
import type { LevelChange } from '../view/levelChanges';
import type { BandView, LevelView } from '../view/levelView';
import type { ScaleView } from '../view/reportView';
import { type ReportWriter, type Shown, standingMark, standingName } from './parts';

/** Title, the band at the level that is shown, and the other levels. */
export function reportHead<T>(shown: Shown<T>): T {
  const { view, level, writer } = shown;
  const { html, l10n } = writer;
  const used = view.time.totalSeconds > 0 ? [l10n.t('{0} used', formatUsed(view.time.totalSeconds * 1000))] : [];
  const facts = [view.day, l10n.t('held at {0} level', levelNameOf(view.level, view.levels)), view.planName, ...used];
  return html`<header class="head">
    <p class="kicker">${l10n.t('System design interview')}</p>
    <h1>${view.title}</h1>
    <p class="facts">${facts.filter((fact) => fact !== '').join(' · ')}</p>
    <div class="verdict">
      <div class="verdict-band">
        <p class="band-name">${level.band.band}</p>
        <p class="band-facts">${bandFacts(level.band, writer)}</p>
        ${bandMeter(level.band, view.scale, writer)} ${scaleNames(level.band, view.scale, writer)}
      </div>
      ${writer.levels(
        view.levels.map((each) => levelCard(each, view.scale, writer)),
        view.levels,
      )}
    </div>
    ${view.level === level.level ? '' : changesPart(shown, level)}
  </header>`;
}

/** The levels of a page on which none can be chosen, each with what is another at it. */
export function otherLevels<T>(shown: Shown<T>): readonly T[] {
  return shown.view.levels.filter(({ level }) => level !== shown.view.level).map((each) => changesPart(shown, each));
}

function levelNameOf(level: string, levels: readonly LevelView[]): string {
  return levels.find((each) => each.level === level)?.name ?? level;
}

function bandFacts({ percent, low, high, certainty }: BandView, { l10n }: ReportWriter<unknown>): string {
  return l10n.t('{0}%, between {1}% and {2}% · {3}', percent, low, high, certainty);
}

/** A band on the scale of all bands. */
export function bandMeter<T>({ percent, low, high, band }: BandView, { from }: ScaleView, writer: ReportWriter<T>): T {
  const label = writer.l10n.t('{0}: {1}%, between {2}% and {3}%', band, percent, low, high);
  return scoreMeter(writer, { percent, low, high, steps: from, label });
}

function scaleNames<T>({ percent }: BandView, { names, from }: ScaleView, { html }: ReportWriter<T>): T {
  const reached = stepOf(percent, from);
  const columns = from.map((start, index) => `minmax(0, ${(from[index + 1] ?? 100) - start}fr)`).join(' ');
  return html`<div class="scale-names" aria-hidden="true" style="grid-template-columns: ${columns}">
    ${names.map((name, index) => html`<span class="${index === reached ? 'reached' : ''}">${name}</span>`)}
  </div>`;
}

function levelCard<T>({ name, band }: LevelView, { from }: ScaleView, writer: ReportWriter<T>): T {
  return writer.html`<span class="level-name">${name}</span> <span class="level-band">${band.band}</span>
    <span class="level-percent">${band.percent}%</span> ${scoreMeter(writer, { ...band, steps: from, label: '' })}`;
}

function changesPart<T>({ view, writer }: Shown<T>, { level, name, band }: LevelView): T {
  const { html, l10n } = writer;
  const changes = view.changes[level];
  const own = view.levels.find((each) => each.level === view.level)?.band;
  return html`<section class="changes">
    <h2>${l10n.t('At {0} level: {1}, {2}% instead of {3}%', name, band.band, band.percent, own?.percent ?? 0)}</h2>
    ${changes.length === 0 ? html`<p>${l10n.t('Every sign stands as it does at the level the interview was held at.')}</p>` : ''}
    <ul>
      ${changes.map((change) => changeItem(change, writer))}
    </ul>
  </section>`;
}

function changeItem<T>({ text, from, to, why }: LevelChange, writer: ReportWriter<T>): T {
  const { html, l10n } = writer;
  const words = l10n.t('{0} → {1}', standingName(from, writer), standingName(to, writer));
  return html`<li>
    ${standingMark(to, writer)}
    <span>${text} <span class="quiet">${why ? `${words} (${why})` : words}</span></span>
  </li>`;
}
