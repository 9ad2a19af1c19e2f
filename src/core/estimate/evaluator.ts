import type { ParsedLine } from './ast';
import type { Definitions } from './definitions';
import type { DocumentLines } from './documentLines';
import { evaluateLine, evaluateRepeated, type Surroundings, undrawnRanges } from './evaluateLine';
import { problem } from './problems';
import type { Sheet, SheetLine } from './sheet';
import { sameValue } from './value';

/** The mark of a line that is being evaluated: coming back to it is a cycle. */
const RUNNING = Symbol('running');

/** Names in the message about a cycle; longer ways end with an ellipsis. */
const SHOWN_WAY = 6;

/** Evaluates the lines of a document, each after all it needs. */
export class Evaluator {
  private readonly parsed: DocumentLines['parsed'];
  private readonly results: (SheetLine | typeof RUNNING | undefined)[];
  /** A work list instead of recursion, for chains of any length. */
  private readonly stack: number[] = [];
  private readonly around: Surroundings;

  constructor(
    private readonly source: DocumentLines,
    private readonly definitions: Definitions,
    /** The sheet before the edit, when what it found can be used again. */
    private readonly before: Sheet | undefined,
  ) {
    this.parsed = source.parsed;
    this.results = new Array(this.parsed.length).fill(undefined);
    this.around = {
      lineOf: (name) => definitions.lines.get(name),
      valueOf: (index) => this.resultOf(index)?.value,
      declared: definitions.declared,
      isDrawn: definitions.undrawnFrom === undefined,
    };
  }

  run(): (SheetLine | undefined)[] {
    return this.parsed.map((line, index) => {
      if (line) this.settle(index);
      return this.resultOf(index);
    });
  }

  private resultOf(index: number): SheetLine | undefined {
    const result = this.results[index];
    return result === RUNNING ? undefined : result;
  }

  /** Evaluates a line and, before it, all it needs. */
  private settle(start: number): void {
    const { stack, results, parsed } = this;
    stack.push(start);
    for (let index = stack.at(-1); index !== undefined; index = stack.at(-1)) {
      const line = parsed[index];
      const state = results[index];
      if (line && (state === undefined || state === RUNNING)) {
        if (state === undefined && this.openNeeds(line, index)) continue;
        results[index] = this.reuse(line, index) ?? this.evaluate(line, index);
      }
      stack.pop();
    }
  }

  /** Puts what a line needs on the work list. False when all of it is there. */
  private openNeeds(line: ParsedLine, index: number): boolean {
    this.results[index] = RUNNING;
    const open = this.stack.length;
    const first = this.firstOf(line, index);
    if (first !== undefined && this.results[first] === undefined) this.stack.push(first);
    for (const name of line.uses) {
      const need = this.definitions.lines.get(name);
      if (need === undefined) continue;
      const state = this.results[need];
      if (state === RUNNING) {
        this.closeCycle(need);
        return true;
      }
      if (state === undefined) this.stack.push(need);
    }
    return this.stack.length > open;
  }

  /** The line that defines the name of a line that repeats it. */
  private firstOf(line: ParsedLine, index: number): number | undefined {
    const first = line.name && line.value ? this.definitions.lines.get(line.name.text) : undefined;
    return first === index ? undefined : first;
  }

  /** Every line of a cycle gets its error at once; the rest of the list goes on. */
  private closeCycle(entry: number): void {
    const way = this.stack.slice(this.stack.lastIndexOf(entry)).filter((index) => this.results[index] === RUNNING);
    const names = way.map((index) => this.parsed[index]?.name?.text ?? '');
    for (const [position, index] of way.entries()) {
      const line = this.parsed[index];
      if (!line) continue;
      const place = line.name ?? line.value ?? { start: 0, end: line.end };
      const own = names[position] ?? '';
      this.results[index] = {
        parsed: line,
        problems: [problem('error', 'cycle', place, own, wayText(names, position))],
      };
    }
  }

  private evaluate(line: ParsedLine, index: number): SheetLine {
    const first = this.firstOf(line, index);
    const result =
      first === undefined ? this.kept(evaluateLine(line, this.around)) : evaluateRepeated(line, first, this.around);
    return this.definitions.undrawnFrom === index ? undrawnRanges(result) : result;
  }

  /** With the value the line's name had before the edit, when that is the same: what uses it need not be reckoned anew. */
  private kept(result: SheetLine): SheetLine {
    const { value, parsed } = result;
    const old = parsed.name && this.before?.definitions.get(parsed.name.text);
    const known = old === undefined ? undefined : this.before?.lines[old]?.value;
    return value && known && sameValue(value, known) ? { ...result, value: known } : result;
  }

  /** What the line came to before the edit, when everything it was made of is unchanged. */
  private reuse(line: ParsedLine, index: number): SheetLine | undefined {
    const { before } = this;
    const old = before && this.source.origin(index);
    const known = old === undefined ? undefined : before?.lines[old];
    if (!before || old === undefined || known?.parsed !== line || known.problems[0]?.code === 'cycle') return undefined;
    if (line.name && line.value) {
      const first = this.firstOf(line, index);
      const firstBefore = before.definitions.get(line.name.text);
      if (first !== (firstBefore === old ? undefined : firstBefore)) return undefined;
      if (first !== undefined && !this.isSame(before, line.name.text)) return undefined;
    }
    for (const name of line.uses) if (!this.isSame(before, name)) return undefined;
    return known;
  }

  /** True when a name means what it meant before the edit. */
  private isSame(before: Sheet, name: string): boolean {
    const now = this.definitions.lines.get(name);
    const then = before.definitions.get(name);
    if (now === undefined || then === undefined) return now === then;
    return this.resultOf(now)?.value === before.lines[then]?.value;
  }
}

/** The names of a cycle from one of them back to itself: "a → b → a". */
function wayText(names: readonly string[], position: number): string {
  const own = names[position] ?? '';
  const shown = Array.from(
    { length: Math.min(names.length, SHOWN_WAY) },
    (_, i) => names[(position + i) % names.length],
  );
  return [...shown, ...(names.length > SHOWN_WAY ? ['…'] : []), own].join(' → ');
}
