import { type ConductState, type InterviewMode, modeOf, openQuestion } from './conduct';

/** A clarifying question as surfaces show it. */
export interface ClarificationSnapshot {
  readonly text: string;
  /** The interviewer's answer; absent when there is none, or when it is asked back. */
  readonly answer?: string;
  /** Which of these questions was meant? */
  readonly between?: readonly string[];
}

/** What surfaces show of what interviewer and candidate said. */
export interface ConductSnapshot {
  readonly mode: InterviewMode;
  /** What the candidate asked, in order. */
  readonly clarifications: readonly ClarificationSnapshot[];
  /** Questions the candidate could ask; undefined until the list of them was asked for. */
  readonly list: readonly ListedQuestion[] | undefined;
  /** What the interviewer waits to hear about. */
  readonly open: { readonly id: string; readonly text: string } | undefined;
}

/** A question of the list; with its answer once it was asked. */
export interface ListedQuestion {
  readonly question: string;
  readonly answer?: string;
}

/** What surfaces show of `conduct`; `questions` are those the problem has answers to. */
export function conductSnapshot(conduct: ConductState, questions: readonly string[]): ConductSnapshot {
  const { clarifications, listOpenedAt } = conduct;
  const open = openQuestion(conduct);
  const answers = new Map(clarifications.map(({ question, answer }) => [question, answer]));
  return {
    mode: modeOf(conduct),
    clarifications: clarifications.map(({ text, answer, between }) => ({
      text,
      ...(answer === undefined ? {} : { answer }),
      ...(between === undefined ? {} : { between }),
    })),
    list: listOpenedAt === undefined ? undefined : questions.map((question) => listed(question, answers.get(question))),
    open: open && { id: open.id, text: open.text },
  };
}

function listed(question: string, answer: string | undefined): ListedQuestion {
  return answer === undefined ? { question } : { question, answer };
}
