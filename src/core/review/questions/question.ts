import type { Ask } from '../finding';
import type { Words } from '../rule';

/**
 * Where a question comes from: a finding, a guide word on an arrow (twice, late, never, out of order), a what-if, or a number
 * that is uncertain.
 */
export type QuestionKind = 'finding' | 'guideWord' | 'whatIf' | 'estimate';

/** Something an interviewer would ask about this board, and no other. */
export interface Question extends Ask {
  /** Unique on the board, and the same each time. */
  readonly id: string;
  readonly kind: QuestionKind;
  /** Block or arrow it is about. */
  readonly element: string;
  /** Everything to show with it, `element` first. */
  readonly elements: readonly string[];
  /** Severity × impact, 0 to 1: the first is asked first. */
  readonly weight: number;
}

/** A question without what its place gives it. */
export type Asked = Omit<Question, 'id' | 'kind' | 'elements'> & { readonly also?: readonly string[] };

/** Translates the sentences of questions. */
export type QuestionWords = Words;
