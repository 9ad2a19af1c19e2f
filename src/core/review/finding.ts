import type { NumberParameter } from '../board/graph/graph';
import type { BlockKindId } from '../board/kinds';
import type { Level } from '../interview/level';

/** How much a finding matters, the worst first. */
export const SEVERITIES = ['error', 'warning', 'info'] as const;

/** `error`: the design does not work as drawn; `warning`: it will hurt; `info`: a limit worth knowing before somebody asks. */
export type Severity = (typeof SEVERITIES)[number];

/** Something a rule has to say of a board. */
export interface Finding {
  /** Unique on the board, and the same each time. */
  readonly id: string;
  readonly rule: string;
  readonly severity: Severity;
  /** Block or arrow it is about: where it is shown, and where a reason to ignore it is kept. */
  readonly element: string;
  /** Everything to show with it, `element` first. */
  readonly elements: readonly string[];
  /** Tells findings of one rule at one element apart: the name of a figure. */
  readonly subject: string | undefined;
  /** What is the case in a few words, for lists. */
  readonly title: string;
  /** What `element` is called, for lists. */
  readonly place: string;
  /** What is the case, with the board's own names and numbers. */
  readonly message: string;
  /** Why it matters. */
  readonly why: string;
  /** The estimate it rests on and which nobody has made. */
  readonly needs: string | undefined;
  /** When it can be left as it is. */
  readonly falsePositives: string;
  /** How much of the design it touches, 0 to 1. */
  readonly impact: number;
  readonly fix: Fix | undefined;
  readonly ask: Ask;
}

/** A change of the board that cures a finding: one step of the history. */
export type Fix =
  | {
      readonly type: 'number';
      readonly block: string;
      readonly parameter: NumberParameter;
      readonly value: number;
      readonly label: string;
    }
  | {
      readonly type: 'bind';
      readonly block: string;
      readonly parameter: NumberParameter;
      readonly formula: string;
      readonly label: string;
    }
  /** New blocks on the way of an arrow, in this order. */
  | { readonly type: 'between'; readonly arrow: string; readonly blocks: readonly FixBlock[]; readonly label: string }
  /** A new block that this one calls. */
  | { readonly type: 'beside'; readonly block: string; readonly added: FixBlock; readonly label: string };

/** A block a fix adds. */
export interface FixBlock {
  readonly kind: BlockKindId;
  readonly name: string;
  /** How many there are; as many as are assumed otherwise. */
  readonly instances?: number;
}

/** What an interviewer would ask. */
export interface Ask {
  readonly text: string;
  /** What a strong answer covers, the most important first. */
  readonly covers: readonly string[];
  /** Id of the signal it belongs to. */
  readonly signal: SignalId;
  /** The level from which on it is fair. */
  readonly level: Level;
  /** Words that show, beside the name of what it is about, that the notes have answered it. */
  readonly answeredBy: readonly string[];
}

/** Ids of the signals questions belong to (`signals.json`). */
export type SignalId = 'ten-times' | 'component-fails' | 'go-deeper' | 'trade-offs' | 'deploy' | 'monitor';

/** A finding nobody needs to hear of again, and why. */
export interface IgnoredFinding {
  readonly finding: Finding;
  readonly reason: string;
}

/** What the rules say of a board. */
export interface Review {
  /** By severity, rule and element. */
  readonly findings: readonly Finding[];
  readonly ignored: readonly IgnoredFinding[];
  /** Rules that found more than is listed. */
  readonly omitted: readonly { readonly rule: string; readonly count: number }[];
  /** The board is too large to be solved: rules that need its load were left out. */
  readonly isUnsolved: boolean;
}
