import type { NameNode, Node, Operator, ParsedLine, Problem } from './ast';
import { lexLine, type Token } from './lexer';
import { UNITS } from './units';

/** Longer lines are not read: nobody writes them by hand. UTF-16 code units. */
export const MAX_LINE = 2000;
/** Deeper brackets are not followed. */
export const MAX_NESTING = 200;

const KEYWORDS = new Set(['to', 'in']);

/** How tightly operators bind; the numbers only have to be in order. */
const BINDING = { sum: 10, product: 20, range: 30, sign: 40, juxtapose: 50, power: 60 } as const;

const OPERATORS: Readonly<Record<string, { readonly operator: Operator; readonly binding: number }>> = {
  '+': { operator: '+', binding: BINDING.sum },
  '-': { operator: '-', binding: BINDING.sum },
  '*': { operator: '*', binding: BINDING.product },
  '/': { operator: '/', binding: BINDING.product },
  '^': { operator: '^', binding: BINDING.power },
};

/** Carries a problem out of the parser; never leaves this file. */
class Stop extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message);
  }
}

/**
 * Parses one line: `[name =] expression [to unit] [= stated result] [// comment]`. Never throws: what is wrong stands in
 * `problems`, with offsets inside the line.
 */
export function parseLine(text: string): ParsedLine {
  if (text.length > MAX_LINE)
    return failed(
      text,
      problem('tooLong', 0, text.length, 'This line is longer than {0} characters.', [String(MAX_LINE)]),
    );
  const { tokens, end } = lexLine(text);
  if (!tokens.length) return { text, uses: [], problems: [], end };
  const parser = new Parser(tokens, text.slice(0, end).trimEnd().length);
  try {
    return { text, ...parser.line(), end };
  } catch (error) {
    if (error instanceof Stop) return { ...failed(text, error.problem), end };
    throw error;
  }
}

function failed(text: string, ...problems: readonly Problem[]): ParsedLine {
  return { text, uses: [], problems, end: text.length };
}

function problem(code: string, start: number, end: number, message: string, values: readonly string[] = []): Problem {
  return { code, severity: 'error', start, end, message, values };
}

class Parser {
  private at = 0;
  private depth = 0;
  private readonly uses = new Set<string>();
  private readonly problems: Problem[] = [];

  constructor(
    private readonly tokens: readonly Token[],
    private readonly end: number,
  ) {}

  line(): Omit<ParsedLine, 'text' | 'end'> {
    const declares = this.declaration();
    if (declares) return { declares, uses: [], problems: this.problems };
    const name = this.definedName();
    const value = this.expression(0);
    const unit = this.keyword() ? this.expression(0) : undefined;
    let claim: Node | undefined;
    if (this.symbol('=')) {
      this.symbol('~');
      claim = this.expression(0);
    }
    const rest = this.tokens[this.at];
    if (rest) throw this.unexpected(rest);
    return {
      ...(name ? { name } : {}),
      value,
      ...(unit ? { unit } : {}),
      ...(claim ? { claim } : {}),
      uses: [...this.uses],
      problems: this.problems,
    };
  }

  private declaration(): NameNode | undefined {
    const [first, second, more] = this.tokens;
    if (first?.type !== 'name' || first.text !== 'unit' || second?.type !== 'name' || more) return undefined;
    return { type: 'name', text: second.text, start: second.start, end: second.end };
  }

  private definedName(): NameNode | undefined {
    const [first, second] = this.tokens;
    if (first?.type !== 'name' || second?.type !== 'symbol' || second.text !== '=') return undefined;
    if (UNITS.has(first.text) || KEYWORDS.has(first.text)) {
      throw new Stop(
        problem('reserved', first.start, first.end, '“{0}” is a unit; give the line another name.', [first.text]),
      );
    }
    this.at = 2;
    return { type: 'name', text: first.text, start: first.start, end: first.end };
  }

  private expression(least: number): Node {
    this.depth += 1;
    if (this.depth > MAX_NESTING) {
      const { start, end } = this.tokens[this.at] ?? { start: this.end, end: this.end };
      throw new Stop(problem('tooDeep', start, end, 'This is nested more than {0} deep.', [String(MAX_NESTING)]));
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
    const token = this.tokens[this.at];
    if (!token) return undefined;
    if (token.type === 'symbol') {
      if (token.text === '%') return this.percent(left);
      if (token.text === '..' || token.text === '±') return this.range(left, token.text, least);
      if (token.text === '$') return this.juxtaposed(left, least);
      const known = Object.hasOwn(OPERATORS, token.text) ? OPERATORS[token.text] : undefined;
      if (!known || known.binding < least) return undefined;
      this.at += 1;
      // A power binds to the right: 2^3^2 is 2^9.
      return this.binary(
        known.operator,
        left,
        this.expression(known.operator === '^' ? known.binding : known.binding + 1),
      );
    }
    return token.type === 'name' && !KEYWORDS.has(token.text) ? this.juxtaposed(left, least) : undefined;
  }

  private percent(value: Node): Node {
    const { end } = this.next();
    return { type: 'percent', value, start: value.start, end };
  }

  private range(left: Node, style: '..' | '±', least: number): Node | undefined {
    if (BINDING.range < least) return undefined;
    this.at += 1;
    const right = this.expression(BINDING.range + 1);
    return { type: 'range', style, left, right, start: left.start, end: right.end };
  }

  private juxtaposed(left: Node, least: number): Node | undefined {
    if (BINDING.juxtapose < least) return undefined;
    if (left.type === 'name') return undefined;
    return this.binary('juxtapose', left, this.expression(BINDING.juxtapose + 1));
  }

  private binary(operator: Operator, left: Node, right: Node): Node {
    return { type: 'binary', operator, left, right, start: left.start, end: right.end };
  }

  private prefix(): Node {
    const token = this.next();
    if (token.type === 'number') {
      return { type: 'number', value: token.value, suffix: token.suffix, start: token.start, end: token.end };
    }
    if (token.type === 'name' && !KEYWORDS.has(token.text)) return this.name(token);
    if (token.type !== 'symbol') throw this.unexpected(token);
    if (token.text === '(') return this.bracketed(token.start);
    if (token.text === '$') return this.dollar(token);
    if (token.text === '+') return this.expression(BINDING.sign);
    if (token.text === '-') {
      const value = this.expression(BINDING.sign);
      return { type: 'minus', value, start: token.start, end: value.end };
    }
    if (token.text === '/') {
      const value = this.expression(BINDING.product + 1);
      return { type: 'per', value, start: token.start, end: value.end };
    }
    throw this.unexpected(token);
  }

  /** "$15" as well as "15 $". */
  private dollar({ start, end }: Token): Node {
    const unit: Node = { type: 'name', text: '$', start, end };
    const amount = this.tokens[this.at];
    if (amount?.type !== 'number') return unit;
    const value = this.prefix();
    return { type: 'binary', operator: 'juxtapose', left: value, right: unit, start, end: value.end };
  }

  private bracketed(start: number): Node {
    const inner = this.expression(0);
    const { end } = this.expect(')', start);
    return { ...inner, start, end };
  }

  private name(token: Token & { readonly type: 'name' }): Node {
    const { text, start, end } = token;
    const following = this.tokens[this.at];
    if (following?.type === 'symbol' && following.text === '(' && following.start === end) {
      return this.call(text, start);
    }
    this.uses.add(text);
    return { type: 'name', text, start, end };
  }

  private call(name: string, start: number): Node {
    this.at += 1;
    const args: Node[] = [];
    const closing = this.tokens[this.at];
    if (!(closing?.type === 'symbol' && closing.text === ')')) {
      do args.push(this.expression(0));
      while (this.symbol(','));
    }
    const { end } = this.expect(')', start);
    return { type: 'call', name, arguments: args, start, end };
  }

  private expect(text: string, opened: number): Token {
    const token = this.tokens[this.at];
    if (token?.type === 'symbol' && token.text === text) return this.next();
    if (token) throw this.unexpected(token);
    throw new Stop(problem('unclosed', opened, this.end, 'The bracket opened here is not closed.'));
  }

  private symbol(text: string): boolean {
    const token = this.tokens[this.at];
    if (token?.type !== 'symbol' || token.text !== text) return false;
    this.at += 1;
    return true;
  }

  private keyword(): boolean {
    const token = this.tokens[this.at];
    if (token?.type !== 'name' || !KEYWORDS.has(token.text)) return false;
    this.at += 1;
    return true;
  }

  private next(): Token {
    const token = this.tokens[this.at];
    if (!token) {
      const before = this.tokens.at(-1);
      throw new Stop(problem('unfinished', before?.start ?? 0, this.end, 'Something is missing after this.'));
    }
    this.at += 1;
    return token;
  }

  private unexpected(token: Token): Stop {
    const text = token.type === 'number' ? 'a number' : `“${token.text}”`;
    const before = this.tokens[this.tokens.indexOf(token) - 1];
    const joins = token.type !== 'symbol' && before !== undefined && (before.type !== 'symbol' || before.text === ')');
    return new Stop(
      joins
        ? problem('noOperator', token.start, token.end, 'Put an operator (such as *) before {0}.', [text])
        : problem('unexpected', token.start, token.end, '{0} is not expected here.', [text]),
    );
  }
}
