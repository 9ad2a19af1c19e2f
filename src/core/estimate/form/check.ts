import type { Problem } from '../ast';
import { type Dimension, isDimensionless, PER_SECOND, sameDimension } from '../dimension';
import { evaluate } from '../sheet';
import { countLabel } from '../units';
import type { Value } from '../value';
import { type FieldRule, FORM_FIELDS, FORM_RULES, type FormField, type FormValues } from './fields';

/** Why a field cannot be taken. */
export type FieldProblem =
  | { readonly type: 'empty' | 'notPlain' | 'notWhole' | 'outside' }
  | { readonly type: 'unreadable'; readonly problem: Problem }
  | { readonly type: 'dimension'; readonly found: Dimension };

/** What a field means: an expression of the estimate language and what it comes to, or undefined when it is left empty. */
export interface ReadField {
  readonly text: string;
  readonly si: number;
  readonly dimension: Dimension;
}

/** The form, read: what each field means, and what is wrong with those that cannot be taken. */
export interface ReadForm {
  readonly fields: Readonly<Partial<Record<FormField, ReadField>>>;
  readonly problems: ReadonlyMap<FormField, FieldProblem>;
}

/** Reads what was typed, with the parser of the language itself: every expression that is a value may stand in a field. */
export function readForm(values: FormValues): ReadForm {
  const fields: Partial<Record<FormField, ReadField>> = {};
  const problems = new Map<FormField, FieldProblem>();
  for (const field of FORM_FIELDS) {
    const rule = FORM_RULES[field];
    const read = field === 'reads' ? readReads(values.reads, rule) : readValue(values[field], rule);
    if (read && 'type' in read) problems.set(field, read);
    else if (read) fields[field] = read;
  }
  // Media without a size cannot be reckoned; without a share there is none, whatever its size.
  if (fields.mediaShare?.si && !fields.mediaSize && !problems.has('mediaSize')) {
    problems.set('mediaSize', { type: 'empty' });
  }
  return { fields, problems };
}

/** "10:1", "10" or "50k/s". */
function readReads(typed: string, rule: FieldRule): ReadField | FieldProblem | undefined {
  const [, reads, writes] = /^([^:]+):([^:]+)$/.exec(typed) ?? [];
  if (reads === undefined || writes === undefined) {
    const rate = readValue(typed, { ...rule, dimension: PER_SECOND, low: 0, high: 1e15 });
    return rate && !('type' in rate) ? rate : readValue(typed, rule);
  }
  const each = { ...rule, low: 1e-6, high: 1e9 };
  const [above, below] = [readValue(reads, each), readValue(writes, each)];
  if (!above || !below) return { type: 'empty' };
  if ('type' in above) return above;
  if ('type' in below) return below;
  const text = below.si === 1 ? above.text : `${bracketed(above.text)} / ${bracketed(below.text)}`;
  return inside({ ...above, text, si: above.si / below.si }, rule);
}

function readValue(typed: string, rule: FieldRule): ReadField | FieldProblem | undefined {
  const text = tidy(typed, rule);
  if (text === '') return rule.isOptional ? undefined : { type: 'empty' };
  const [line, second] = evaluate(`x = ${text}`).lines;
  if (!line || second || line.parsed.end < line.parsed.text.length) return { type: 'notPlain' };
  const { parsed, value } = line;
  const problem = line.problems.find(({ severity }) => severity !== 'info');
  if (problem) return { type: 'unreadable', problem };
  // Stated results, units asked for and names of other lines would read strangely, or not at all, where this goes.
  if (!value || parsed.claim || parsed.unit || hasLabels(value)) return { type: 'notPlain' };
  if (!sameDimension(value.dimension, rule.dimension)) return { type: 'dimension', found: value.dimension };
  return inside({ text, si: value.si, dimension: value.dimension }, rule);
}

function hasLabels({ labels }: Value): boolean {
  return labels.size > 0;
}

function inside(field: ReadField, { low, high, isWhole }: FieldRule): ReadField | FieldProblem {
  if (field.si < low || field.si > high) return { type: 'outside' };
  return isWhole && !Number.isInteger(field.si) ? { type: 'notWhole' } : field;
}

/** As the language wants it: "2B" people are two billion, "150B" of data are bytes, "40 messages" are 40. */
function tidy(typed: string, { dimension }: FieldRule): string {
  const text = typed.replace(/[\r\n]+/g, ' ').trim();
  const isCount = isDimensionless(dimension);
  const suffixed = text.replace(/(\d)B\b/g, isCount || dimension.second !== 0 ? '$1G' : '$1 B');
  return isCount ? suffixed.replace(/(\d[kKMGT]?)\s+([a-z]+)$/i, dropCounted) : suffixed;
}

function dropCounted(whole: string, number: string, word: string): string {
  return countLabel(word) ? number : whole;
}

/** An expression as a factor: in brackets unless it is a number. */
export function bracketed(text: string): string {
  return /^[\d.,_]+[kKMGT]?%?$/.test(text) ? text : `(${text})`;
}
