import type { GraphArrow } from '../../board/graph/graph';
import type { PhaseId } from '../../interview/plan';
import { isNameOfBlock } from '../components';
import type { Evidence } from '../evidence';
import type { NoteItem } from '../notes/readItems';
import { wordsOf } from '../notes/words';
import type { Sources } from '../sources';
import {
  type Check,
  designItems,
  found,
  isAbout,
  itemsIn,
  NOT_SHOWN,
  ofElement,
  ofItem,
  ofTime,
  tellsHow,
} from './found';
import { requirementItems } from './scoping';

const LEAST_ARROWS = 4;
const LEAST_BLOCKS = 5;

/** Percent of the arrows between recognised blocks that say what goes over them. */
export const labels: Check = (sources) => {
  const arrows = joining(sources);
  if (arrows.length < LEAST_ARROWS) return found(0);
  const said = arrows.filter(({ label }) => /\p{L}{3}/u.test(wordsOn(label)));
  const different = new Set(said.map(({ label }) => wordsOf(wordsOn(label)).join(' '))).size;
  return found(Math.round((100 * Math.min(said.length, different * 2)) / arrows.length), said.map(ofElement));
};

/** What a label says beside its rate. */
function wordsOn(label: string): string {
  return label.replace(/\brate\s*[:=].*$/is, '');
}

function joining({ graph }: Sources): readonly GraphArrow[] {
  const known = new Set(graph.blocks.flatMap(({ id, recognition }) => (recognition === 'shape' ? [] : [id])));
  return graph.arrows.filter(({ from, to }) => known.has(from ?? '') && known.has(to ?? ''));
}

/** Percent of the board that can be read: recognised blocks that something leads to or from, arrows with both ends. */
export const legible: Check = (sources) => {
  const { blocks, arrows, problems } = sources.graph;
  if (blocks.length < LEAST_BLOCKS || !isToldOnBoard(sources)) return found(0);
  const whole = joining(sources);
  const used = new Set(whole.flatMap(({ from, to }) => [from, to]));
  const clear = blocks.filter(({ id, recognition }) => recognition !== 'shape' && used.has(id));
  const loose = problems.filter(({ type }) => type === 'looseArrow').length;
  const share = (clear.length / blocks.length) * (whole.length / Math.max(1, arrows.length + loose));
  return found(Math.round(100 * share), clear.map(ofElement));
};

/** Products in a row are no design: a label, or a name, says what something does here. */
function isToldOnBoard({ graph, drawn }: Sources): boolean {
  const isLabelled = graph.arrows.some(({ label }) => /\p{L}{3}/u.test(wordsOn(label)));
  return isLabelled || [...drawn].some((stem) => !isNameOfBlock(stem));
}

const LEAST_STEPS = 3;
const TWO_WALKS = 6;

/** Requests walked through: flows named on the board, and walks told in the notes along arrows of the board. */
export const walks: Check = (sources) => {
  const between = new Set(joining(sources).map(({ id }) => id));
  const drawn = sources.graph.flows.filter(
    ({ origin, steps }) =>
      origin === 'user' && new Set(steps.map(({ arrow }) => arrow).filter((id) => between.has(id))).size >= LEAST_STEPS,
  );
  const told = toldArrows(sources);
  const count = drawn.length + (told.arrows.size >= TWO_WALKS ? 2 : told.arrows.size >= LEAST_STEPS ? 1 : 0);
  const first = drawn.flatMap(({ steps }) => sources.graph.arrows.find(({ id }) => id === steps[0]?.arrow) ?? []);
  return found(count, [...first.map(ofElement), ...told.evidence]);
};

/** Arrows whose two blocks are named one after the other where the notes tell of the flow. */
function toldArrows(sources: Sources): {
  readonly arrows: ReadonlySet<string>;
  readonly evidence: readonly Evidence[];
} {
  const arrows = new Set<string>();
  const evidence: Evidence[] = [];
  let before: readonly string[] = [];
  for (const item of sources.kinds.dataFlow) {
    const here = [...sources.components.in(item)];
    const near = new Set([...before, ...here]);
    for (const { id, from, to } of joining(sources)) {
      const ends = [from ?? '', to ?? ''];
      const isClient = ends.some((end) => sources.facts.kindOf(end) === 'client');
      const isTold = ends.every((end) => near.has(end)) || (isClient && ends.some((end) => here.includes(end)));
      if (!isTold || arrows.has(id)) continue;
      arrows.add(id);
      evidence.push(...ofItem(item));
    }
    before = here;
  }
  return { arrows, evidence: [...new Map(evidence.map((each) => [JSON.stringify(each.place), each])).values()] };
}

/** Longest a phase may take, as a multiple of its plan; one minute more is nothing. */
const OVER = 1.5;
const SLACK_SECONDS = 60;

/** Percent of the planned phases that were reached, have something to show, and kept about to their time. */
export const phases: Check = (sources) => {
  const { course } = sources;
  if (!course.records) return NOT_SHOWN;
  const kept = course.phases.filter(
    ({ phase, plannedSeconds, usedSeconds }) =>
      usedSeconds > 0 && usedSeconds <= plannedSeconds * OVER + SLACK_SECONDS && hasResult(sources, phase),
  );
  const share = course.phases.length === 0 ? 0 : kept.length / course.phases.length;
  const evidence = kept.map(({ name, plannedSeconds, usedSeconds }) =>
    ofTime(startOf(sources, name), `${name}: ${minutes(usedSeconds)}/${minutes(plannedSeconds)}`),
  );
  return found(Math.round(100 * share), evidence);
};

function startOf({ course }: Sources, name: string): number {
  const index = course.phases.findIndex((phase) => phase.name === name);
  return course.phases.slice(0, index).reduce((sum, { usedSeconds }) => sum + usedSeconds, 0);
}

function minutes(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

const EARLY: ReadonlySet<string | undefined> = new Set([
  ...['functional', 'nonFunctional', 'outOfScope', 'estimates', 'dataFlow', 'api'],
]);

/** A line about the design has as many words at least. */
const LEAST_WORDS = 5;

/** Whether a phase has left what it is for. */
function hasResult(sources: Sources, phase: PhaseId): boolean {
  const about = (items: readonly NoteItem[]) =>
    items.filter((item) => isAbout(sources, item) && item.stems.length >= LEAST_WORDS).length;
  switch (phase) {
    case 'requirements':
      return requirementItems(sources).length >= 2;
    case 'estimation':
      return sources.figures.all.length >= 2 || itemsIn(sources, 'estimates').length > 0;
    case 'highLevel':
      return joining(sources).length >= 2;
    case 'deepDive':
      return about(designItems(sources).filter(({ section }) => !EARLY.has(section))) >= 2;
    case 'wrapUp':
      return sources.kinds.summary.length > 0;
  }
}

const SHORT_SECONDS = 180;
const LONG_SECONDS = 300;

/** How long nothing was drawn, written or asked at most: up to 3 minutes 2, up to 5 minutes 1. */
export const pace: Check = (sources) => {
  const { records, longestSilence } = sources.course;
  if (!records) return NOT_SHOWN;
  if (designItems(sources).filter((item) => isAbout(sources, item) && tellsHow(item)).length === 0 || !longestSilence)
    return found(0);
  const { seconds, fromSeconds } = longestSilence;
  return found(seconds <= SHORT_SECONDS ? 2 : seconds <= LONG_SECONDS ? 1 : 0, [ofTime(fromSeconds, minutes(seconds))]);
};

/** Percent of the interviewer's questions that the notes answer; those answered aloud cannot be judged. */
export const answers: Check = ({ course }) => {
  const judged = course.asked.filter(({ id }) => course.answers.get(id) !== 'aloud');
  if (judged.length === 0) return NOT_SHOWN;
  const answered = judged.filter(({ id }) => course.answers.has(id));
  return found(
    Math.round((100 * answered.length) / judged.length),
    judged.map(({ seconds, text }) => ofTime(seconds, text)),
  );
};
