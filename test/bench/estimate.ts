import { type EvalFunction, parse } from 'mathjs';
import { evaluate, type Sheet, update } from '../../src/core/estimate/sheet';
import { estimateLines } from './estimateLines';
import { type Measurement, median, timeCalls } from './measure';

const LINES = 1000;
const ROUNDS = 9;
/** Calls of one round: evaluating everything, editing a line. */
const REPEAT = { full: 5, edit: 20 } as const;

/**
 * Measures the estimates of a document of 1,000 lines beside mathjs doing the same lines: for the whole document mathjs
 * parses and evaluates every line; for an edit it parses that line anew and evaluates all, as it knows no dependencies.
 */
export function benchEstimate(): Measurement[] {
  const lines = estimateLines(LINES);
  const text = lines.map(({ ours }) => ours).join('\n');
  const theirs = lines.map(({ mathjs }) => mathjs);
  const count = LINES.toLocaleString('en');
  return [
    compare(
      `estimate of ${count} lines`,
      () => evaluate(text),
      () => run(theirs.map(compiled)),
      REPEAT.full,
    ),
    compare(
      `estimate of ${count} lines, a line edited that none uses`,
      edits(text, 'leaf = '),
      again(theirs),
      REPEAT.edit,
    ),
    compare(
      `estimate of ${count} lines, a line edited that all use`,
      edits(text, 'dau = '),
      again(theirs),
      REPEAT.edit,
    ),
  ];
}

function compiled(line: string): EvalFunction {
  return parse(line).compile();
}

function run(lines: readonly EvalFunction[]): unknown {
  const scope = new Map<string, unknown>();
  for (const line of lines) line.evaluate(scope);
  return scope;
}

/** mathjs after an edit: its first line parsed anew, the others compiled before. */
function again(lines: readonly string[]): () => unknown {
  const [first = '', ...others] = lines;
  const ready = others.map(compiled);
  return () => run([compiled(first), ...ready]);
}

/** Types another digit after the beginning of a line, a different one each time. */
function edits(text: string, beginning: string): () => Sheet {
  const start = text.indexOf(beginning) + beginning.length;
  let sheet = evaluate(text);
  let turn = 0;
  return () => {
    turn += 1;
    sheet = update(sheet, { start, end: start + 1, text: String(1 + (turn % 9)) });
    return sheet;
  };
}

function compare(name: string, call: () => unknown, baseline: () => unknown, repeat: number): Measurement {
  timeCalls(call, repeat * 3); // the first rounds compile
  timeCalls(baseline, 1);
  const rounds = Array.from({ length: ROUNDS }, () => [timeCalls(call, repeat), timeCalls(baseline, 1)] as const);
  const allMs = rounds.map(([time]) => time);
  const allBaselineMs = rounds.map(([, time]) => time);
  return {
    name,
    medianMs: median(allMs),
    allMs,
    baseline: 'mathjs, the same lines',
    baselineMs: median(allBaselineMs),
    allBaselineMs,
  };
}
