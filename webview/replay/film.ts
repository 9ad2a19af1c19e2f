import type { InterviewSetup } from '../../src/core/interview/setup';
import type { RecordedInterview } from '../../src/core/protocol/replay';
import { type Activity, activityOf } from '../../src/core/timeline/player/activity';
import { type PhaseStretch, phaseStretches, turnsOf } from '../../src/core/timeline/player/course';
import { type ReplayMark, replayMarks } from '../../src/core/timeline/player/marks';
import { type Recording, readRecording } from '../../src/core/timeline/replay';

/** The activity is shown in so many parts. */
const PARTS = 160;

/** A recording with everything that does not change while it is played. */
export interface Film {
  readonly recording: Recording;
  readonly setup: InterviewSetup;
  readonly stretches: readonly PhaseStretch[];
  readonly marks: readonly ReplayMark[];
  readonly activity: Activity;
  readonly signals: RecordedInterview['signals'];
  readonly losses: RecordedInterview['losses'];
}

/** Reads an interview's recording for playing. Throws when it holds no beginning: its host sends none of these. */
export function filmOf({ events, signals, losses }: RecordedInterview): Film {
  const recording = readRecording(events, losses);
  const turns = turnsOf(recording);
  const setup = turns.at(-1)?.after.setup;
  if (!setup) throw new Error('This recording holds no beginning of an interview.');
  return {
    recording,
    setup,
    stretches: phaseStretches(turns, recording.lengthMs),
    marks: replayMarks(turns),
    activity: activityOf(recording, PARTS),
    signals,
    losses,
  };
}
