import type * as l10n from '@vscode/l10n';
import type { Translator } from '../../translator';
import { LARGEST_WHAT_IF } from '../whatIfLimit';
import type { Question } from './question';

type Words = Translator<l10n.L10nReplacement>;

/**
 * Questions as scripts read them (`mockboard questions --json`). Every field is always there. A change that could break a reader
 * raises `version`; new fields and other texts do not.
 */
export interface QuestionsDocument {
  readonly format: 'mockboard-questions';
  readonly version: 1;
  /** The first is asked first. */
  readonly questions: readonly DocumentQuestion[];
  /** False for a board so large that nothing is asked that takes solving it once more: about a slow block. */
  readonly whatIfs: boolean;
}

/** A question; `element` is the id of a block or an arrow, `signal` that of the phrase it belongs to. */
export type DocumentQuestion = Pick<
  Question,
  'id' | 'kind' | 'element' | 'elements' | 'text' | 'covers' | 'signal' | 'level' | 'weight'
>;

/** Questions as a document for scripts. */
export function questionsDocument(questions: readonly Question[], whatIfs: boolean): QuestionsDocument {
  return {
    whatIfs,
    format: 'mockboard-questions',
    version: 1,
    questions: questions.map(({ id, kind, element, elements, text, covers, signal, level, weight }) => ({
      ...{ id, kind, element, elements, text, covers, signal, level },
      weight: Number(weight.toPrecision(4)),
    })),
  };
}

/** Questions for people to read, each with what a strong answer covers. Ends with a line feed. */
export function questionsText(questions: readonly Question[], whatIfs: boolean, l10n: Words): string {
  const left = whatIfs ? '' : `${whatIfsLeftOut(l10n)}\n`;
  if (questions.length === 0) return left || `${noQuestions(l10n)}\n`;
  const asked = questions.map(({ text, covers }, index) =>
    [`${index + 1}. ${text}`, ...covers.map((cover) => `   - ${cover}`), ''].join('\n'),
  );
  return [...asked, ...(left ? [left] : [])].join('\n');
}

/** What is said of a board that is too large to be solved once for every what-if. */
export function whatIfsLeftOut(l10n: Words): string {
  return l10n.t(
    'The board has more than {0} blocks: nothing is asked about slow blocks, which takes solving it once for each.',
    LARGEST_WHAT_IF,
  );
}

/** What is said where there is nothing to ask. */
export function noQuestions(l10n: Words): string {
  return l10n.t('There is nothing to ask yet: draw a client, blocks, and arrows between them.');
}
