import type * as l10n from '@vscode/l10n';
import type { Architecture } from '../problems/problem';
import type { Rubric } from '../scorecard/rubric';
import type { Translator } from '../translator';
import type { DocumentSuggestion } from './historyDocument';
import type { Suggestion } from './suggestions';

type Words = Translator<l10n.L10nReplacement>;

/** A suggestion in words: what to do, the reason in one line, and an exercise where there is one. */
export function suggestionText(suggestion: Suggestion, rubric: Rubric, l10n: Words): DocumentSuggestion {
  switch (suggestion.type) {
    case 'criterion':
      return criterionText(suggestion, rubric, l10n);
    case 'problem':
      return problemText(suggestion, l10n);
    case 'retry':
      return retryText(suggestion, l10n);
    case 'pace':
      return paceText(suggestion, l10n);
  }
}

type Of<T extends Suggestion['type']> = Extract<Suggestion, { type: T }>;

function criterionText(
  { criterion, average, of, sign }: Of<'criterion'>,
  rubric: Rubric,
  l10n: Words,
): DocumentSuggestion {
  const name = rubric.criteria.find(({ id }) => id === criterion)?.name ?? criterion;
  const found = rubric.signs.find(({ id }) => id === sign);
  return {
    type: 'criterion',
    title: l10n.t('Practise {0}', lowerFirst(name)),
    reason:
      of === 1
        ? l10n.t('The lowest criterion of your last interview, at {0}%.', Math.round(average))
        : l10n.t('The lowest criterion of your last {0} interviews: {1}% on average.', of, Math.round(average)),
    exercise: found?.exercise ?? null,
    problem: null,
  };
}

function problemText({ problem, architecture }: Of<'problem'>, l10n: Words): DocumentSuggestion {
  const { id, title, lists } = problem;
  return {
    type: 'problem',
    title: l10n.t('Try “{0}”', title),
    reason: architecture
      ? l10n.t('New to you, and its kind, too: {0}.', architectureName(architecture, l10n))
      : l10n.t('New to you; {0} of 16 published lists of interview problems have it.', lists),
    exercise: null,
    problem: id,
  };
}

function retryText({ interview }: Of<'retry'>, l10n: Words): DocumentSuggestion {
  const { problem, percent } = interview;
  return {
    type: 'retry',
    title: l10n.t('Try “{0}” again', problem.title),
    reason: l10n.t('It came to {0}% the last time, your lowest; the comparison shows what stuck.', Math.round(percent)),
    exercise: null,
    problem: problem.id,
  };
}

function paceText({ phase, usedMinutes, plannedMinutes, of }: Of<'pace'>, l10n: Words): DocumentSuggestion {
  const [used, planned] = [Math.round(usedMinutes), Math.round(plannedMinutes)];
  return {
    type: 'pace',
    title: l10n.t('Keep “{0}” to its time', phase),
    reason:
      of === 1
        ? l10n.t('It took {0} of {1} planned minutes the last time.', used, planned)
        : l10n.t('It took {0} of {1} planned minutes on average the last {2} times.', used, planned, of),
    exercise: null,
    problem: null,
  };
}

/** A name within a sentence. */
function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function architectureName(architecture: Architecture, l10n: Words): string {
  const names: Readonly<Record<Architecture, string>> = {
    'read-heavy': l10n.t('read-heavy'),
    'write-heavy': l10n.t('write-heavy'),
    'real-time': l10n.t('real-time'),
    feed: l10n.t('feed'),
    search: l10n.t('search'),
    geospatial: l10n.t('geospatial'),
    collaborative: l10n.t('collaborative'),
    media: l10n.t('media'),
    'e-commerce': l10n.t('e-commerce'),
  };
  return names[architecture];
}
