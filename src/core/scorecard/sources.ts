import type { BoundFigures } from '../board/binding/figures';
import { boundFigures } from '../board/binding/figures';
import type { Graph } from '../board/graph/graph';
import { readGraph } from '../board/graph/readGraph';
import type { SceneElement } from '../board/scene';
import type { BoardDefaults } from '../capacity/boardDefaults';
import { findSection, type NotesSection } from '../content/notes';
import { type EstimateLanguage, evaluate, type Sheet } from '../estimate/sheet';
import { notesText } from '../interview/files';
import { INTERVIEW_FILES, type InterviewSetup } from '../interview/setup';
import { analyse } from '../review/analyse';
import type { Facts } from '../review/facts';
import type { TimelineEvent } from '../timeline/timeline';
import { Components } from './components';
import { type Course, courseOf } from './course';
import { Figures } from './figures';
import { HandedOut } from './notes/handedOut';
import { isHollow } from './notes/hollow';
import { askedStems, type ItemKinds, itemKinds } from './notes/itemKinds';
import { type NoteItem, readItems } from './notes/readItems';
import { contentStems } from './notes/words';

/** The files of an interview, read. */
export interface InterviewFiles {
  readonly setup: InterviewSetup;
  /** Text of `notes.md`. */
  readonly notes: string;
  /** Elements of `board.excalidraw`, in drawing order. */
  readonly board: readonly SceneElement[];
  /** The recording, all segments in order. */
  readonly events: readonly TimelineEvent[];
}

/** What a reader of the files needs beside them. */
export interface SourceContent {
  readonly sections: readonly NotesSection[];
  readonly defaults: BoardDefaults;
  /** Lines to say, snippets, texts of the problem: what stands in the notes word for word is not the candidate's. */
  readonly handedOut: readonly string[];
  /** Short texts of the problem: many of them word for word are not the candidate's either. */
  readonly short: readonly string[];
}

/** Everything evidence is read from, each thing read once. */
export interface Sources {
  readonly setup: InterviewSetup;
  /** What the candidate wrote, without lists of catchwords. */
  readonly items: readonly NoteItem[];
  /** The same by what each says. */
  readonly kinds: ItemKinds;
  readonly graph: Graph;
  /** The board, solved under the load of the estimate. */
  readonly facts: Facts;
  readonly sheet: Sheet;
  readonly figures: Figures;
  readonly components: Components;
  /** Stems of what the problem is about: its prompt, the requirements, interfaces and data the candidate wrote down. */
  readonly topic: ReadonlySet<string>;
  /** Stems of all words on the board. */
  readonly drawn: ReadonlySet<string>;
  readonly course: Course;
}

const MARKDOWN: EstimateLanguage = 'markdown';

/** Reads the files of an interview. Never throws, whatever they hold. */
export function readSources(files: InterviewFiles, content: SourceContent): Sources {
  const { setup, notes, board, events } = files;
  const { sections, defaults } = content;
  const template = notesText(setup, sections);
  const handedOut = new HandedOut([template, setup.problem.prompt, setup.problem.title, ...content.handedOut]);
  const sheet = evaluate(notes, MARKDOWN);
  const bound: BoundFigures = boundFigures(INTERVIEW_FILES.notes, sheet);
  const facts = analyse(readGraph(board), defaults, { figures: bound, notes });
  const all = readItems(notes, {
    sectionOf: (heading) => findSection(sections, heading)?.id,
    isHandedOut: (line) => handedOut.has(line),
  });
  const own = withoutMany(all, new HandedOut(content.short));
  const items = withoutCopies(own.filter((item) => !isHollow(item)));
  const kinds = itemKinds(items, askedStems(setup.problem));
  return {
    setup,
    items,
    kinds,
    graph: facts.graph,
    facts,
    sheet,
    figures: new Figures(sheet, kinds.promises, templateEstimates(template)),
    components: new Components(facts.graph),
    topic: topicOf(setup, kinds),
    drawn: drawnWords(facts.graph),
    course: courseOf(setup, events, notes),
  };
}

/** The lines of the template's estimate: uncommented, they are still not the candidate's. */
function templateEstimates(template: string): ReadonlySet<string> {
  return new Set(template.split('\n').flatMap((line) => (/^# \w+ = /.test(line) ? [line.slice(2)] : [])));
}

/** So many lines as short texts of the problem are a copy of it. */
const MANY = 8;

function withoutMany(items: readonly NoteItem[], short: HandedOut): readonly NoteItem[] {
  const same = new Set(items.filter(({ text }) => short.has(text)));
  return new Set([...same].map(({ text }) => text)).size < MANY ? items : items.filter((item) => !same.has(item));
}

/** What is said twice in a section is said once, and a line that stands elsewhere word for word sums nothing up. */
function withoutCopies(items: readonly NoteItem[]): readonly NoteItem[] {
  const first = new Map([...items].reverse().map((item) => [`${item.section} ${item.stems.join(' ')}`, item]));
  const kept = new Set(first.values());
  const elsewhere = new Set(items.flatMap(({ section, stems }) => (section === 'summary' ? [] : [stems.join(' ')])));
  return items.filter((item) => kept.has(item) && !(item.section === 'summary' && elsewhere.has(item.stems.join(' '))));
}

function topicOf({ problem }: InterviewSetup, kinds: ItemKinds): ReadonlySet<string> {
  const own = [kinds.functional, kinds.promises, kinds.calls, kinds.entities].flat();
  return new Set([...askedStems(problem), ...own.flatMap(({ content }) => [...content])]);
}

function drawnWords({ blocks, arrows, flows }: Graph): ReadonlySet<string> {
  const texts = [
    ...blocks.map(({ name }) => name),
    ...arrows.map(({ label }) => label),
    // A flow that was worked out for a board without any is nobody's word.
    ...flows.flatMap(({ name, origin }) => (origin === 'user' ? [name] : [])),
  ];
  return new Set(texts.flatMap(contentStems));
}
