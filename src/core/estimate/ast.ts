/** A piece of an expression; `start` and `end` are offsets in its line, `end` excluded. */
export type Node = NumberNode | PercentNode | NameNode | UnaryNode | BinaryNode | RangeNode | CallNode;

interface Placed {
  readonly start: number;
  readonly end: number;
}

export interface NumberNode extends Placed {
  readonly type: 'number';
  readonly value: number;
  /** The suffix written at it: "B" of 3B. */
  readonly suffix: string;
}

/** `n%`; `x + 10%` means `x * 1.1`. */
export interface PercentNode extends Placed {
  readonly type: 'percent';
  readonly value: Node;
}

/** A variable, a unit, a counted thing or a known number: what it is decides the scope. */
export interface NameNode extends Placed {
  readonly type: 'name';
  readonly text: string;
}

export interface UnaryNode extends Placed {
  readonly type: 'minus' | 'per';
  readonly value: Node;
}

export type Operator = '+' | '-' | '*' | '/' | '^' | 'juxtapose';

export interface BinaryNode extends Placed {
  readonly type: 'binary';
  readonly operator: Operator;
  readonly left: Node;
  readonly right: Node;
}

/** `low..high` (90% interval) or `low ± high` (value and half width). */
export interface RangeNode extends Placed {
  readonly type: 'range';
  readonly style: '..' | '±';
  readonly left: Node;
  readonly right: Node;
}

export interface CallNode extends Placed {
  readonly type: 'call';
  readonly name: string;
  readonly arguments: readonly Node[];
}

/** What is wrong with a line; `code` names the rule, `values` fill the message's {0}, {1} … */
export interface Problem extends Placed {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  readonly values: readonly string[];
}

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
  /** Names the line uses, each once. */
  readonly uses: readonly string[];
  readonly problems: readonly Problem[];
  /** End of what is no comment. */
  readonly end: number;
}
