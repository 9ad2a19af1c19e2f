import type { Node, Operator, RangeNode } from './ast';
import type { TextToken } from './lexer';
import { refusal } from './problems';
import { KEYWORDS, type TokenReader } from './tokenReader';
import { countLabel, SOFT_UNITS } from './units';

/** Deeper brackets are not followed. */
export const MAX_NESTING = 200;

/** How tightly operators bind; the numbers only have to be in order. */
const BINDING = { sum: 10, product: 20, range: 30, sign: 40, juxtapose: 50, power: 60 } as const;

const OPERATORS: ReadonlyMap<string, { readonly operator: Operator; readonly binding: number }> = new Map([
  ['+', { operator: '+', binding: BINDING.sum }],
  ['-', { operator: '-', binding: BINDING.sum }],
  ['*', { operator: '*', binding: BINDING.product }],
  ['/', { operator: '/', binding: BINDING.product }],
  ['^', { operator: '^', binding: BINDING.power }],
]);

/** Parses expressions by the binding of their operators (V. Pratt 1973). Its methods throw `Refusal`. */
export class ExpressionParser {
  /** Names met so far. */
  readonly uses = new Set<string>();
  /** Ranges met so far. */
  ranges = 0;
  private depth = 0;

  /** `own` is the name the line defines. */
  constructor(
    private readonly reader: TokenReader,
    private readonly own?: string,
  ) {}

  /** Reads an expression up to the first operator that binds less tightly than asked for. */
  expression(least = 0): Node {
    this.depth += 1;
    if (this.depth > MAX_NESTING) {
      const { current, end } = this.reader;
      throw refusal('tooDeep', current ?? { start: end, end }, String(MAX_NESTING));
    }
    let left = this.prefix();
    for (;;) {
      const next = this.infix(left, least);
      if (!next) break;
      left = next;
    }
    this.depth -= 1;
    return left;
  }

  /** The node that `left` becomes with the operator after it; undefined when that binds less tightly than asked for. */
  private infix(left: Node, least: number): Node | undefined {
    const token = this.reader.current;
    if (!token) return undefined;
    if (token.type === 'name') return KEYWORDS.has(token.text) ? undefined : this.juxtaposed(left, least);
    if (token.type !== 'symbol') return undefined;
    if (token.text === '%') return this.percent(left);
    if (token.text === '..' || token.text === '±') return this.range(left, token.text, least);
    if (token.text === '$') return this.juxtaposed(left, least);
    const known = OPERATORS.get(token.text);
    if (!known || known.binding < least) return undefined;
    this.reader.skip();
    // A power binds to the right: 2^3^2 is 2^9.
    const binding = known.operator === '^' ? known.binding : known.binding + 1;
    return binary(known.operator, left, this.expression(binding));
  }

  private percent(value: Node): Node {
    const { end } = this.reader.next();
    return { type: 'percent', value, start: value.start, end };
  }

  private range(left: Node, style: RangeNode['style'], least: number): Node | undefined {
    if (BINDING.range < least) return undefined;
    this.reader.skip();
    const ordinal = this.ranges;
    this.ranges += 1;
    const right = this.expression(BINDING.range + 1);
    return { type: 'range', style, left, right, ordinal, start: left.start, end: right.end };
  }

  private juxtaposed(left: Node, least: number): Node | undefined {
    if (BINDING.juxtapose < least || left.type === 'name') return undefined;
    const counted = left.type === 'number' ? this.countedByOwn() : undefined;
    if (counted) return binary('juxtapose', left, counted);
    return binary('juxtapose', left, this.expression(BINDING.juxtapose + 1));
  }

  /** In "pages = 10G pages" the word says what is counted; a line that means itself would come to nothing. */
  private countedByOwn(): Node | undefined {
    const { current: token } = this.reader;
    if (token?.type !== 'name' || token.text !== this.own) return undefined;
    if (countLabel(token.text) === undefined && !SOFT_UNITS.has(token.text)) return undefined;
    this.reader.skip();
    return { type: 'name', text: token.text, isCounted: true, start: token.start, end: token.end };
  }

  private prefix(): Node {
    const token = this.reader.next();
    if (token.type === 'number') {
      return { type: 'number', value: token.value, suffix: token.suffix, start: token.start, end: token.end };
    }
    if (token.type === 'name' && !KEYWORDS.has(token.text)) return this.name(token);
    if (token.type === 'symbol') {
      const node = this.signed(token);
      if (node) return node;
    }
    throw this.reader.unexpected(token);
  }

  /** What a symbol at the beginning of an expression begins. */
  private signed(token: TextToken): Node | undefined {
    const { start } = token;
    if (token.text === '(') {
      const inner = this.expression();
      return { ...inner, start, end: this.reader.close(start).end };
    }
    if (token.text === '$') return this.dollar(token);
    if (token.text === '+') return this.expression(BINDING.sign);
    if (token.text === '-') {
      const value = this.expression(BINDING.sign);
      return { type: 'minus', value, start, end: value.end };
    }
    if (token.text === '/') {
      const value = this.expression(BINDING.product + 1);
      return { type: 'per', value, start, end: value.end };
    }
    return undefined;
  }

  /** "$15" as well as "15 $". */
  private dollar({ start, end }: TextToken): Node {
    const unit: Node = { type: 'name', text: '$', start, end };
    if (this.reader.current?.type !== 'number') return unit;
    const value = this.prefix();
    return { type: 'binary', operator: 'juxtapose', left: value, right: unit, start, end: value.end };
  }

  private name({ text, start, end }: TextToken): Node {
    if (this.reader.isSymbol('(') && this.reader.current?.start === end) return this.call(text, start);
    this.uses.add(text);
    return { type: 'name', text, start, end };
  }

  private call(name: string, start: number): Node {
    this.reader.skip();
    const args: Node[] = [];
    if (!this.reader.isSymbol(')')) {
      do args.push(this.expression());
      while (this.reader.takeSymbol(','));
    }
    const { end } = this.reader.close(start);
    return { type: 'call', name, arguments: args, start, end };
  }
}

function binary(operator: Operator, left: Node, right: Node): Node {
  return { type: 'binary', operator, left, right, start: left.start, end: right.end };
}
