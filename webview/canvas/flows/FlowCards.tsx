import * as l10n from '@vscode/l10n';
import { useLayoutEffect, useRef } from 'react';
import { stepSentence, stepWords } from '../../../src/core/board/graph/flows';
import type { Graph } from '../../../src/core/board/graph/graph';
import { PLAY_SPEEDS } from '../../../src/core/board/graph/playFlow';
import { FlowButton } from './FlowButton';
import type { FlowDesk } from './flowDesk';
import type { Playing, Recording } from './flowState';

/** Takes the focus when the card comes up, so that its keys work at once. */
function useFocused() {
  const card = useRef<HTMLFieldSetElement>(null);
  useLayoutEffect(() => card.current?.focus(), []);
  return card;
}

interface RecorderCardProps {
  readonly desk: FlowDesk;
  readonly graph: Graph;
  readonly recording: Recording;
}

/** What has been recorded so far, and how it goes on. */
export function RecorderCard({ desk, graph, recording }: RecorderCardProps) {
  const card = useFocused();
  const words = stepWords(graph, recording);
  const last = words.at(-1);
  return (
    <fieldset
      className="flow-card"
      ref={card}
      tabIndex={-1}
      aria-label={l10n.t('Recording the flow “{0}”', recording.name)}
    >
      <p className="flow-card-title">
        <span className="flow-rec" aria-hidden="true" />
        {recording.name}
      </p>
      <p className="flow-card-step">
        {last ? l10n.t('{0}. {1}', words.length, stepSentence(last)) : l10n.t('Click the first arrow.')}
      </p>
      <p className="flow-card-hint">
        {l10n.t('Click arrows in order. Keys: ← → choose, Enter takes, Backspace takes back, Escape cancels.')}
      </p>
      <div className="flow-row">
        <FlowButton
          icon="accept"
          label={l10n.t('Done')}
          wide
          primary
          disabled={!words.length}
          onClick={() => desk.recorder.done()}
        />
        <FlowButton
          icon="previous"
          label={l10n.t('Take Back')}
          wide
          disabled={!words.length}
          onClick={() => desk.recorder.dropLast()}
        />
        <FlowButton icon="remove" label={l10n.t('Cancel')} wide onClick={() => desk.recorder.cancel()} />
      </div>
    </fieldset>
  );
}

interface PlayerCardProps {
  readonly desk: FlowDesk;
  readonly playing: Playing;
  readonly speed: number;
}

/** The step a walk has come to, and how to go on. */
export function PlayerCard({ desk, playing, speed }: PlayerCardProps) {
  const card = useFocused();
  const { player } = desk;
  const { flow, sentences, step, paused, finished } = playing;
  const toggle = finished ? l10n.t('Play Again') : paused ? l10n.t('Continue') : l10n.t('Pause');
  return (
    <fieldset className="flow-card" ref={card} tabIndex={-1} aria-label={l10n.t('Playing the flow “{0}”', flow.name)}>
      <p className="flow-card-title">
        {flow.name}
        <span className="flow-count">{l10n.t('{0} of {1}', step + 1, sentences.length)}</span>
      </p>
      <p className="flow-card-step">{sentences[step]}</p>
      <div className="flow-row">
        <FlowButton
          icon="previous"
          label={l10n.t('Previous Step (←)')}
          disabled={step === 0}
          onClick={() => player.step(-1)}
        />
        <FlowButton
          icon={paused || finished ? 'play' : 'pause'}
          label={l10n.t('{0} (Space)', toggle)}
          primary
          onClick={() => player.toggle()}
        />
        <FlowButton icon="next" label={l10n.t('Next Step (→)')} disabled={finished} onClick={() => player.step(1)} />
        <FlowButton icon="stop" label={l10n.t('Stop (Escape)')} onClick={() => player.stop()} />
        <label className="flow-speed">
          {l10n.t('Speed')}
          <select value={speed} onChange={(event) => desk.update({ speed: Number(event.target.value) })}>
            {PLAY_SPEEDS.map((each) => (
              <option key={each} value={each}>
                {`${each}×`}
              </option>
            ))}
          </select>
        </label>
      </div>
    </fieldset>
  );
}
