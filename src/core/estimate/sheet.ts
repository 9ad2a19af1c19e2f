import type { NameNode, Node, ParsedLine, Problem } from './ast';
import { checkClaim } from './claims';
import { CONSTANTS } from './constants';
import { canShowIn, evaluateNode, type Scope } from './evaluateNode';
import { formatValue, threeDigits } from './format';
import { parseLine } from './parser';
import { problem, Refusal, Waiting } from './problems';
import { quantilesOf } from './samples';
import { certain, type Value } from './value';

/** The language of a document: an `.estimate` file as a whole, or the estimate fences of a Markdown file. */
export type EstimateLanguage = 'estimate' | 'markdown';

/** What one line comes to. Lines without an expression have no value. */
export interface SheetLine {
  readonly parsed: ParsedLine;
  readonly value?: Value;
  /** The unit asked for by "to", with its value. */
  readonly unit?: { readonly text: string; readonly value: Value };
  readonly problems: readonly Problem[];
}

/** An evaluated document. Immutable: an edit makes a new one, which shares what did not change. */
export interface Sheet {
  readonly language: EstimateLanguage;
  readonly text: string;
  /** All lines of the document; undefined for those outside of estimate fences. */
  readonly lines: readonly (SheetLine | undefined)[];
  /** Line of each definition, by name. */
  readonly definitions: ReadonlyMap<string, number>;
}

/** Replaces the text between two offsets (UTF-16 code units, end excluded). */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Evaluates a document. Never throws, whatever the text. */
export function evaluate(text: string, language: EstimateLanguage = 'estimate'): Sheet {
  return build(text, language, undefined);
}

/** The sheet after an edit; equal to evaluating the new text, but only what depends on the edit is reckoned anew. */
export function update(sheet: Sheet, edit: TextEdit): Sheet {
  const text = sheet.text.slice(0, edit.start) + edit.text + sheet.text.slice(edit.end);
  return build(text, sheet.language, sheet);
}

function build(text: string, language: EstimateLanguage, before: Sheet | undefined): Sheet {
  const texts = text.split(/\r\n|\n|\r/);
  const inside = language === 'markdown' ? insideFences(texts) : undefined;
  const parsed = parseAll(texts, inside, before);
  const evaluator = new Evaluator(parsed, before);
  return { language, text, lines: evaluator.run(), definitions: evaluator.definitions };
}

const FENCE = /^( {0,3})(`{3,}|~{3,})\s*([^`]*)$/;

/** Which lines lie inside fences of the language `estimate`; a fence that is not closed goes to the end. */
export function insideFences(lines: readonly string[]): boolean[] {
  let open: { readonly mark: string; readonly isEstimate: boolean } | undefined;
  return lines.map((line) => {
    const match = FENCE.exec(line);
    const mark = match?.[2];
    const info = match?.[3]?.trim() ?? '';
    if (!open) {
      if (mark) open = { mark, isEstimate: /^estimate(\s|$)/i.test(info) };
      return false;
    }
    if (mark?.startsWith(open.mark) && info === '') {
      open = undefined;
      return false;
    }
    return open.isEstimate;
  });
}

/** Parses lines; those whose text the sheet before had are taken from it. */
function parseAll(
  texts: readonly string[],
  inside: readonly boolean[] | undefined,
  before: Sheet | undefined,
): (ParsedLine | undefined)[] {
  const known = new Map<string, ParsedLine>();
  for (const line of before?.lines ?? []) if (line) known.set(line.parsed.text, line.parsed);
  return texts.map((text, index) => {
    if (inside && !inside[index]) return undefined;
    return known.get(text) ?? parseLine(text);
  });
}

/** The mark of a line that is being evaluated: coming back to it is a cycle. */
const RUNNING = Symbol('running');

class Evaluator {
  readonly definitions = new Map<string, number>();
  private readonly declared = new Set<string>();
  private readonly repeated = new Map<number, number>();
  private readonly results: (SheetLine | typeof RUNNING | undefined)[];
  private readonly reusable: Map<ParsedLine, SheetLine[]>;
  /** What each line of the sheet before saw, by its result. */
  private readonly before: Sheet | undefined;

  constructor(
    private readonly parsed: readonly (ParsedLine | undefined)[],
    before: Sheet | undefined,
  ) {
    this.before = before;
    this.results = new Array(parsed.length);
    this.reusable = new Map();
    this.define();
    this.collectReusable();
  }

  run(): (SheetLine | undefined)[] {
    for (let index = 0; index < this.parsed.length; index += 1) this.settle(index);
    return this.results.map((result) => (result === RUNNING ? undefined : result));
  }

  /** Finds out which line defines what. A second definition that is only a number is a claim about the first. */
  private define(): void {
    this.parsed.forEach((line, index) => {
      if (line?.declares) this.declared.add(line.declares.text);
      if (!line?.name || !line.value) return;
      const first = this.definitions.get(line.name.text);
      if (first === undefined) this.definitions.set(line.name.text, index);
      else this.repeated.set(index, first);
    });
  }

  /** Results of the sheet before can be used again where all the names a line uses still mean the same. */
  private collectReusable(): void {
    const { before } = this;
    if (!before || !sameSet(this.declared, declaredIn(before))) return;
    for (const [index, line] of before.lines.entries()) {
      const name = line?.parsed.name?.text;
      if (!line || line.parsed.claim || (name !== undefined && before.definitions.get(name) !== index)) continue;
      const list = this.reusable.get(line.parsed);
      if (list) list.push(line);
      else this.reusable.set(line.parsed, [line]);
    }
  }

  /** Evaluates a line and, before it, all it needs: a work list instead of recursion, for chains of any length. */
  private settle(start: number): void {
    const stack = [start];
    while (stack.length) {
      const index = stack.at(-1) ?? 0;
      const line = this.parsed[index];
      if (!line || (this.results[index] !== undefined && this.results[index] !== RUNNING)) {
        stack.pop();
        continue;
      }
      if (this.results[index] !== RUNNING) {
        this.results[index] = RUNNING;
        const needs = this.needs(line, index);
        const cycle = needs.find((need) => this.results[need] === RUNNING);
        if (cycle !== undefined) this.closeCycle(stack, cycle);
        else stack.push(...needs.filter((need) => this.results[need] === undefined));
        continue;
      }
      stack.pop();
      this.results[index] = this.reuse(line, index) ?? this.evaluateLine(line, index);
    }
  }

  private needs(line: ParsedLine, index: number): number[] {
    const own = this.repeated.get(index);
    const needs = line.uses.flatMap((name) => this.definitions.get(name) ?? []);
    return own === undefined ? needs : [...needs, own];
  }

  /** Every line of a cycle gets its error at once; the rest of the list goes on. */
  private closeCycle(stack: number[], entry: number): void {
    const members = stack.slice(stack.indexOf(entry)).filter((index) => this.results[index] === RUNNING);
    const names = members.map((index) => this.parsed[index]?.name?.text ?? '');
    members.forEach((index, position) => {
      const line = this.parsed[index];
      if (!line) return;
      const own = names[position] ?? '';
      const way = [...names.slice(position), ...names.slice(0, position), own].join(' → ');
      const place = line.name ?? line.value ?? { start: 0, end: line.end };
      this.results[index] = {
        parsed: line,
        problems: [problem('error', 'cycle', place, '“{0}” needs itself: {1}', own, way)],
      };
    });
  }

  /** The result of the sheet before, when everything it was made of is unchanged. */
  private reuse(line: ParsedLine, index: number): SheetLine | undefined {
    const { before } = this;
    if (!before || this.repeated.has(index)) return undefined;
    const candidates = this.reusable.get(line);
    return candidates?.find((candidate) => {
      if (candidate.problems.some(({ code }) => code === 'cycle' || code === 'twice' || code === 'waiting'))
        return false;
      return line.uses.every((name) => this.meaning(name) === meaningIn(before, name));
    });
  }

  /** The result a name stands for now; the same object as long as it is the same. */
  private meaning(name: string): SheetLine | undefined {
    const index = this.definitions.get(name);
    const result = index === undefined ? undefined : this.results[index];
    return result === RUNNING ? undefined : result;
  }

  private evaluateLine(line: ParsedLine, index: number): SheetLine {
    const problems: Problem[] = [...line.problems];
    const first = this.repeated.get(index);
    if (first !== undefined) return this.evaluateRepeated(line, first, problems);
    if (!line.value) return { parsed: line, problems };
    const value = this.tryNode(line.value, line, problems);
    if (!value) return { parsed: line, problems };
    const unit = line.unit && this.unitOf(line.unit, line, value, problems);
    if (line.claim) this.check(line.claim, line, value, problems);
    return { parsed: line, value, ...(unit ? { unit } : {}), problems };
  }

  /** `x = 46 TB/s` after `x = 20 PB / 5 days` states a result; anything else defines the name twice. */
  private evaluateRepeated(line: ParsedLine, first: number, problems: Problem[]): SheetLine {
    const place = line.name ?? { start: 0, end: line.end };
    const isLiteral = line.uses.every((name) => !this.definitions.has(name));
    if (!isLiteral || !line.value) {
      const text = 'Line {0} already defines “{1}”; give this line another name.';
      problems.push(problem('error', 'twice', place, text, String(first + 1), line.name?.text ?? ''));
      return { parsed: line, problems };
    }
    const computed = this.results[first];
    if (computed && computed !== RUNNING && computed.value) this.check(line.value, line, computed.value, problems);
    return { parsed: line, problems };
  }

  private check(claim: Node, line: ParsedLine, value: Value, problems: Problem[]): void {
    const claimed = this.tryNode(claim, line, problems);
    const found = claimed && checkClaim(claim, claimed, value);
    if (found) problems.push(found);
  }

  private unitOf(node: Node, line: ParsedLine, value: Value, problems: Problem[]): SheetLine['unit'] | undefined {
    const unit = this.tryNode(node, line, problems);
    if (!unit) return undefined;
    if (unit.si !== 0 && canShowIn(value, unit)) return { text: line.text.slice(node.start, node.end), value: unit };
    const text = 'The result is {0}; it cannot be shown in “{1}”.';
    problems.push(problem('error', 'unit', node, text, formatValue(value), line.text.slice(node.start, node.end)));
    return undefined;
  }

  private tryNode(node: Node, line: ParsedLine, problems: Problem[]): Value | undefined {
    const scope: Scope = {
      lookUp: (name) => this.lookUp(name),
      constant: (name) => {
        const constant = CONSTANTS.get(name);
        return constant && certain(constant.si, constant.dimension);
      },
      declared: this.declared,
      seed: line.name?.text ?? `=${line.text.slice(0, line.end).trim()}`,
      report: (found) => problems.push(found),
    };
    try {
      return evaluateNode(node, scope);
    } catch (error) {
      if (error instanceof Refusal) problems.push(error.problem);
      else if (error instanceof Waiting) {
        problems.push(problem('info', 'waiting', error.place, 'waits for “{0}”', error.needed));
      } else throw error;
      return undefined;
    }
  }

  private lookUp(node: NameNode): Value | undefined {
    const index = this.definitions.get(node.text);
    if (index === undefined) return undefined;
    const result = this.results[index];
    if (result && result !== RUNNING && result.value) return result.value;
    throw new Waiting(node.text, node);
  }
}

function meaningIn(sheet: Sheet, name: string): SheetLine | undefined {
  const index = sheet.definitions.get(name);
  return index === undefined ? undefined : sheet.lines[index];
}

function declaredIn(sheet: Sheet): ReadonlySet<string> {
  return new Set(sheet.lines.flatMap((line) => line?.parsed.declares?.text ?? []));
}

function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((item) => b.has(item));
}

/** A named figure as other capabilities bind to it. `p5` and `p95` only when it is uncertain. */
export interface ExportedFigure {
  readonly name: string;
  /** In SI units. */
  readonly value: number;
  readonly dimension: Value['dimension'];
  readonly display: string;
  readonly samples?: Float64Array;
}

/** All named lines that have a value, in order. */
export function exportsOf(sheet: Sheet): ExportedFigure[] {
  return sheet.lines.flatMap((line, index) => {
    const name = line?.parsed.name?.text;
    if (!line?.value || !name || sheet.definitions.get(name) !== index) return [];
    const { si, dimension, samples } = line.value;
    return [{ name, value: si, dimension, display: displayOf(line), ...(samples ? { samples } : {}) }];
  });
}

/** What is shown at a line's end: in the unit asked for, else in the one people would choose. */
export function displayOf({ value, unit }: SheetLine): string {
  if (!value) return '';
  if (!unit) return formatValue(value);
  const show = (si: number) => threeDigits(si / unit.value.si);
  const [low = 0, high = 0] = value.samples ? quantilesOf(value.samples, 0.05, 0.95) : [];
  return `${show(value.si)}${value.samples ? ` [${show(low)} … ${show(high)}]` : ''} ${unit.text}`;
}
