import type { EvidenceStrength } from '../interview/conduct';

/** What the interviewer does at the desk. */
export type DeskIntent =
  /** Asks the probe of this text. */
  | { readonly type: 'askProbe'; readonly text: string }
  /** Asked something of their own. */
  | { readonly type: 'askOwn'; readonly text: string }
  /** Gave the prepared answer to this question of the candidate's. */
  | { readonly type: 'giveAnswer'; readonly question: string }
  | {
      readonly type: 'logEvidence';
      readonly criterion: string;
      readonly text: string;
      readonly strength: EvidenceStrength;
    }
  /** `value`: place of the band, 1 for the lowest; 0 takes the rating back. */
  | { readonly type: 'rate'; readonly criterion: string; readonly value: number }
  /** Moves the desk to a window of its own. */
  | { readonly type: 'ownWindow' };
