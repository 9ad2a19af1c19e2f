import type { Finding, IgnoredFinding, Severity } from '../../core/review/finding';
import { SEVERITIES } from '../../core/review/finding';
import type { Question } from '../../core/review/questions/question';
import type { Reviewed } from './boardReview';

/** A row of the Review view. */
export type ReviewItem =
  | { readonly type: 'group'; readonly id: GroupId; readonly children: readonly ReviewItem[] }
  | { readonly type: 'finding'; readonly id: string; readonly finding: Finding; readonly children: readonly [] }
  | { readonly type: 'ignored'; readonly id: string; readonly ignored: IgnoredFinding; readonly children: readonly [] }
  | {
      readonly type: 'omitted';
      readonly id: string;
      readonly count: number;
      readonly rule: string;
      readonly children: readonly [];
    }
  | { readonly type: 'unsolved' | 'whatIfsLeftOut'; readonly id: string; readonly children: readonly [] }
  | {
      readonly type: 'question';
      readonly id: string;
      readonly question: Question;
      readonly children: readonly ReviewItem[];
    }
  /** One thing a strong answer covers. */
  | { readonly type: 'cover'; readonly id: string; readonly text: string; readonly children: readonly [] };

/** Findings by severity, then what is ignored, then questions. */
export type GroupId = Severity | 'ignored' | 'questions';

/** The rows of a review; groups without rows are left out. */
export function reviewItems({ review, questions, leavesOutWhatIfs }: Reviewed): readonly ReviewItem[] {
  const { findings, ignored, omitted, isUnsolved } = review;
  const bySeverity = SEVERITIES.map((severity) =>
    group(severity, [
      ...findings.filter((finding) => finding.severity === severity).map(findingItem),
      ...(severity === 'info' ? omitted.map(({ rule, count }) => omittedItem(rule, count)) : []),
      ...(severity === 'info' && isUnsolved ? [{ type: 'unsolved', id: 'unsolved', children: [] } as const] : []),
    ]),
  );
  const all = [
    ...bySeverity,
    group('ignored', ignored.map(ignoredItem)),
    group('questions', [
      ...questions.map(questionItem),
      ...(leavesOutWhatIfs ? [{ type: 'whatIfsLeftOut', id: 'whatIfsLeftOut', children: [] } as const] : []),
    ]),
  ];
  return all.filter(({ children }) => children.length > 0);
}

function group(id: GroupId, children: readonly ReviewItem[]): ReviewItem {
  return { type: 'group', id, children };
}

function findingItem(finding: Finding): ReviewItem {
  return { type: 'finding', id: `finding ${finding.id}`, finding, children: [] };
}

function ignoredItem(ignored: IgnoredFinding): ReviewItem {
  return { type: 'ignored', id: `ignored ${ignored.finding.id}`, ignored, children: [] };
}

function omittedItem(rule: string, count: number): ReviewItem {
  return { type: 'omitted', id: `omitted ${rule}`, rule, count, children: [] };
}

function questionItem(question: Question): ReviewItem {
  const id = `question ${question.id}`;
  const covers = question.covers.map(
    (text, index): ReviewItem => ({ type: 'cover', id: `${id} ${index}`, text, children: [] }),
  );
  return { type: 'question', id, question, children: covers };
}
