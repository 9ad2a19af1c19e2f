import type { InterviewState } from '../../app';
import type { Rubric } from '../../scorecard/rubric';
import { type InterviewSnapshot, snapshotOf } from '../snapshot';
import { type DeskEntry, deskLog } from './log';
import { type DeskSources, type ProbeGroup, probeGroups } from './probes';

/** A signal to say, and what it tests. */
export interface DeskSignal {
  readonly id: string;
  readonly phrase: string;
  readonly tests: string;
  /** How often it was said. */
  readonly count: number;
}

/** A question the candidate may ask, and the answer to give. */
export interface DeskAnswer {
  readonly question: string;
  readonly answer: string;
  readonly isGiven: boolean;
}

/** A criterion of the rubric with what the interviewer made of it. */
export interface DeskCriterion {
  readonly id: string;
  readonly name: string;
  /** What a strong hire shows. */
  readonly strong: string;
  /** Place of the band, 1 for the lowest; 0 while it is not rated. */
  readonly value: number;
}

/** Everything the interviewer at the table sees. */
export interface DeskSnapshot {
  /** Id of the interview. */
  readonly id: string;
  readonly interview: InterviewSnapshot;
  readonly probes: readonly ProbeGroup[];
  readonly answers: readonly DeskAnswer[];
  readonly signals: readonly DeskSignal[];
  readonly criteria: readonly DeskCriterion[];
  /** Names of the bands, the lowest first. */
  readonly bands: readonly string[];
  readonly log: readonly DeskEntry[];
}

/** What a desk shows beside the interview itself. */
export interface DeskContent extends DeskSources {
  readonly signals: readonly { readonly id: string; readonly phrase: string; readonly tests: string }[];
  readonly rubric: Pick<Rubric, 'criteria' | 'bands'>;
}

/** What a mode that coaches would show; a person needs none of it. */
const NO_COACH = { phases: [], playbook: { lines: [], avoid: [] } };

/** What the desk shows of an interview at `now` (wall clock, ms). */
export function deskSnapshot(
  interview: InterviewState,
  now: number,
  content: DeskContent,
  readOnly: boolean,
): DeskSnapshot {
  const { conduct } = interview;
  const { rubric, problem, signals } = content;
  const ratings = new Map(
    conduct.ratings.flatMap(({ by, criterion, value }) => (by === 'interviewer' ? [[criterion, value] as const] : [])),
  );
  const given = new Set(conduct.clarifications.map(({ question }) => question));
  return {
    id: interview.setup.id,
    interview: { ...snapshotOf(interview, now, NO_COACH, { readOnly }), checklist: [], lines: [] },
    probes: probeGroups(interview, content),
    answers: problem.clarifications.map(({ question, answer }) => ({ question, answer, isGiven: given.has(question) })),
    signals: signals.map(({ id, phrase, tests }) => {
      return { id, phrase, tests, count: interview.signals.filter(({ signal }) => signal === id).length };
    }),
    criteria: rubric.criteria.map(({ id, name, strong }) => ({ id, name, strong, value: ratings.get(id) ?? 0 })),
    bands: rubric.bands.map(({ name }) => name),
    log: deskLog(
      interview,
      new Map(signals.map(({ id, phrase }) => [id, phrase])),
      new Map(rubric.criteria.map(({ id, name }) => [id, name])),
    ),
  };
}
