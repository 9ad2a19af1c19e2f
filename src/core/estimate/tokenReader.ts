import type { Token } from './lexer';
import { type Refusal, refusal } from './problems';

/** Words with a meaning of their own between an expression and the unit it is wanted in. */
export const KEYWORDS: ReadonlySet<string> = new Set(['to', 'in']);

/** The tokens of a line, read from left to right. */
export class TokenReader {
  private at = 0;

  constructor(
    private readonly tokens: readonly Token[],
    /** End of what is no comment and no space. */
    readonly end: number,
  ) {}

  /** The token that comes next. */
  get current(): Token | undefined {
    return this.tokens[this.at];
  }

  skip(): void {
    this.at += 1;
  }

  /** Takes the next token. Throws a `Refusal` when there is none. */
  next(): Token {
    const token = this.current;
    if (!token) {
      const start = this.tokens.at(-1)?.start ?? 0;
      throw refusal('unfinished', { start, end: this.end });
    }
    this.at += 1;
    return token;
  }

  isSymbol(text: string): boolean {
    const token = this.current;
    return token?.type === 'symbol' && token.text === text;
  }

  /** Takes the next token if it is this symbol. */
  takeSymbol(text: string): boolean {
    const found = this.isSymbol(text);
    if (found) this.at += 1;
    return found;
  }

  /** Takes the next token if it is "to" or "in". */
  takeKeyword(): boolean {
    const token = this.current;
    const found = token?.type === 'name' && KEYWORDS.has(token.text);
    if (found) this.at += 1;
    return found;
  }

  /** Takes the bracket that closes the one opened at an offset. */
  close(opened: number): Token {
    if (this.isSymbol(')')) return this.next();
    if (this.current) throw this.unexpected(this.current);
    throw refusal('unclosed', { start: opened, end: this.end });
  }

  /** What is wrong with a token that cannot stand where it does. */
  unexpected(token: Token): Refusal {
    const text = token.type === 'number' ? String(token.value) : token.text;
    const before = this.tokens[this.tokens.indexOf(token) - 1];
    const joins = token.type !== 'symbol' && before !== undefined && (before.type !== 'symbol' || before.text === ')');
    return refusal(joins ? 'noOperator' : 'unexpected', token, text);
  }
}
