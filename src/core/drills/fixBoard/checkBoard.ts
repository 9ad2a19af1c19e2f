import { readGraph } from '../../board/graph/readGraph';
import type { SceneElement } from '../../board/scene';
import { analyse } from '../../review/analyse';
import type { Facts } from '../../review/facts';
import type { Finding, Review } from '../../review/finding';
import { ignoredOn } from '../../review/ignored';
import { reviewBoard } from '../../review/review';
import type { BrokenBoard, ProvenFault } from './drawFaults';
import type { Words } from './fault';
import type { FaultState } from './faultState';
import type { ReviewedUnder } from './reviewedDesign';

/** How a broken board stands. */
export interface BoardCheck {
  /** Of each fault, in their order. */
  readonly faults: readonly FaultState[];
  /** Errors and warnings that neither the intact nor the broken board had. */
  readonly added: readonly Finding[];
}

/** A board under review, whatever has been drawn on it. */
export interface SeenBoard {
  readonly facts: Facts;
  readonly review: Review;
}

/** Reviews a board under the load of the drill, not that of the files beside it. */
export function seeBoard(scene: readonly SceneElement[], under: ReviewedUnder, l10n: Words): SeenBoard {
  const live = scene.filter(({ isDeleted }) => !isDeleted);
  const facts = analyse(readGraph(live), under.defaults, { figures: under.figures });
  return { facts, review: reviewBoard(facts, ignoredOn(live), l10n) };
}

/** Holds a board against the faults that were put in. `before` is the broken board as it was handed out, seen the same way. */
export function checkBoard(broken: BrokenBoard, before: SeenBoard, now: SeenBoard): BoardCheck {
  const known = new Set([...before.review.findings, ...before.review.ignored.map(({ finding }) => finding)].map(idOf));
  const fresh = now.review.findings.filter((finding) => finding.severity !== 'info' && !known.has(finding.id));
  return {
    faults: broken.faults.map((fault) => stateOf(fault, broken, before, now, fresh)),
    added: fresh,
  };
}

function stateOf(
  { findings }: ProvenFault,
  broken: BrokenBoard,
  before: SeenBoard,
  now: SeenBoard,
  fresh: readonly Finding[],
): FaultState {
  const isOwn = ({ id }: Finding) => findings.includes(id);
  if (now.review.findings.some(isOwn)) return 'left';
  if (now.review.ignored.some(({ finding }) => isOwn(finding))) return 'ignored';
  const own = before.review.findings.filter(isOwn);
  if (fresh.some(({ rule }) => own.some((finding) => finding.rule === rule))) return 'moved';
  return own.some(({ element }) => !isStillThere(element, broken, before.facts, now.facts)) ? 'gone' : 'cured';
}

/** True when what a finding was about is on the board, or something that does its work. */
function isStillThere(element: string, { intact, broken }: BrokenBoard, before: Facts, now: Facts): boolean {
  const arrow = before.arrow(element);
  if (!arrow) return isReplaced(element, before, now);
  const [from, to] = [arrow.from ?? '', arrow.to ?? ''];
  if (![from, to].every((id) => isReplaced(id, before, now))) return false;
  const isBothThere = now.block(from) !== undefined && now.block(to) !== undefined;
  const [start, end] = [broken.nameOf(from) ?? '', broken.nameOf(to) ?? ''];
  const wasNeeded = reaches(intact.facts, intact.elementOf(start), intact.elementOf(end));
  return !isBothThere || !wasNeeded || reaches(now, from, to);
}

/** A block is there, or there are as many of its kind as before. */
function isReplaced(id: string, before: Facts, now: Facts): boolean {
  const kind = before.kindOf(id);
  if (kind === undefined || now.block(id)) return true;
  return now.ofKind(kind).length >= before.ofKind(kind).length;
}

/** True when arrows lead from one block to another, over however many. */
function reaches(facts: Facts, from: string, to: string): boolean {
  const seen = new Set([from]);
  for (const id of seen) {
    if (id === to) return true;
    for (const arrow of facts.out(id)) {
      const next = facts.other(arrow, id)?.id;
      if (next !== undefined) seen.add(next);
    }
  }
  return false;
}

function idOf({ id }: Finding): string {
  return id;
}
