import type { Setting } from './measure';
import { type Count, precision, recall, type Score } from './score';

const START = '<!-- recovery:start (npm run recovery -- --write-readme) -->';
const END = '<!-- recovery:end -->';

/** The score of one setting. */
export interface Row {
  readonly setting: Setting;
  readonly score: Score;
}

/** The figures as Markdown; `scenes` is their number in each row. */
export function recoveryTable(rows: readonly Row[], scenes: number): string {
  const names = ['blocks', 'kinds', 'arrows', 'labels', 'parameters', 'groups'] as const;
  return [
    `Precision / recall, ${scenes.toLocaleString('en')} drawings in each row.`,
    '',
    `| drawn with | arrows not bound | ${names.join(' | ')} |`,
    `| --- | ---: | ${names.map(() => '---:').join(' | ')} |`,
    ...rows.map(({ setting, score }) => {
      const cells = names.map((name) => both(score[name]));
      return `| ${nameOf(setting)} | ${percent(setting.unbound)} | ${cells.join(' | ')} |`;
    }),
    '',
    ...spellings(rows),
  ].join('\n');
}

/** Recall of kinds for the words nobody tuned for, over all free drawings. */
function spellings(rows: readonly Row[]): string[] {
  const free = rows.filter(({ setting }) => setting.blocks === 'free').map(({ score }) => score);
  const sum = (pick: (score: Score) => Count, part: 'right' | 'meant') =>
    free.reduce((total, score) => total + pick(score)[part], 0);
  const share = (...picks: ((score: Score) => Count)[]) => {
    const [right, meant] = (['right', 'meant'] as const).map((part) => {
      const [whole = 0, ...less] = picks.map((pick) => sum(pick, part));
      return less.reduce((rest, each) => rest - each, whole);
    });
    return ((right ?? 0) / (meant || 1)).toFixed(3);
  };
  const all = (score: Score) => score.kinds;
  const held = (score: Score) => score.heldOutKinds;
  const slipped = (score: Score) => score.slippedKinds;
  return [
    `Kinds of free shapes recognised: ${share(all, held)} of the spellings the recogniser was improved with, ` +
      `${share(held)} of those held back, ${share(slipped)} of those with a slip.`,
  ];
}

function nameOf({ blocks }: Setting): string {
  return blocks === 'palette' ? 'palette blocks' : 'free shapes';
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function both(count: Count): string {
  const right = count.found ? precision(count).toFixed(3) : '–';
  return `${right} / ${recall(count).toFixed(3)}`;
}

/** The README with this table between its two marks. Throws when the marks are not there. */
export function withRecovery(readme: string, table: string): string {
  const [start, end] = [readme.indexOf(START), readme.indexOf(END)];
  if (start < 0 || end < start) throw new Error(`README.md has no place for the table: "${START}" … "${END}".`);
  return `${readme.slice(0, start + START.length)}\n${table}\n${readme.slice(end)}`;
}
