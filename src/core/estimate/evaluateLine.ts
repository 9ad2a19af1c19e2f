import type { NameNode, Node, ParsedLine, Place, Problem } from './ast';
import { checkClaim } from './claims';
import { canShowIn, evaluateNode, type Scope } from './evaluateNode';
import { formatValue } from './format';
import { EMPTY_LINE } from './parser';
import { problem, Refusal, refusal, Waiting } from './problems';
import type { SheetLine } from './sheet';
import type { Value } from './value';

/** What a line sees of its document. */
export interface Surroundings {
  /** The line, from 0, that defines a name. */
  readonly lineOf: (name: string) => number | undefined;
  /** What a line comes to; undefined when it has no value. */
  readonly valueOf: (line: number) => Value | undefined;
  readonly declared: ReadonlySet<string>;
  readonly isDrawn: boolean;
}

const EMPTY: SheetLine = { parsed: EMPTY_LINE, problems: [] };

/** Evaluates a line of its own. */
export function evaluateLine(line: ParsedLine, around: Surroundings): SheetLine {
  if (line === EMPTY_LINE) return EMPTY;
  const problems: Problem[] = [...line.problems];
  const value = line.value && tryNode(line.value, line, around, problems);
  if (!value) return { parsed: line, problems };
  const unit = line.unit && wantedUnit(line.unit, line, value, around, problems);
  if (line.claim) check(line.claim, line, value, around, problems);
  return { parsed: line, value, ...(unit ? { unit } : {}), problems };
}

/**
 * Evaluates a line whose name another line defines already: `x = 46 TB/s` after `x = 20 PB / 5 days` states a result;
 * anything made of other lines defines the name twice.
 */
export function evaluateRepeated(line: ParsedLine, first: number, around: Surroundings): SheetLine {
  const problems: Problem[] = [...line.problems];
  if (!line.value || line.uses.some((name) => around.lineOf(name) !== undefined)) {
    const place = line.name ?? { start: 0, end: line.end };
    problems.push(problem('error', 'twice', place, String(first + 1), line.name?.text ?? ''));
    return { parsed: line, problems };
  }
  const computed = around.valueOf(first);
  if (computed) check(line.value, line, computed, around, problems);
  return { parsed: line, problems };
}

/** Warns at the first range of a document that has too many uncertain lines. */
export function undrawnRanges({ parsed, ...line }: SheetLine): SheetLine {
  const place: Place = parsed.value ?? { start: 0, end: parsed.end };
  const warning = problem('warning', 'tooManyRanges', place);
  return { ...line, parsed, problems: [...line.problems, warning] };
}

function check(claim: Node, line: ParsedLine, value: Value, around: Surroundings, problems: Problem[]): void {
  const claimed = tryNode(claim, line, around, problems);
  const found = claimed && checkClaim(claim, claimed, value);
  if (found) problems.push(found);
}

function wantedUnit(
  node: Node,
  line: ParsedLine,
  value: Value,
  around: Surroundings,
  problems: Problem[],
): SheetLine['unit'] {
  const unit = tryNode(node, line, around, problems);
  if (!unit) return undefined;
  const text = line.text.slice(node.start, node.end);
  if (unit.si !== 0 && !unit.samples && canShowIn(value, unit)) return { text, value: unit };
  problems.push(problem('error', 'unit', node, formatValue(value), text));
  return undefined;
}

function tryNode(node: Node, line: ParsedLine, around: Surroundings, problems: Problem[]): Value | undefined {
  try {
    const value = evaluateNode(node, scopeOf(line, around, problems));
    if (value.samples && !isFiniteEverywhere(value.samples)) throw refusal('noNumber', node);
    return value;
  } catch (error) {
    if (error instanceof Refusal) problems.push(error.problem);
    else if (error instanceof Waiting) problems.push(problem('info', 'waiting', error.place, error.needed));
    else throw error;
    return undefined;
  }
}

function isFiniteEverywhere(samples: Float64Array): boolean {
  // Zero times infinity is no number, and neither is a sum with it: one quick pass.
  let sum = 0;
  for (let i = 0; i < samples.length; i += 1) sum += 0 * (samples[i] ?? 0);
  return sum === 0;
}

/** What names mean in a line. Lines without a name are told apart by nothing: what they draw is used nowhere else. */
export function scopeOf(line: ParsedLine, around: Surroundings, problems: Problem[]): Scope {
  return {
    lookUp: ({ text, start, end }: NameNode) => {
      const index = around.lineOf(text);
      if (index === undefined) return undefined;
      const value = around.valueOf(index);
      if (value) return value;
      throw new Waiting(text, { start, end });
    },
    declared: around.declared,
    drawing: { seed: line.name?.text ?? '', isDrawn: around.isDrawn },
    report: (found) => problems.push(found),
  };
}
