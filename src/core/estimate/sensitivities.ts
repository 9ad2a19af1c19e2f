import type { ParsedLine, RangeNode } from './ast';
import { scopeOf } from './evaluateLine';
import { evaluateNode } from './evaluateNode';
import { rangesIn } from './nodes';
import { ranksOf, squaredCorrelation } from './samples';
import type { Sheet } from './sheet';

/** An uncertain input of a result. */
export interface Sensitivity {
  /** What it is called: the name of its line, or the range as written where the line is more than one range. */
  readonly input: string;
  /** Its line, from 0. */
  readonly line: number;
  /** Share of the spread that goes with it: the squared rank correlation (Spearman), 0 to 1. */
  readonly share: number;
}

/** More ranges than this are not looked at: nobody reads on. */
const MAX_INPUTS = 100;

/** What the spread of a line's result comes from, the largest share first; nothing for certain results. */
export function sensitivitiesOf(sheet: Sheet, index: number): Sensitivity[] {
  const samples = sheet.lines[index]?.value?.samples;
  if (!samples) return [];
  const ranks = ranksOf(samples);
  const found = inputsOf(sheet, index).flatMap(({ line, node, input }) => {
    const drawn = draw(sheet, line, node);
    return drawn ? [{ input, line, share: squaredCorrelation(ranks, ranksOf(drawn)) }] : [];
  });
  return found.sort((a, b) => b.share - a.share);
}

interface Input {
  readonly input: string;
  readonly line: number;
  readonly node: RangeNode;
}

/** All ranges a line depends on, directly or through other lines. */
function inputsOf(sheet: Sheet, start: number): Input[] {
  const found: Input[] = [];
  const seen = new Set<number>([start]);
  for (const index of seen) {
    const parsed = sheet.lines[index]?.parsed;
    if (!parsed?.value) continue;
    for (const node of parsed.ranges > 0 ? rangesIn(parsed.value) : []) {
      if (found.length >= MAX_INPUTS) return found;
      found.push({ input: inputName(sheet, parsed, node), line: index, node });
    }
    for (const name of parsed.uses) {
      const line = sheet.definitions.get(name);
      if (line !== undefined) seen.add(line);
    }
  }
  return found;
}

/** A line that is one range and nothing else of the document's gives it its name. */
function inputName(sheet: Sheet, { name, ranges, text, uses }: ParsedLine, node: RangeNode): string {
  const written = text.slice(node.start, node.end).replace(/^\((.*)\)$/, '$1');
  if (!name) return written;
  const isInput = ranges === 1 && !uses.some((used) => sheet.definitions.has(used));
  return isInput ? name.text : `${name.text}: ${written}`;
}

/** The samples of a range: the same ones its line was evaluated with, as they depend on its seed only. */
function draw(sheet: Sheet, index: number, node: RangeNode): Float64Array | undefined {
  const line = sheet.lines[index]?.parsed;
  if (!line) return undefined;
  const around = {
    lineOf: (name: string) => sheet.definitions.get(name),
    valueOf: (other: number) => sheet.lines[other]?.value,
    declared: sheet.declared,
    isDrawn: sheet.isDrawn,
  };
  return evaluateNode(node, scopeOf(line, around, [])).samples;
}
