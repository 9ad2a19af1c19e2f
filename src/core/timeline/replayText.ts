import { graphOutline } from '../board/graph/outline';
import { readGraph } from '../board/graph/readGraph';
import { formatUsed } from '../interview/clock';
import type { Translator } from '../translator';
import type { ReplayMoment } from './replay';
import { drawnElements, type ReplayDocument } from './replayDocument';

/** A moment of an interview for people: the clock, what is open, the board as an outline, the notes. Ends with a line feed. */
export function replayText(moment: ReplayMoment, found: ReplayDocument, l10n: Translator): string {
  const { seconds, lengthSeconds, phase, clock, question, whole, notes } = found;
  const head = l10n.t(
    '{0} of {1}, {2} ({3})',
    formatUsed(seconds * 1000),
    formatUsed(lengthSeconds * 1000),
    phase.name,
    { running: l10n.t('running'), paused: l10n.t('paused'), ended: l10n.t('ended') }[clock],
  );
  const lost = [
    ...found.problems.map(({ file, line, type }) =>
      type === 'missing'
        ? l10n.t('{0} is missing; what was recorded in it is left out.', file)
        : l10n.t('{0}, line {1} cannot be read; it is left out.', file, line),
    ),
    ...(whole.board ? [] : [l10n.t('Part of what was drawn is lost; the board may have looked different.')]),
    ...(whole.notes ? [] : [l10n.t('Part of what was written is lost; the notes are those before the loss.')]),
  ];
  const asked = question ? [l10n.t('Open question: {0}', question.text)] : [];
  const outline = found.board
    ? graphOutline(readGraph(drawnElements(moment)), l10n).trimEnd()
    : l10n.t('The board was not recorded yet.');
  const written = notes?.trimEnd() ?? l10n.t('The notes were not recorded yet.');
  return `${[head, ...asked, ...lost, '', outline, '', written].join('\n')}\n`;
}
