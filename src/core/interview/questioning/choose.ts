import type { InterviewState } from '../../app';
import type { ConductEvent } from '../conduct';
import { LEVELS, type Level } from '../level';
import type { PhaseId } from '../plan';
import { chance } from './chance';
import { questionsIn } from './schedule';

/** A question of the problem; those of the bank fit. */
export interface ProblemQuestion {
  readonly question: string;
  readonly level: Level;
  readonly signal: string;
  /** Words in the notes that show that it was answered, in lower case. */
  readonly answeredBy: readonly string[];
}

/** A question about the board; `Question` of the review fits. */
export interface BoardQuestion {
  readonly id: string;
  readonly text: string;
  readonly elements: readonly string[];
  readonly level: Level;
  readonly signal: string;
  /** 0 to 1: how much it matters. */
  readonly weight: number;
}

/** What the interviewer can ask from. */
export interface QuestionSources {
  /** About the board as it is, without what the notes answer. */
  readonly board: readonly BoardQuestion[];
  readonly problem: {
    readonly deepDives: readonly { readonly id: string; readonly probes: readonly ProblemQuestion[] }[];
    readonly followUps: readonly ProblemQuestion[];
  };
  /** What interviewers say in any interview, for when nothing else is left to ask. */
  readonly signals: readonly { readonly id: string; readonly phrase: string }[];
  /** The text of the notes. */
  readonly notes: string;
}

/** A `questionAsked` event without its time. */
export type QuestionToAsk = Omit<Extract<ConductEvent, { type: 'questionAsked' }>, 'at'>;

interface Candidate {
  readonly id: string;
  readonly source: 'board' | 'problem';
  readonly text: string;
  readonly elements: readonly string[];
  readonly level: Level | undefined;
  readonly signal: string;
  readonly weight: number;
}

/** Weight of a question of the problem. */
const OF_PROBLEM = 0.6;
/** What a question gains by being meant for the level of this interview. */
const OWN_LEVEL = 0.5;
/** What it loses when its signal, or one of its elements, was the subject already. */
const AGAIN = 0.4;
/** As many words of an answer in the notes make a question of the problem needless. */
const ANSWERED_WORDS = 2;

/**
 * What the interviewer asks next in this phase; undefined when there is nothing. Nothing is asked twice or above the level;
 * in a deep dive board and problem take turns. The same interview and sources, the same question.
 */
export function chooseQuestion(interview: InterviewState, sources: QuestionSources): QuestionToAsk | undefined {
  const { clock, conduct, setup } = interview;
  const phase = setup.plan.phases[clock.phaseIndex]?.phase;
  const ids = new Set(conduct.questions.map(({ id }) => id));
  const texts = new Set(conduct.questions.map(({ text }) => text));
  const open = candidates(phase, sources).filter(
    ({ id, level, text }) => !ids.has(id) && !texts.has(text) && isFair(level, setup.level),
  );
  const rank = ranking(interview);
  const turn = turnOf(interview);
  const best = [...open].sort(
    (a, b) =>
      Number(b.level !== undefined) - Number(a.level !== undefined) ||
      Number(b.source === turn) - Number(a.source === turn) ||
      rank(b) - rank(a) ||
      (a.id < b.id ? -1 : 1),
  )[0];
  return best && asEvent(best, clock.phaseIndex);
}

function asEvent({ id, source, text, elements, level, signal }: Candidate, phase: number): QuestionToAsk {
  const event = { type: 'questionAsked', id, source, text, phase, elements, signal } as const;
  return level === undefined ? event : { ...event, level };
}

function candidates(phase: PhaseId | undefined, { board, problem, signals, notes }: QuestionSources): Candidate[] {
  const drawn = board.map((question): Candidate => ({ ...question, source: 'board' }));
  const answered = isAnsweredIn(notes);
  const place = (questions: readonly ProblemQuestion[], name: string) =>
    questions.flatMap((each, index): Candidate[] => {
      const { question: text, level, signal } = each;
      if (answered(each)) return [];
      return [{ id: `${name} ${index + 1}`, source: 'problem', text, elements: [], level, signal, weight: OF_PROBLEM }];
    });
  const followUps = place(problem.followUps, 'followUp');
  switch (phase) {
    case 'highLevel':
      return drawn;
    case 'deepDive': {
      const probes = problem.deepDives.flatMap(({ id, probes: each }) => place(each, `probe ${id}`));
      return [...drawn, ...probes, ...followUps, ...spoken(signals)];
    }
    case 'wrapUp':
      return [...followUps, ...drawn];
    default:
      return [];
  }
}

/** What is asked in any interview, as far as it is a question. */
function spoken(signals: QuestionSources['signals']): Candidate[] {
  return signals
    .filter(({ phrase }) => phrase.endsWith('?'))
    .map(({ id, phrase }) => ({
      ...{ id: `signal ${id}`, source: 'problem', text: phrase, elements: [], level: undefined, signal: id, weight: 0 },
    }));
}

function isFair(level: Level | undefined, own: Level): boolean {
  return level === undefined || LEVELS.indexOf(level) <= LEVELS.indexOf(own);
}

function isAnsweredIn(notes: string): (question: ProblemQuestion) => boolean {
  const text = notes.toLowerCase();
  return ({ answeredBy }) => {
    const found = answeredBy.filter((word) => text.includes(word));
    return found.length > 0 && found.length >= Math.min(ANSWERED_WORDS, answeredBy.length);
  };
}

function ranking({ conduct, setup, signals }: InterviewState): (candidate: Candidate) => number {
  const heard = new Set([...conduct.questions.map(({ signal }) => signal), ...signals.map(({ signal }) => signal)]);
  const elements = new Set(conduct.questions.flatMap((question) => question.elements.slice(0, 1)));
  return (candidate) => {
    const own = candidate.level === setup.level ? OWN_LEVEL : 0;
    const signalAgain = heard.has(candidate.signal) ? AGAIN : 0;
    const elementAgain = elements.has(candidate.elements[0] ?? '') ? AGAIN : 0;
    const luck = chance(`${setup.id} ${candidate.id}`) / 4;
    return candidate.weight + own + luck - signalAgain - elementAgain;
  };
}

/** Which source is to be preferred: the other than last time in this phase, the first by lot; after the design, the problem. */
function turnOf(interview: InterviewState): Candidate['source'] {
  const { clock, setup } = interview;
  const last = questionsIn(interview, clock.phaseIndex).at(-1);
  if (last) return last.source === 'board' ? 'problem' : 'board';
  if (setup.plan.phases[clock.phaseIndex]?.phase === 'wrapUp') return 'problem';
  return chance(`${setup.id} first`) < 0.5 ? 'board' : 'problem';
}
