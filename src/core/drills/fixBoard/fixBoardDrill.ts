import { boundFigures } from '../../board/binding/figures';
import { elementLine, parseScene, writeScene } from '../../board/canonical';
import type { SceneElement } from '../../board/scene';
import { rateText } from '../../capacity/loadFormat';
import { evaluate } from '../../estimate/sheet';
import type { Problem } from '../../problems/problem';
import { writeBoardAnswer } from '../boardAnswer';
import type { DrawTasks, DrillAnswer, DrillBoard, DrillTask } from '../drill';
import { shuffled } from '../shuffle';
import { faultKind } from './catalogue';
import { checkBoard, type SeenBoard, seeBoard } from './checkBoard';
import { type BrokenBoard, breakBoard, type ProvenFault } from './drawFaults';
import type { Words } from './fault';
import { judgeFault, judgeWhole } from './judgeTask';
import { ReviewedDesign, type ReviewedUnder } from './reviewedDesign';

/** A board that was broken, and of which problem it is. */
interface Drawn {
  readonly problem: Problem;
  readonly under: ReviewedUnder;
  readonly board: BrokenBoard;
}

/** Draws a problem by seed, breaks its reference board in three ways, and makes a task of each complaint, and one of the whole. */
export const drawFixBoard: DrawTasks = ({ problems, content }, { seed }, l10n) => {
  const { parameters, assumptions } = content;
  const drawn = drawBoard(problems, { parameters, assumptions }, seed);
  if (!drawn) throw new Error('No problem has a reference board that can be broken.');
  const before = seeBoard(drawn.board.broken.scene, drawn.under, l10n);
  const board = drillBoard(drawn, before, l10n);
  const tasks = drawn.board.faults.map((fault, index) => faultTask(fault, index, drawn, before, board, l10n));
  return [...tasks, wholeTask(drawn, board, l10n)];
};

/** The first problem, in the order of the seed, whose board can be broken. */
function drawBoard(problems: readonly Problem[], defaults: ReviewedUnder['defaults'], seed: number): Drawn | undefined {
  for (const problem of shuffled(problems, seed, ({ id }) => id)) {
    if (!problem.board) continue;
    const under = { figures: boundFigures('estimate', evaluate(problem.estimate.join('\n'))), defaults };
    const board = breakBoard(new ReviewedDesign(problem.board.design, under), under, seed);
    if (board) return { problem, under, board };
  }
  return undefined;
}

function faultTask(
  fault: ProvenFault,
  index: number,
  { problem, board }: Drawn,
  before: SeenBoard,
  drill: DrillBoard,
  l10n: Words,
): DrillTask {
  const { symptom, hint, reference } = faultKind(fault.kind).texts(fault.blocks, board.intact, l10n);
  const found = before.review.findings.filter(({ id }) => fault.findings.includes(id));
  const [first] = found;
  return {
    id: `${problem.id} ${fault.kind} ${fault.blocks.join(' ')}`,
    title: l10n.t('Complaint {0}', index + 1),
    prompt: symptom,
    question: l10n.t('Change the board so that this cannot happen again.'),
    fields: [],
    hints: [hint, ...(first ? [l10n.t('The review says: {0}', first.message)] : [])],
    strong: [
      {
        title: l10n.t('What was wrong'),
        lines: found.flatMap(({ message, why }) => [message, why]).slice(0, 2),
        isCode: false,
      },
      { title: l10n.t('The reference’s way'), lines: [reference], isCode: false },
    ],
    judge: (answer) => judgeFault(answer, first?.place ?? '', l10n),
    given: [problem.title],
    board: drill,
  };
}

function wholeTask({ problem }: Drawn, drill: DrillBoard, l10n: Words): DrillTask {
  return {
    id: `${problem.id} whole`,
    title: l10n.t('The board as a whole'),
    prompt: '',
    question: l10n.t('Cure it without making anything else worse: no new errors, no new warnings.'),
    fields: [],
    hints: [],
    strong: [],
    judge: (answer) => judgeWhole(answer, l10n),
    given: [problem.title],
    board: drill,
  };
}

/** The load the board is under, a flow a line. */
function loadLines({ facts }: ReviewedDesign): readonly string[] {
  return (facts.solution?.flows ?? []).map(({ name, ratePerSecond }) => `${name}: ${rateText(ratePerSecond)}`);
}

function drillBoard({ problem, under, board }: Drawn, before: SeenBoard, l10n: Words): DrillBoard {
  return {
    title: problem.title,
    story: problem.prompt,
    load: loadLines(board.broken),
    text: boardText(board.broken.scene),
    estimate: `${problem.estimate.join('\n')}\n`,
    read: (text) => readAnswers(text, { under, board, before }, l10n),
  };
}

function boardText(elements: readonly SceneElement[]): string {
  const empty = parseScene('');
  if (!empty.ok) throw new Error('An empty board cannot be read.');
  return writeScene({
    ...empty.scene,
    ids: elements.map(({ id }) => id),
    elements: new Map(elements.map((element) => [element.id, element])),
    lines: new Map(elements.map((element) => [element.id, elementLine(element)])),
  });
}

interface Held {
  readonly under: ReviewedUnder;
  readonly board: BrokenBoard;
  readonly before: SeenBoard;
}

/** What each task comes to by a board's text: undefined when that is no board. */
function readAnswers(text: string, { under, board, before }: Held, l10n: Words): readonly DrillAnswer[] | undefined {
  const parsed = parseScene(text);
  if (!parsed.ok) return undefined;
  const { ids, elements } = parsed.scene;
  const scene = ids.flatMap((id) => elements.get(id) ?? []);
  const { faults, added } = checkBoard(board, before, seeBoard(scene, under, l10n));
  const lines = (severity: string) =>
    added.filter((finding) => finding.severity === severity).map(({ message }) => message.replace(/\s+/g, ' '));
  return [
    ...faults.map((state) => writeBoardAnswer(state)),
    writeBoardAnswer(faults.includes('cured') ? 'cured' : 'left', lines('error'), lines('warning')),
  ];
}
