import type { Content } from '../content/content';
import type { SnippetDefinition } from '../content/snippets';
import type { Level } from '../interview/level';
import type { Problem } from '../problems/problem';
import type { Course } from './course';
import { handedOutTexts, shortTexts } from './handedOutTexts';
import type { Rubric } from './rubric';
import { lookForSigns, type Score, scoreOf, scoresByLevel } from './score';
import { type InterviewFiles, readSources, type Sources } from './sources';

/** What an interview is scored with. */
export interface ScoreContent {
  readonly content: Pick<Content, 'notes' | 'playbook' | 'parameters' | 'assumptions'>;
  /** The interview's problem; undefined for one of the candidate's own. */
  readonly problem: Problem | undefined;
  readonly snippets: Readonly<Record<string, SnippetDefinition>>;
  readonly rubric: Rubric;
}

/** A scored interview, what it was scored from, and what it would come to at the other levels. */
export interface Scorecard {
  readonly score: Score;
  readonly levels: readonly Score[];
  readonly course: Course;
  readonly sources: Sources;
}

/**
 * Scores an interview at its own level, or another. The same files give the same, to the last digit: ratings of people stand in
 * the course beside the score and are never part of it.
 */
export function scoreInterview(
  files: InterviewFiles,
  { content, problem, snippets, rubric }: ScoreContent,
  level: Level = files.setup.level,
): Scorecard {
  const { notes, playbook, parameters, assumptions } = content;
  const sources = readSources(files, {
    sections: notes,
    defaults: { parameters, assumptions },
    handedOut: handedOutTexts(playbook, snippets, problem),
    short: shortTexts(problem),
  });
  const found = lookForSigns(sources);
  return {
    score: scoreOf(found, level, rubric),
    levels: scoresByLevel(found, rubric),
    course: sources.course,
    sources,
  };
}
