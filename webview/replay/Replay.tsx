import * as l10n from '@vscode/l10n';
import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { openQuestion } from '../../src/core/interview/conduct';
import type { FromReplay } from '../../src/core/protocol/replay';
import { lastMarkIndex } from '../../src/core/timeline/player/marks';
import type { ReplayMoment } from '../../src/core/timeline/replay';
import type { Host } from '../host';
import { BoardStage } from './BoardStage';
import type { Film } from './film';
import { Head } from './Head';
import { Losses } from './Losses';
import { Moments } from './Moments';
import { Notes } from './Notes';
import type { ReplayDesk } from './replayDesk';
import type { ReplayImages } from './replayImages';
import { Scrubber } from './Scrubber';
import { Transport } from './Transport';
import { useKeys } from './useKeys';

interface ReplayProps {
  readonly film: Film;
  readonly desk: ReplayDesk;
  readonly images: ReplayImages;
  readonly host: Host<FromReplay>;
}

/** The player: the board and the notes of a moment, the moments there are, and the track to go along. */
export function Replay({ film, desk, images, host }: ReplayProps) {
  const state = useSyncExternalStore(desk.subscribe, () => desk.state);
  const { moment, ms } = state;
  useKeys(desk);
  usePauseWhenHidden(desk);
  const go = useCallback((toMs: number) => desk.seek(toMs), [desk]);
  const phaseName = moment?.interview.setup.plan.phases[moment.interview.clock.phaseIndex]?.name ?? '';
  return (
    <div className="replay">
      <Head
        setup={film.setup}
        onReread={() => host.post({ type: 'reread' })}
        onCopy={moment?.board && (() => host.post({ type: 'openCopy', atMs: desk.state.ms }))}
      />
      <Losses losses={film.losses} onOpen={(file, line) => host.post({ type: 'openText', file, line })} />
      <main className="replay-main">
        <section className="replay-board" aria-label={l10n.t('Board at this moment')}>
          <BoardStage film={film} board={moment?.board} images={images} />
          <BoardNotes moment={moment} />
        </section>
        <div className="replay-side">
          <Notes text={moment?.notes} changed={state.changed} />
          <Moments film={film} current={lastMarkIndex(film.marks, ms)} onGo={go} />
        </div>
      </main>
      <footer className="replay-foot">
        <Scrubber film={film} desk={desk} ms={ms} phaseName={phaseName} />
        <Transport desk={desk} state={state} phaseName={phaseName} />
      </footer>
    </div>
  );
}

/** What is to be said over the board: the question that waits, and what is lost. */
function BoardNotes({ moment }: { readonly moment: ReplayMoment | undefined }) {
  const question = moment && openQuestion(moment.interview.conduct);
  const isEmpty = !moment?.board?.ids.length;
  return (
    <>
      <div className="replay-over">
        {question ? (
          <p className="replay-question">
            <i className="codicon codicon-question" aria-hidden="true" /> {question.text}
          </p>
        ) : null}
        {moment && !moment.boardWhole ? (
          <p className="replay-lost">
            {l10n.t('Part of what was drawn is lost; the board may have looked different.')}
          </p>
        ) : null}
        {moment && !moment.notesWhole ? (
          <p className="replay-lost">
            {l10n.t('Part of what was written is lost; the notes are those before the loss.')}
          </p>
        ) : null}
      </div>
      {isEmpty ? (
        <p className="replay-empty over">
          {moment?.board ? l10n.t('Nothing is drawn yet.') : l10n.t('The board was not recorded yet.')}
        </p>
      ) : null}
    </>
  );
}

/** Nobody watches a page that is hidden. */
function usePauseWhenHidden(desk: ReplayDesk): void {
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'hidden') desk.hold();
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [desk]);
}
