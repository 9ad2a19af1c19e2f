import type * as l10n from '@vscode/l10n';
import type { BoardDesign } from '../../content/boardDesign';
import type { Translator } from '../../translator';
import type { ReviewedDesign } from './reviewedDesign';

/** Translates sentences. */
export type Words = Translator<l10n.L10nReplacement>;

/** Ids of what can be broken on a board; they stand in the files of drills, so that they never change meaning. */
export const FAULT_KINDS = [
  'no-cache',
  'one-copy',
  'one-instance',
  'too-few',
  'no-consumer',
  'no-queue',
  'client-at-store',
  'balancer-at-store',
  'no-balancer',
  'retries',
  'waits-for-all',
  'circle',
] as const;
export type FaultKindId = (typeof FAULT_KINDS)[number];

/** One thing broken on a board. */
export interface BoardFault {
  readonly kind: FaultKindId;
  /** Ids of the reference's blocks it touches, the one it is about first. */
  readonly blocks: readonly string[];
}

/** What users and operators notice of a fault, and what there is to say of it. */
export interface FaultTexts {
  /** What they complain about; does not say what is wrong. */
  readonly symptom: string;
  /** Where to look, for those who ask. */
  readonly hint: string;
  /** How the reference does it. */
  readonly reference: string;
}

/** A way to break a board. */
export interface FaultKind {
  readonly id: FaultKindId;
  /** Kinds of one family look alike: a board gets one of them at most. */
  readonly family: string;
  /** Rules of the review that can prove it; a fault whose own finding is none of theirs is not used. */
  readonly rules: readonly string[];
  /** Where on an intact board it can be put in: blocks as in `BoardFault`. */
  places(intact: ReviewedDesign): readonly (readonly string[])[];
  /** The board with the fault in it; `design` may have others in it already, which touch none of its blocks. */
  edit(design: BoardDesign, blocks: readonly string[], intact: ReviewedDesign): BoardDesign;
  texts(blocks: readonly string[], intact: ReviewedDesign, l10n: Words): FaultTexts;
}
