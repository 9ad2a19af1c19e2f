import type * as l10n from '@vscode/l10n';
import type { Translator } from '../../translator';
import type { Problem } from '../ast';
import { FUNCTIONS } from '../functions';
import { nodesOf } from '../names';
import { blocksOf } from '../sections';
import type { Sheet } from '../sheet';
import { spellingsOf } from '../spelling';
import { computed, convert, otherUnit } from './reckoning';
import { type Fix, inPlace, mends, nodeAt, replace, type Spot, written } from './spot';

/** The ways to mend a problem of a line, the likeliest first; those that change a formula are tried before they are offered. */
export function fixesFor(
  sheet: Sheet,
  index: number,
  problem: Problem,
  l10n: Translator<l10n.L10nReplacement>,
): readonly Fix[] {
  const line = sheet.lines[index];
  if (!line) return [];
  const spot: Spot = { sheet, index, line, problem, l10n };
  switch (problem.code) {
    case 'unknownName':
      return [...respell(spot, spellingsOf(sheet, written(spot))), ...introduce(spot)];
    case 'countedWord':
      return [define(spot)];
    case 'unknownFunction':
      return respell(spot, spellingsOf(sheet, written(spot), FUNCTIONS.keys()));
    case 'reserved':
    case 'keyword':
    case 'twice':
      return [replace(spot, freeName(sheet, `${written(spot)}_2`))];
    case 'billion':
      return billion(spot);
    case 'noOperator':
      return [inPlace(spot, l10n.t('Put “*” before it'), { ...problem, end: problem.start, text: '* ' })];
    case 'unclosed':
      return [inPlace(spot, l10n.t('Close the bracket'), { start: problem.end, end: problem.end, text: ')' })];
    case 'rangeOrder':
      return swapEnds(spot);
    case 'unit':
      return otherUnit(spot, l10n);
    case 'dimensions':
    case 'plainArgument':
    case 'argumentDimension':
    case 'oneDimension':
      return convert(spot, l10n);
    case 'claimLow':
    case 'claimHigh':
    case 'claimBits':
    case 'claimOther':
    case 'claimDimension':
    case 'conventionDay':
    case 'conventionMonth':
      return computed(spot, l10n);
    default:
      return [];
  }
}

function respell(spot: Spot, words: readonly string[]): readonly Fix[] {
  return words.map((word, index) => replace(spot, word, index === 0));
}

/** Defines the missing name above the line, or declares it as a word for what is counted. */
function introduce(spot: Spot): readonly Fix[] {
  const { index, sheet, line, problem, l10n } = spot;
  const name = written(spot);
  const declare: Fix = {
    title: l10n.t('Declare “{0}” as something counted', name),
    line: blocksOf(sheet).find(({ start, end }) => start <= index && index <= end)?.start ?? index,
    edit: { start: 0, end: 0, text: `${indentOf(spot)}unit ${name}\n` },
    isPreferred: false,
  };
  const isCounted = nodesOf(line.parsed).some(
    (node) => node.type === 'binary' && node.operator === 'juxtapose' && node.right.end === problem.end,
  );
  return isCounted ? [declare, define(spot)] : [define(spot), declare];
}

/** A line above that gives the name a value, which is left to be typed. */
function define(spot: Spot): Fix {
  const { l10n } = spot;
  const name = written(spot);
  return {
    title: l10n.t('Define “{0}” above', name),
    line: spot.index,
    edit: { start: 0, end: 0, text: `${indentOf(spot)}${name} = 1\n` },
    placeholder: '1',
    isPreferred: false,
  };
}

function indentOf({ line }: Spot): string {
  return /^\s*/.exec(line.parsed.text)?.[0] ?? '';
}

function freeName(sheet: Sheet, wanted: string): string {
  let name = wanted;
  for (let number = 3; sheet.definitions.has(name); number += 1) name = wanted.replace(/2$/, String(number));
  return name;
}

function billion(spot: Spot): readonly Fix[] {
  const digits = written(spot).replace(/B$/, '');
  return [replace(spot, `${digits} B`), replace(spot, `${digits}G`, false)];
}

/** A unit that stands at the upper end only stays there. */
function swapEnds(spot: Spot): readonly Fix[] {
  const { text } = spot.line.parsed;
  const node = nodeAt(spot);
  if (node?.type !== 'range') return [];
  const { left, right } = node;
  const number = right.type === 'binary' && right.operator === 'juxtapose' ? right.left : right;
  const [low, high] = [text.slice(number.start, number.end), text.slice(left.start, left.end)];
  return [replace(spot, `${low}..${high}${text.slice(number.end, right.end)}`)].filter((fix) => mends(spot, fix));
}
