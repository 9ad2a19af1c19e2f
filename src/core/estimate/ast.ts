import type { ProblemCode } from './messages';

/** A piece of an expression; `start` and `end` are offsets in its line, `end` excluded. */
export type Node = NumberNode | PercentNode | NameNode | UnaryNode | BinaryNode | RangeNode | CallNode;

/** A place in a line: UTF-16 offsets, `end` excluded. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

export interface NumberNode extends Place {
  readonly type: 'number';
  readonly value: number;
  /** The suffix written at it: "B" of 3B. */
  readonly suffix: string;
}

/** `n%`; `x + 10%` means `x * 1.1`. */
export interface PercentNode extends Place {
  readonly type: 'percent';
  readonly value: Node;
}

/** A variable, a unit, a counted thing or a known number: what it is decides the scope. */
export interface NameNode extends Place {
  readonly type: 'name';
  readonly text: string;
  /** The line's own name where it only says what is counted: "pages = 10G pages". */
  readonly isCounted?: boolean;
}

export interface UnaryNode extends Place {
  readonly type: 'minus' | 'per';
  readonly value: Node;
}

export type Operator = '+' | '-' | '*' | '/' | '^' | 'juxtapose';

export interface BinaryNode extends Place {
  readonly type: 'binary';
  readonly operator: Operator;
  readonly left: Node;
  readonly right: Node;
}

/** `low..high` (90% interval) or `low ± high` (value and half width). */
export interface RangeNode extends Place {
  readonly type: 'range';
  readonly style: '..' | '±';
  readonly left: Node;
  readonly right: Node;
  /** Which of the ranges of its line it is, from 0. */
  readonly ordinal: number;
}

export interface CallNode extends Place {
  readonly type: 'call';
  readonly name: string;
  readonly arguments: readonly Node[];
}

/** What is wrong with a line, or worth saying about it; `describe` puts it into words. */
export interface Problem extends Place {
  readonly code: ProblemCode;
  readonly severity: 'error' | 'warning' | 'info';
  /** What the sentence names: names as written, quantities as shown, dimensions by their symbol ("B/s"). */
  readonly values: readonly string[];
}

/** How results are shown: with three digits, or rounded as at a whiteboard. */
export type Rounding = 'exact' | 'interview';

/** A line of an estimate, parsed. */
export interface ParsedLine {
  readonly text: string;
  readonly name?: NameNode;
  readonly value?: Node;
  /** Unit the result is wanted in: "to GB/day". */
  readonly unit?: Node;
  /** A result somebody has stated: "20 PB / 5 days = 46 TB/s". */
  readonly claim?: Node;
  /** "unit things": a word of the author's own for what is counted. */
  readonly declares?: NameNode;
  /** A line of its own with the comment "rounding: interview" sets how the document shows its results. */
  readonly rounding?: Rounding;
  /** Names the line uses, each once. */
  readonly uses: readonly string[];
  /** Words and signs it is made of: what it costs to reckon. */
  readonly size: number;
  /** How many ranges it has. */
  readonly ranges: number;
  readonly problems: readonly Problem[];
  /** End of what is no comment. */
  readonly end: number;
}
