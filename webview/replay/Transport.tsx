import * as l10n from '@vscode/l10n';
import { formatUsed } from '../../src/core/interview/clock';
import { PLAYER_SPEEDS } from '../../src/core/timeline/player/playerClock';
import { IconButton } from './IconButton';
import { SKIP } from './keys';
import type { DeskState, ReplayDesk } from './replayDesk';

interface TransportProps {
  readonly desk: ReplayDesk;
  readonly state: DeskState;
  readonly phaseName: string;
}

/** Play and pause, steps, the time, and the speed. */
export function Transport({ desk, state, phaseName }: TransportProps) {
  const { ms, clock, isPlaying } = state;
  return (
    <div className="transport">
      <div className="transport-buttons">
        <IconButton icon="chevron-left" label={l10n.t('Previous Moment (P)')} onClick={() => desk.toPreviousMark()} />
        <IconButton icon="discard" label={l10n.t('5 Seconds Back (←)')} onClick={() => desk.skip(-SKIP.wide)} />
        <IconButton
          icon={isPlaying ? 'debug-pause' : 'play'}
          label={isPlaying ? l10n.t('Pause (Space)') : l10n.t('Play (Space)')}
          onClick={() => desk.toggle()}
          primary
        />
        <IconButton icon="redo" label={l10n.t('5 Seconds On (→)')} onClick={() => desk.skip(SKIP.wide)} />
        <IconButton icon="chevron-right" label={l10n.t('Next Moment (N)')} onClick={() => desk.toNextMark()} />
      </div>
      <p className="transport-time">
        <strong>{formatUsed(ms)}</strong> <span>/ {formatUsed(clock.lengthMs)}</span>
        <span className="transport-phase">{phaseName}</span>
      </p>
      <fieldset className="transport-speeds" title={l10n.t('Speed (+ and −)')}>
        <legend>{l10n.t('Speed')}</legend>
        {PLAYER_SPEEDS.map((speed) => (
          <button key={speed} type="button" aria-pressed={speed === clock.speed} onClick={() => desk.setSpeed(speed)}>
            {l10n.t('{0}×', speed)}
          </button>
        ))}
      </fieldset>
      <p className="sr-only" role="status">
        {isPlaying ? l10n.t('Playing at {0}×', clock.speed) : l10n.t('Paused at {0}', formatUsed(ms))}
      </p>
    </div>
  );
}
