/** Larger changes are all marked: looking for what in them stayed would take long. */
const MOST_COMPARED = 250_000;

/**
 * The lines of `after`, counted from 0, that are not in `before` as a line of the same place in the order (longest common
 * subsequence of lines: E. W. Myers, "An O(ND) Difference Algorithm and Its Variations", 1986, defines the task).
 */
export function changedLines(before: string, after: string): ReadonlySet<number> {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const shorter = Math.min(old.length, now.length);
  let head = 0;
  while (head < shorter && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1;
  const stayed = keptLines(old.slice(head, old.length - tail), now.slice(head, now.length - tail));
  const changed = new Set<number>();
  for (let line = head; line < now.length - tail; line += 1) if (!stayed.has(line - head)) changed.add(line);
  return changed;
}

function keptLines(old: readonly string[], now: readonly string[]): ReadonlySet<number> {
  const kept = new Set<number>();
  if (old.length * now.length > MOST_COMPARED) return kept;
  const lengths = commonLengths(old, now);
  const length = (a: number, b: number) => lengths[a]?.[b] ?? 0;
  for (let a = 0, b = 0; a < old.length && b < now.length; ) {
    if (old[a] === now[b]) {
      kept.add(b);
      a += 1;
      b += 1;
    } else if (length(a + 1, b) >= length(a, b + 1)) a += 1;
    else b += 1;
  }
  return kept;
}

/** Number of lines the two have in common from line `a` of the one and line `b` of the other on. */
function commonLengths(old: readonly string[], now: readonly string[]): readonly Uint32Array[] {
  const lengths = Array.from({ length: old.length + 1 }, () => new Uint32Array(now.length + 1));
  for (let a = old.length - 1; a >= 0; a -= 1) {
    const [row, next] = [lengths[a], lengths[a + 1]];
    if (!row || !next) continue;
    for (let b = now.length - 1; b >= 0; b -= 1) {
      row[b] = old[a] === now[b] ? (next[b + 1] ?? 0) + 1 : Math.max(next[b] ?? 0, row[b + 1] ?? 0);
    }
  }
  return lengths;
}
