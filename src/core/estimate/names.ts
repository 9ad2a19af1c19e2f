import type { Node, ParsedLine } from './ast';
import { childrenOf } from './nodes';
import type { Sheet } from './sheet';
import { type LineToken, tokensOf } from './tokensOf';

/** The nodes of an expression, the whole first. */
function nodesIn(root: Node): readonly Node[] {
  const found: Node[] = [];
  const open = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    found.push(node);
    open.push(...childrenOf(node));
  }
  return found;
}

/** Everything a line's expressions are made of: formula, unit asked for, stated result. */
export function nodesOf({ value, unit, claim }: ParsedLine): readonly Node[] {
  return [value, unit, claim].flatMap((root) => (root ? nodesIn(root) : []));
}

/** The piece of a line at a column; a column directly behind a word counts, as the cursor stands there after typing. */
export function tokenAt(sheet: Sheet, line: number, column: number): LineToken | undefined {
  const near = tokensOf(sheet, line).filter(({ start, end }) => start <= column && column <= end);
  const [first, second] = near;
  return second && !isWord(second) && first && isWord(first) ? first : (second ?? first);
}

/** The name at a column of a line, whatever it means; none in comments. */
export function nameAt(sheet: Sheet, line: number, column: number): LineToken | undefined {
  const token = tokenAt(sheet, line, column);
  return token && isWord(token) && token.role !== 'function' && token.role !== 'keyword' ? token : undefined;
}

function isWord({ role, text }: LineToken): boolean {
  return role !== 'comment' && /^[\p{L}_]/u.test(text);
}
