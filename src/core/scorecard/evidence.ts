import type { INTERVIEW_FILES } from '../interview/setup';

/** Where something can be seen. Lines and columns count from 1 in UTF-16 code units, `endColumn` is excluded. */
export type EvidencePlace =
  | {
      readonly type: 'line';
      readonly file: typeof INTERVIEW_FILES.notes;
      readonly line: number;
      readonly column: number;
      readonly endColumn: number;
    }
  | { readonly type: 'element'; readonly file: typeof INTERVIEW_FILES.board; readonly element: string }
  /** A figure of the estimate, and the line of the notes that defines it. */
  | {
      readonly type: 'figure';
      readonly file: typeof INTERVIEW_FILES.notes;
      readonly name: string;
      readonly line: number;
    }
  /** Interview time: pauses are left out. */
  | { readonly type: 'time'; readonly seconds: number };

/** Something in the files that a sign was seen by. `quote` is what stands there, word for word and cut to one line. */
export interface Evidence {
  readonly quote: string;
  readonly place: EvidencePlace;
}

/**
 * What was found of one sign: how much of it (the rubric says how much is asked for), and where. Not `isShown` when the files
 * cannot show it, such as what was said aloud.
 */
export interface Found {
  readonly count: number;
  readonly evidence: readonly Evidence[];
  readonly isShown: boolean;
}
