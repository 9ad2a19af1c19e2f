import type { Connection } from './connections';
import type { Drawing } from './drawing';
import type { GraphArrow, GraphBlock, GraphProblem } from './graph';
import type { Item } from './items';
import type { TextReader } from './textReader';

const ASYNC = /\b(?:async(?:hronous(?:ly)?)?|fire[\s-]*(?:and|&)[\s-]*forget|in (?:the )?background|enqueues?)\b/i;
const STEP = /^\s*(?:step\s*)?[#(]?(\d{1,3})(?:\s*[.)](?!\d)|\s*:\s|\s*$|\s+[-–]\s)/i;
const CIRCLED = /^\s*([\u2460-\u2473])/;

/** The number a label begins with, if it is one that orders steps. */
export function readStep(label: string): number | undefined {
  const circled = CIRCLED.exec(label)?.[1];
  if (circled) return circled.charCodeAt(0) - 0x2460 + 1;
  const step = Number((STEP.exec(label) ?? /^\s*step\s*(\d{1,3})\b/i.exec(label))?.[1]);
  return step >= 1 ? step : undefined;
}

/** An arrow, or why it is none. */
export interface ReadArrow {
  readonly arrow: GraphArrow | undefined;
  readonly problem: GraphProblem | undefined;
}

/** The blocks at the drawn start and end of an arrow. */
export interface ArrowEnds {
  readonly start: GraphBlock | undefined;
  readonly end: GraphBlock | undefined;
}

/** Reads an arrow off a connection and the texts on and beside it; one that touches no block is only a problem. */
export function readArrow(
  drawing: Drawing,
  connection: Connection,
  texts: readonly number[],
  ends: ArrowEnds,
  reader: TextReader,
): ReadArrow {
  const item = drawing.items[connection.item] as Item;
  if (!ends.start && !ends.end) return { arrow: undefined, problem: { type: 'looseArrow', element: item.id } };
  // Only a head at the drawn start: the arrow was drawn from its target.
  const turned = item.startHead && !item.endHead;
  const [from, to] = turned ? [ends.end, ends.start] : [ends.start, ends.end];
  const [fromEnd, toEnd] = turned ? [connection.end, connection.start] : [connection.start, connection.end];
  const label = labelOf(drawing, texts);
  const rateFormula = formulaOn(drawing, texts, reader);
  const rate = rateFormula === undefined ? reader.read(label).written.numbers.ratePerSecond : undefined;
  const step = readStep(label);
  const arrow: GraphArrow = {
    id: item.id,
    ...(from ? { from: from.id } : {}),
    ...(to ? { to: to.id } : {}),
    attached: { from: fromEnd.attached, to: toEnd.attached },
    direction: item.startHead && item.endHead ? 'both' : item.startHead || item.endHead ? 'forward' : 'none',
    label,
    isAsync: item.isDashed || isQueue(from) || isQueue(to) || ASYNC.test(label),
    ...(rate === undefined ? {} : { ratePerSecond: rate }),
    ...(rateFormula === undefined ? {} : { rateFormula }),
    ...(step === undefined ? {} : { step }),
  };
  return { arrow, problem: from && to ? undefined : { type: 'looseEnd', element: item.id } };
}

/** The first “rate: = …” of its texts: line by line, as a label shows them in one. */
function formulaOn(drawing: Drawing, texts: readonly number[], reader: TextReader): string | undefined {
  for (const text of texts) {
    const formula = reader.read(drawing.items[text]?.text ?? '').written.formulas.ratePerSecond;
    if (formula !== undefined) return formula;
  }
  return undefined;
}

function isQueue(block: GraphBlock | undefined): boolean {
  return block?.kind === 'messageQueue';
}

function labelOf(drawing: Drawing, texts: readonly number[]): string {
  return texts
    .map((text) => (drawing.items[text]?.text ?? '').replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
    .join(', ');
}
