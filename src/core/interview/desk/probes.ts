import type { InterviewState } from '../../app';
import type { InterviewQuestion, Problem } from '../../problems/problem';
import type { ConductEvent } from '../conduct';
import { LEVELS, type Level } from '../level';

/** A question about the board with what a strong answer covers; `Question` of the review fits. */
export interface DeskBoardQuestion {
  readonly id: string;
  readonly text: string;
  readonly elements: readonly string[];
  readonly level: Level;
  readonly signal: string;
  readonly covers: readonly string[];
}

/** What an interviewer at the table can ask from. */
export interface DeskSources {
  readonly problem: Pick<Problem, 'clarifications' | 'deepDives' | 'followUps'>;
  /** About the board as it is, what matters most first. */
  readonly board: readonly DeskBoardQuestion[];
}

/** Something to ask, with what a strong answer covers. */
export interface Probe {
  readonly id: string;
  readonly source: 'board' | 'problem';
  readonly text: string;
  readonly covers: readonly string[];
  readonly level: Level;
  readonly signal: string;
  readonly elements: readonly string[];
  /** Meant for a level above the one of this interview. */
  readonly isAbove: boolean;
  /** It was asked in these words. */
  readonly isAsked: boolean;
}

/** Probes that belong together. */
export interface ProbeGroup {
  readonly id: string;
  readonly kind: 'deepDive' | 'followUps' | 'board';
  /** Title of the deep dive and what makes it hard; empty for the others. */
  readonly title: string;
  readonly why: string;
  readonly probes: readonly Probe[];
}

/** A `questionAsked` event without its time. */
export type DeskQuestion = Omit<Extract<ConductEvent, { type: 'questionAsked' }>, 'at'>;

/** What can be asked: about the board first, then the problem's deep dives and follow-ups. Groups without a question stay out. */
export function probeGroups(interview: InterviewState, { problem, board }: DeskSources): readonly ProbeGroup[] {
  const asked = new Set(interview.conduct.questions.map(({ text }) => text));
  const marked = (probe: Omit<Probe, 'isAbove' | 'isAsked'>): Probe => ({
    ...probe,
    isAbove: LEVELS.indexOf(probe.level) > LEVELS.indexOf(interview.setup.level),
    isAsked: asked.has(probe.text),
  });
  const ofProblem = (questions: readonly InterviewQuestion[], name: string) =>
    questions.map(({ question: text, level, signal, covers }, index) =>
      marked({ id: `${name} ${index + 1}`, source: 'problem', text, level, signal, covers, elements: [] }),
    );
  const groups: ProbeGroup[] = [
    {
      ...{ id: 'board', kind: 'board', title: '', why: '' },
      probes: board.map(({ id, text, elements, level, signal, covers }) =>
        marked({ id, source: 'board', text, elements, level, signal, covers }),
      ),
    },
    ...problem.deepDives.map(({ id, title, why, probes }): ProbeGroup => {
      return { id: `deepDive ${id}`, kind: 'deepDive', title, why, probes: ofProblem(probes, `probe ${id}`) };
    }),
    { id: 'followUps', kind: 'followUps', title: '', why: '', probes: ofProblem(problem.followUps, 'followUp') },
  ];
  return groups.filter(({ probes }) => probes.length > 0);
}

/** The event that a probe was asked now. Of a board that has changed, a question may come back in other words: it gets an id of its own. */
export function askProbe({ clock, conduct }: InterviewState, probe: Probe): DeskQuestion {
  const { id, source, text, elements, level, signal } = probe;
  const isTaken = (name: string) => conduct.questions.some((each) => each.id === name);
  const ownId = isTaken(id) ? `${id} (${conduct.questions.length + 1})` : id;
  return { type: 'questionAsked', id: ownId, source, text, phase: clock.phaseIndex, elements, level, signal };
}

/** The event that the interviewer asked something of their own; undefined for a text that is blank. */
export function askOwn({ clock, conduct }: InterviewState, text: string): DeskQuestion | undefined {
  const said = text.trim();
  if (!said) return undefined;
  const id = `person ${conduct.questions.length + 1}`;
  return { type: 'questionAsked', id, source: 'person', text: said, phase: clock.phaseIndex, elements: [] };
}
