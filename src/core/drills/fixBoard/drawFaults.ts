import { shuffled } from '../shuffle';
import { FAULT_RULES, faultKind, possibleFaults, withFaults } from './catalogue';
import { type BoardFault, FAULT_KINDS } from './fault';
import { type DesignFinding, ReviewedDesign, type ReviewedUnder } from './reviewedDesign';

/** So many faults are put in. */
export const FAULTS = 3;
/** A board that takes more attempts is given up: another problem is broken instead. */
const MOST_ATTEMPTS = 12;

/** A fault that the review notices. */
export interface ProvenFault extends BoardFault {
  /** Ids of the findings on the broken board that are there because of this fault alone. */
  readonly findings: readonly string[];
}

/** A board with faults in it, each of which the review notices and none of which hides behind another. */
export interface BrokenBoard {
  readonly intact: ReviewedDesign;
  readonly broken: ReviewedDesign;
  readonly faults: readonly ProvenFault[];
}

/**
 * Breaks a board in three ways, by seed. A fault counts when the review has a finding which the intact board has not and which
 * goes when this fault alone is taken back. Undefined for a board on which no three are found.
 */
export function breakBoard(intact: ReviewedDesign, under: ReviewedUnder, seed: number): BrokenBoard | undefined {
  const known = intact.findings(FAULT_RULES);
  let open = inDrawnOrder(possibleFaults(intact), seed);
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const chosen = firstApart(open);
    if (!chosen) return undefined;
    const broken = new ReviewedDesign(withFaults(intact, chosen), under);
    const found = newFindings(broken, known);
    const unseen = chosen.find(({ kind }) => !found.some(({ rule }) => faultKind(kind).rules.includes(rule)));
    if (unseen) {
      open = open.filter((fault) => fault !== unseen);
      continue;
    }
    const faults = chosen.map((fault) => {
      const others = chosen.filter((each) => each !== fault);
      const without = new ReviewedDesign(withFaults(intact, others), under).findings(FAULT_RULES);
      return { ...fault, findings: ownFindings(fault, found, without) };
    });
    const unproven = faults.find(({ findings }) => findings.length === 0);
    if (!unproven) return { intact, broken, faults };
    open = open.filter(({ kind, blocks }) => kind !== unproven.kind || blocks !== unproven.blocks);
  }
  return undefined;
}

/** One of each kind first, kinds drawn alike however many places they have; then the second of each, and so on. */
function inDrawnOrder(faults: readonly BoardFault[], seed: number): readonly BoardFault[] {
  const kinds = shuffled(FAULT_KINDS, seed, (kind) => kind);
  const ofKind = kinds.map((kind) =>
    shuffled(
      faults.filter((fault) => fault.kind === kind),
      seed,
      ({ blocks }) => blocks.join(' '),
    ),
  );
  const rounds = Math.max(0, ...ofKind.map(({ length }) => length));
  return Array.from({ length: rounds }, (_, round) => ofKind.flatMap((each) => each[round] ?? [])).flat();
}

/** The first faults in order that touch none of each other's blocks, each of another family; undefined when there are no three. */
function firstApart(
  faults: readonly BoardFault[],
  chosen: readonly BoardFault[] = [],
): readonly BoardFault[] | undefined {
  if (chosen.length === FAULTS) return chosen;
  for (const [place, fault] of faults.entries()) {
    if (!chosen.every((other) => isApart(fault, other))) continue;
    const found = firstApart(faults.slice(place + 1), [...chosen, fault]);
    if (found) return found;
  }
  return undefined;
}

function isApart(a: BoardFault, b: BoardFault): boolean {
  return faultKind(a.kind).family !== faultKind(b.kind).family && !a.blocks.some((id) => b.blocks.includes(id));
}

type Findings = ReturnType<ReviewedDesign['findings']>;

/** A finding of the broken board, by its place in the design. */
interface Found extends DesignFinding {
  readonly key: string;
}

function newFindings(broken: ReviewedDesign, known: Findings): readonly Found[] {
  return [...broken.findings(FAULT_RULES)].flatMap(([key, finding]) => (known.has(key) ? [] : [{ key, ...finding }]));
}

/** Findings that are gone on the board without this fault: they are there because of it. */
function ownFindings({ kind }: BoardFault, found: readonly Found[], without: Findings): readonly string[] {
  const { rules } = faultKind(kind);
  return found.flatMap(({ key, rule, id }) => (rules.includes(rule) && !without.has(key) ? [id] : []));
}
