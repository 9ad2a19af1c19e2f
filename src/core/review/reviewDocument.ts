import type { Finding, Review } from './finding';

/**
 * Findings as scripts read them (`mockboard review --json`). Every field is always there; what does not apply is null. A
 * change that could break a reader raises `version`; new fields, rules and texts do not.
 */
export interface ReviewDocument {
  readonly format: 'mockboard-review';
  readonly version: 1;
  /** By severity, rule and element. */
  readonly findings: readonly DocumentFinding[];
  /** Findings that are ignored on the board, each with the reason. */
  readonly ignored: readonly (DocumentFinding & { readonly reason: string })[];
  /** Rules that found more than is listed. */
  readonly omitted: Review['omitted'];
  /** False for a board that is too large: rules that need its load were left out. */
  readonly solved: boolean;
}

/** A finding; `element` is the id of a block or an arrow, `elements` has it first. */
export interface DocumentFinding
  extends Pick<Finding, 'rule' | 'severity' | 'element' | 'elements' | 'message' | 'why' | 'falsePositives'> {
  /** What tells it from others of the rule at the element: the name of a figure. */
  readonly subject: string | null;
  /** The estimate it rests on and which nobody has made. */
  readonly needs: string | null;
  /** What a click would change. */
  readonly fix: string | null;
}

/** Findings as a document for scripts. */
export function reviewDocument({ findings, ignored, omitted, isUnsolved }: Review): ReviewDocument {
  return {
    format: 'mockboard-review',
    version: 1,
    findings: findings.map(documentFinding),
    ignored: ignored.map(({ finding, reason }) => ({ ...documentFinding(finding), reason })),
    omitted,
    solved: !isUnsolved,
  };
}

function documentFinding(finding: Finding): DocumentFinding {
  const { rule, severity, element, elements, subject, message, why, needs, falsePositives, fix } = finding;
  return {
    rule,
    severity,
    element,
    elements,
    subject: subject ?? null,
    message,
    why,
    needs: needs ?? null,
    falsePositives,
    fix: fix?.label ?? null,
  };
}
