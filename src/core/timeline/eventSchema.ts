import * as v from 'valibot';
import type { AppEvent } from '../app';
import { EVIDENCE_STRENGTHS, INTERVIEW_MODES, QUESTION_SOURCES } from '../interview/conduct';
import { LEVELS } from '../interview/level';
import { setupSchema } from '../interview/setup';

const number = v.pipe(v.number(), v.finite());
const count = v.pipe(number, v.minValue(0));
const text = v.string();

/** Facts may have grown since; what later versions add is kept. */
const boardFacts = v.looseObject({
  elements: count,
  kinds: v.record(text, count),
  boundArrows: count,
  arrows: count,
});

const notesFacts = v.looseObject({
  sections: v.record(text, v.looseObject({ lines: count, numbers: count, words: v.optional(v.array(text), []) })),
});

function event<T extends AppEvent['type'], E extends v.ObjectEntries>(type: T, entries: E) {
  return v.object({ type: v.literal(type), at: number, ...entries });
}

const schema = v.variant('type', [
  event('interviewStarted', { setup: setupSchema }),
  event('phaseEntered', { index: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  event('clockPaused', {}),
  event('clockResumed', {}),
  event('timeAdded', { ms: number }),
  event('interviewEnded', {}),
  event('clockStepped', { byMs: number }),
  event('signalHeard', { signal: text }),
  event('itemTicked', { item: text, done: v.boolean() }),
  event('lineUsed', { line: text, how: v.picklist(['copied', 'inserted']) }),
  event('boardChanged', { facts: boardFacts }),
  event('notesChanged', { facts: notesFacts }),
  event('flowWalked', { flow: text, steps: count }),
  event('nudged', { nudge: v.picklist(['phaseOver', 'lateDesign', 'silence']) }),
  event('lossTold', { segment: text, line: count }),
  event('active', { where: v.picklist(['board', 'notes']) }),
  event('modeChosen', { mode: v.picklist(INTERVIEW_MODES) }),
  event('clarificationAsked', {
    question: v.exactOptional(text),
    text,
    answer: v.exactOptional(text),
    between: v.exactOptional(v.array(text)),
  }),
  event('clarificationListOpened', {}),
  event('questionAsked', {
    id: text,
    source: v.picklist(QUESTION_SOURCES),
    text,
    phase: v.exactOptional(count),
    elements: v.array(text),
    level: v.exactOptional(v.picklist(LEVELS)),
    signal: v.exactOptional(text),
  }),
  event('questionAnswered', { id: text, how: v.picklist(['notes', 'aloud']) }),
  event('questionSkipped', { id: text }),
  event('ratingGiven', { by: v.picklist(['self', 'interviewer']), criterion: text, value: number, note: text }),
  event('evidenceLogged', {
    by: v.literal('interviewer'),
    criterion: text,
    text,
    strength: v.exactOptional(v.picklist(EVIDENCE_STRENGTHS)),
  }),
]);

const KNOWN_TYPES: ReadonlySet<string> = new Set(schema.options.map((option) => option.entries.type.literal));

/** True when this build knows events of the type. */
export function isKnownType(type: string): boolean {
  return KNOWN_TYPES.has(type);
}

/** Checks an event read from a timeline; undefined when it does not fit. */
export function checkEvent(raw: unknown): AppEvent | undefined {
  const result = v.safeParse(schema, raw, { abortEarly: true });
  // The schema cannot narrow the keys of `kinds` to block kinds: kinds of later versions stay in.
  return result.success ? (result.output as AppEvent) : undefined;
}
