import type { Node, RangeNode } from './ast';

/** What an expression is made of, one level down. */
export function childrenOf(node: Node): readonly Node[] {
  switch (node.type) {
    case 'number':
    case 'name':
      return [];
    case 'percent':
    case 'minus':
    case 'per':
      return [node.value];
    case 'binary':
    case 'range':
      return [node.left, node.right];
    case 'call':
      return node.arguments;
  }
}

/** The ranges of an expression; those inside others are not reckoned with. */
export function rangesIn(root: Node): RangeNode[] {
  const found: RangeNode[] = [];
  const open: Node[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'range') found.push(node);
    else open.push(...childrenOf(node));
  }
  return found.sort((a, b) => a.ordinal - b.ordinal);
}
