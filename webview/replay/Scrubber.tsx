import * as l10n from '@vscode/l10n';
import { memo, useRef, useState } from 'react';
import { formatUsed } from '../../src/core/interview/clock';
import type { PhaseStretch } from '../../src/core/timeline/player/course';
import { markLine } from '../../src/core/timeline/player/markText';
import { ActivityStrip } from './ActivityStrip';
import type { Film } from './film';
import { iconOf, laneOf } from './markLook';
import type { ReplayDesk } from './replayDesk';
import { tickTimes } from './ticks';

interface ScrubberProps {
  readonly film: Film;
  readonly desk: ReplayDesk;
  readonly ms: number;
  readonly phaseName: string;
}

/** The whole interview as a track: phases, what was done, marks, and where the replay is. */
export function Scrubber({ film, desk, ms, phaseName }: ScrubberProps) {
  const { lengthMs } = film.recording;
  const track = useRef<HTMLDivElement>(null);
  const [hoverMs, setHover] = useState<number>();
  const drag = useDrag(desk, (event) => msAt(track.current, event.clientX, lengthMs));
  const at = percent(ms, lengthMs);
  return (
    <div className="scrubber" ref={track}>
      <Marks film={film} lane="interviewer" desk={desk} />
      <div
        className="scrub-track"
        role="slider"
        tabIndex={0}
        aria-label={l10n.t('Interview time')}
        aria-valuemin={0}
        aria-valuemax={Math.round(lengthMs / 1000)}
        aria-valuenow={Math.round(ms / 1000)}
        aria-valuetext={l10n.t('{0} of {1}, {2}', formatUsed(ms), formatUsed(lengthMs), phaseName)}
        {...drag}
        onPointerMove={(event) => {
          setHover(msAt(track.current, event.clientX, lengthMs));
          drag.onPointerMove(event);
        }}
        onPointerLeave={() => setHover(undefined)}
      >
        <Stretches stretches={film.stretches} lengthMs={lengthMs} />
        <ActivityStrip activity={film.activity} />
        <div className="scrub-passed" style={{ width: at }} />
        {hoverMs === undefined ? null : (
          <div className="scrub-hover" style={{ left: percent(hoverMs, lengthMs) }}>
            <span>{formatUsed(hoverMs)}</span>
          </div>
        )}
      </div>
      <Marks film={film} lane="candidate" desk={desk} />
      <div className="scrub-thumb" style={{ left: at }} />
      <Ticks lengthMs={lengthMs} />
    </div>
  );
}

/** Drags the replay along; it stands still meanwhile. */
function useDrag(desk: ReplayDesk, msOf: (event: React.PointerEvent) => number) {
  const goesOn = useRef<boolean>(undefined);
  return {
    onPointerDown(event: React.PointerEvent) {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      goesOn.current = desk.hold();
      desk.seek(msOf(event));
    },
    onPointerMove(event: React.PointerEvent) {
      if (goesOn.current !== undefined) desk.seek(msOf(event));
    },
    onLostPointerCapture() {
      if (goesOn.current) desk.toggle();
      goesOn.current = undefined;
    },
  };
}

const Stretches = memo(function Stretches({
  stretches,
  lengthMs,
}: {
  readonly stretches: readonly PhaseStretch[];
  readonly lengthMs: number;
}) {
  return stretches.map(({ phase, name, fromMs, toMs }) => (
    <div
      key={fromMs}
      className="scrub-phase"
      data-phase={phase}
      title={l10n.t('{0}: {1} to {2}', name, formatUsed(fromMs), formatUsed(toMs))}
      style={{ left: percent(fromMs, lengthMs), width: percent(toMs - fromMs, lengthMs) }}
    >
      <span>{name}</span>
    </div>
  ));
});

interface MarksProps {
  readonly film: Film;
  readonly lane: 'interviewer' | 'candidate';
  readonly desk: ReplayDesk;
}

/** The marks for the mouse; the list of moments has them for the keyboard. */
const Marks = memo(function Marks({ film, lane, desk }: MarksProps) {
  const { marks, signals, recording } = film;
  return (
    <div className={`scrub-marks ${lane}`} aria-hidden="true">
      {[...marks.entries()].map(([index, mark]) =>
        laneOf(mark) === lane ? (
          <button
            key={index}
            type="button"
            tabIndex={-1}
            className="scrub-mark"
            data-type={mark.type}
            title={markLine(mark, signals, l10n)}
            style={{ left: percent(mark.ms, recording.lengthMs) }}
            onClick={() => desk.seek(mark.ms)}
          >
            <i className={`codicon codicon-${iconOf(mark)}`} />
          </button>
        ) : null,
      )}
    </div>
  );
});

const Ticks = memo(function Ticks({ lengthMs }: { readonly lengthMs: number }) {
  return (
    <div className="scrub-ticks" aria-hidden="true">
      {tickTimes(lengthMs).map((ms) => (
        <span key={ms} style={{ left: percent(ms, lengthMs) }}>
          {formatUsed(ms)}
        </span>
      ))}
    </div>
  );
});

function msAt(track: HTMLElement | null, clientX: number, lengthMs: number): number {
  const { left = 0, width = 1 } = track?.getBoundingClientRect() ?? {};
  return Math.min(1, Math.max(0, (clientX - left) / Math.max(1, width))) * lengthMs;
}

function percent(ms: number, lengthMs: number): string {
  return `${(ms / Math.max(1, lengthMs)) * 100}%`;
}
