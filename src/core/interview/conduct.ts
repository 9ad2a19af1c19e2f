import type { Level } from './level';

/** How an interview is conducted. `table`: a second person at the table conducts it. */
export type InterviewMode = 'guided' | 'realistic' | 'table';

/** All modes. */
export const INTERVIEW_MODES: readonly InterviewMode[] = ['guided', 'realistic', 'table'];

/** Where a question of the interviewer comes from: the board's own questions, the problem's follow-ups, or a person. */
export const QUESTION_SOURCES = ['board', 'problem', 'person'] as const;

/** Which way an observation of the interviewer counts. */
export const EVIDENCE_STRENGTHS = ['strong', 'weak'] as const;
export type EvidenceStrength = (typeof EVIDENCE_STRENGTHS)[number];

/** What happens between interviewer and candidate. Texts are copies, so that the recording can be read by itself. */
export type ConductEvent = { readonly at: number } & (
  | { readonly type: 'modeChosen'; readonly mode: InterviewMode }
  /** The candidate asked; `question` is the problem's question it was taken for, absent with `answer` when none fits. */
  | {
      readonly type: 'clarificationAsked';
      readonly question?: string;
      readonly text: string;
      readonly answer?: string;
      /** Two questions of the problem that fit about equally; the candidate is asked which was meant. */
      readonly between?: readonly string[];
    }
  | { readonly type: 'clarificationListOpened' }
  | {
      readonly type: 'questionAsked';
      /** Names this asking within the interview. */
      readonly id: string;
      readonly source: (typeof QUESTION_SOURCES)[number];
      readonly text: string;
      /** Place of the phase in the plan. */
      readonly phase?: number;
      /** Elements of the board it is about. */
      readonly elements: readonly string[];
      readonly level?: Level;
      /** Id of the signal it tests. */
      readonly signal?: string;
    }
  | { readonly type: 'questionAnswered'; readonly id: string; readonly how: 'notes' | 'aloud' }
  | { readonly type: 'questionSkipped'; readonly id: string }
  | {
      readonly type: 'ratingGiven';
      readonly by: 'self' | 'interviewer';
      readonly criterion: string;
      /** 1 for the lowest band of the rubric, and so on; 0 takes the rating back. */
      readonly value: number;
      readonly note: string;
    }
  | {
      readonly type: 'evidenceLogged';
      readonly by: 'interviewer';
      readonly criterion: string;
      readonly text: string;
      /** Which way it counts; absent when nothing was said of that. */
      readonly strength?: EvidenceStrength;
    }
);

type EventOf<T extends ConductEvent['type']> = Extract<ConductEvent, { type: T }>;

/** A question of the interviewer and what became of it; open while it has no `outcome`. */
export interface AskedQuestion extends Omit<EventOf<'questionAsked'>, 'type'> {
  readonly outcome?: { readonly at: number; readonly how: 'notes' | 'aloud' | 'skipped' };
}

/** What was asked, answered and noted so far, each in order. */
export interface ConductState {
  /** Undefined until one was chosen. */
  readonly mode: InterviewMode | undefined;
  readonly clarifications: readonly EventOf<'clarificationAsked'>[];
  /** When the list of clarifying questions was first opened. */
  readonly listOpenedAt: number | undefined;
  readonly questions: readonly AskedQuestion[];
  /** One a person and criterion; a later one takes the place of an earlier. */
  readonly ratings: readonly EventOf<'ratingGiven'>[];
  readonly evidence: readonly EventOf<'evidenceLogged'>[];
}

/** The state before anything was said. */
export const EMPTY_CONDUCT: ConductState = {
  mode: undefined,
  clarifications: [],
  listOpenedAt: undefined,
  questions: [],
  ratings: [],
  evidence: [],
};

/** How the interview is conducted; guided until something else is chosen. */
export function modeOf({ mode }: ConductState): InterviewMode {
  return mode ?? 'guided';
}

/** Folds an event into what was said; the same object comes back when it changes nothing (an answer to no open question). */
export function conduct(state: ConductState, event: ConductEvent): ConductState {
  switch (event.type) {
    case 'modeChosen':
      return event.mode === state.mode ? state : { ...state, mode: event.mode };
    case 'clarificationAsked':
      return { ...state, clarifications: clarify(state.clarifications, event) };
    case 'clarificationListOpened':
      return state.listOpenedAt === undefined ? { ...state, listOpenedAt: event.at } : state;
    case 'questionAsked':
      return ask(state, event);
    case 'questionAnswered':
      return settle(state, event.id, { at: event.at, how: event.how });
    case 'questionSkipped':
      return settle(state, event.id, { at: event.at, how: 'skipped' });
    case 'ratingGiven':
      return rate(state, event);
    case 'evidenceLogged':
      return { ...state, evidence: [...state.evidence, event] };
  }
}

/** The question that waits for an answer, the newest if there are several. */
export function openQuestion({ questions }: ConductState): AskedQuestion | undefined {
  return questions.filter(({ outcome }) => outcome === undefined).at(-1);
}

/** Asked again in the same words, the newest question that waits for what was meant is settled in its place. */
function clarify(
  asked: ConductState['clarifications'],
  event: EventOf<'clarificationAsked'>,
): ConductState['clarifications'] {
  const isSame = ({ text, between }: EventOf<'clarificationAsked'>) => between !== undefined && text === event.text;
  const place = asked.map(isSame).lastIndexOf(true);
  return place < 0 ? [...asked, event] : asked.map((each, index) => (index === place ? event : each));
}

function ask(state: ConductState, { type: _, ...question }: EventOf<'questionAsked'>): ConductState {
  if (state.questions.some(({ id }) => id === question.id)) return state;
  return { ...state, questions: [...state.questions, question] };
}

function settle(state: ConductState, id: string, outcome: NonNullable<AskedQuestion['outcome']>): ConductState {
  const isOpen = (question: AskedQuestion) => question.id === id && question.outcome === undefined;
  if (!state.questions.some(isOpen)) return state;
  return { ...state, questions: state.questions.map((each) => (isOpen(each) ? { ...each, outcome } : each)) };
}

/** 0 is no rating: it takes back what was given. */
function rate(state: ConductState, event: EventOf<'ratingGiven'>): ConductState {
  const others = state.ratings.filter((rating) => !isSameRating(rating, event));
  return { ...state, ratings: event.value === 0 ? others : [...others, event] };
}

function isSameRating(a: EventOf<'ratingGiven'>, b: EventOf<'ratingGiven'>): boolean {
  return a.by === b.by && a.criterion === b.criterion;
}
