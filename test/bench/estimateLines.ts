/** A line of an estimate in our language and in that of mathjs, which knows no counted words and no ranges. */
export interface LinePair {
  readonly ours: string;
  readonly mathjs: string;
}

/** The first lines; nearly all others use the first of them. */
const ROOTS: readonly LinePair[] = [
  { ours: 'dau = 500M users', mathjs: 'dau = 500e6' },
  { ours: 'per_user = 30..50 messages/user', mathjs: 'per_user = 38.7' },
  { ours: 'size = 150 B', mathjs: 'size = 150 bytes' },
  { ours: 'factor = 3 // peak over average', mathjs: 'factor = 3' },
];

/** An estimate of many lines, every eighth of them uncertain, the last used by none. The same for the same number. */
export function estimateLines(count: number): LinePair[] {
  const lines = [...ROOTS];
  for (let i = lines.length; i < count - 1; i += 1) lines.push(lineAt(i));
  return [...lines, { ours: 'leaf = 7k/s * 1.5', mathjs: 'leaf = 7000 / (1 s) * 1.5' }];
}

function lineAt(i: number): LinePair {
  switch (i % 8) {
    case 0:
      return pair(`load${i} = dau * per_user * ${i} / day`, `load${i} = dau * per_user * ${i} / (1 day)`);
    case 1:
      return pair(`store${i} = dau * 10 * ${i} * size to GB`, `store${i} = dau * 10 * ${i} * size to GB`);
    case 2:
      return pair(`kept${i} = dau * ${i} * size / month`, `kept${i} = dau * ${i} * size / (1 month)`);
    case 3:
      return pair(`servers${i} = ceil(dau / ${i}k)`, `servers${i} = ceil(dau / ${i}e3)`);
    case 4:
      return pair(`cost${i} = dau * 2 kB * 0.023 $/GB`, `cost${i} = dau * 2 kB * 0.023 / (1 GB)`);
    case 5:
      return pair(`year${i} = dau * ${i} / year + 10%`, `year${i} = dau * ${i} / (1 year) * 1.1`);
    case 6:
      return pair(`slow${i} = max(dau * ${i} ns, 5 ms)`, `slow${i} = max(dau * ${i} ns, 5 ms)`);
    default:
      return i < 8
        ? pair(`rate${i} = dau / day`, `rate${i} = dau / (1 day)`)
        : pair(
            `rate${i} = (dau * 4 / day + rate${i - 8}) * 0.5`,
            `rate${i} = (dau * 4 / (1 day) + rate${i - 8}) * 0.5`,
          );
  }
}

function pair(ours: string, mathjs: string): LinePair {
  return { ours, mathjs };
}
