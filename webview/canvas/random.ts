/** An id nothing else on any board has: `prefix` and random letters. */
export function randomId(prefix: string): string {
  const random = crypto.getRandomValues(new Uint32Array(3));
  return `${prefix}-${[...random].map((part) => part.toString(36)).join('')}`;
}

/** A random number that Excalidraw takes for a seed or a version nonce: 31 bits, not 0. */
export function randomSeed(): number {
  const [number = 1] = crypto.getRandomValues(new Uint32Array(1));
  return number & 0x7fffffff || 1;
}
