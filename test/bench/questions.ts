import { readGraph } from '../../src/core/board/graph/readGraph';
import { patternScene } from '../../src/core/board/patternScene';
import { situate } from '../../src/core/capacity/boardLoad';
import { solve } from '../../src/core/capacity/solve';
import { analyse } from '../../src/core/review/analyse';
import { questionsOf } from '../../src/core/review/questions/questions';
import { reviewBoard } from '../../src/core/review/review';
import { loadContent } from '../../src/util/content';
import { loadPatterns } from '../../src/util/patterns';
import { type Measurement, median, timeCalls } from './measure';

const ROUNDS = 7;
const WORDS = { t: (message: string) => message };

/** Measures what a board is asked and one of its what-ifs, for the slowest of the patterns, each beside JSON.parse of a megabyte. */
export function benchQuestions(): Measurement[] {
  const text = JSON.stringify(Array.from({ length: 20_000 }, (_, id) => ({ id, x: id * 0.1, y: 'of a board' })));
  const baselineMs = median(Array.from({ length: ROUNDS }, () => timeCalls(() => JSON.parse(text), 3)));
  const { parameters, assumptions } = loadContent();
  const defaults = { parameters, assumptions };
  const graphs = loadPatterns().map((pattern) => readGraph(patternScene(pattern, { prefix: 'p', seed: 1 })));
  const asked = graphs.map((graph) => () => {
    const facts = analyse(graph, defaults);
    return questionsOf(facts, reviewBoard(facts, new Map(), WORDS).findings, undefined, WORDS);
  });
  const cold = graphs.flatMap((graph) => {
    const { model } = analyse(graph, defaults).known.board;
    const situated = situate(model, { multiple: 1, whatIf: { type: 'coldCaches' } });
    return situated ? [() => solve(situated.model)] : [];
  });
  return [
    slowest('review and questions of a pattern, the slowest of ten', asked, baselineMs),
    slowest('what-if of cold caches in a pattern, the slowest of ten', cold, baselineMs),
  ];
}

function slowest(name: string, calls: readonly (() => unknown)[], baselineMs: number): Measurement {
  const times = calls.map((call) => {
    timeCalls(call, 2); // the first rounds compile
    return Array.from({ length: ROUNDS }, () => timeCalls(call, 1));
  });
  const [worst = []] = times.sort((a, b) => median(b) - median(a));
  return { name, medianMs: median(worst), allMs: worst, baseline: 'JSON.parse of 1 MB', baselineMs };
}
