import type * as l10n from '@vscode/l10n';
import type { Sheet } from '../../estimate/sheet';
import type { Translator } from '../../translator';
import type { Facts } from '../facts';
import type { Finding, Severity } from '../finding';
import { answered } from './answered';
import { estimateQuestions } from './estimateQuestions';
import { guideWordQuestions } from './guideWords';
import type { Asked, Question, QuestionKind } from './question';
import { whatIfQuestions } from './whatIfs';

type Words = Translator<l10n.L10nReplacement>;

/** More questions than these no interview has room for. */
const MOST = 40;

const WEIGHTS: Readonly<Record<Severity, number>> = { error: 1, warning: 0.75, info: 0.5 };

/**
 * What an interviewer would ask about this board: at most one question per element and kind, the heaviest first, without what the
 * notes answer; none where nothing is joined. The same board, findings and estimate, the same list. Each names a block or an
 * arrow, and a number.
 */
export function questionsOf(
  facts: Facts,
  findings: readonly Finding[],
  sheet: Sheet | undefined,
  l10n: Words,
): readonly Question[] {
  if (!isJoined(facts)) return [];
  const all = [
    ...place('finding', findings.map(askedBy)),
    ...place('guideWord', guideWordQuestions(facts, l10n)),
    ...place('whatIf', whatIfQuestions(facts, l10n)),
    ...place('estimate', estimateQuestions(facts, sheet, l10n)),
  ];
  const isAnswered = answered(facts);
  return heaviest(all.filter((question) => !isAnswered(question))).slice(0, MOST);
}

/** Without a request that goes from one block to another there is no number to ask about. */
function isJoined({ graph, solution, totalRate, known }: Facts): boolean {
  if (solution && totalRate <= 0 && graph.flows.length > 0) return false;
  if (known.isModel) return graph.flows.length > 0;
  return graph.arrows.some(({ from, to }) => from !== undefined && to !== undefined && from !== to);
}

function askedBy({ ask, element, elements, severity, impact }: Finding): Asked {
  return { ...ask, element, also: elements.slice(1), weight: WEIGHTS[severity] * impact };
}

function place(kind: QuestionKind, asked: readonly Asked[]): Question[] {
  return asked.map(({ also = [], ...rest }) => ({
    ...rest,
    id: `${kind} ${rest.element}`,
    kind,
    elements: [...new Set([rest.element, ...also])],
  }));
}

/** Of the questions of one kind about one element the heaviest, and each text once. */
function heaviest(questions: readonly Question[]): Question[] {
  const sorted = [...questions].sort((a, b) => b.weight - a.weight || compare(a.id, b.id) || compare(a.text, b.text));
  const seen = new Set<string>();
  return sorted.filter(({ id, text }) => {
    if (seen.has(id) || seen.has(text)) return false;
    seen.add(id).add(text);
    return true;
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
