import type { Graph } from '../../board/graph/graph';
import type { BlockKindId } from '../../board/kinds';
import type { BoardDesign } from '../../content/boardDesign';
import { planOfBoard, planOfReference, type Role, type RoleBlock, rolesOf } from './roles';

/** The block of a board and the one of the reference that does the same. */
export interface RolePair {
  readonly board: Role;
  readonly reference: Role;
}

/** A block of the board of which neither name nor arrows say what it is for, and the reference's that it may be. */
export interface UnclearRole {
  readonly board: Role;
  readonly may: readonly Role[];
}

/** How a board differs from a reference, by what its blocks do: another product for the same job is no difference. */
export interface BoardComparison {
  readonly onlyReference: readonly Role[];
  readonly onlyBoard: readonly Role[];
  readonly both: readonly RolePair[];
  readonly unclear: readonly UnclearRole[];
}

/** Kinds that do each other's job. */
const SAME_JOB: readonly (readonly BlockKindId[])[] = [
  ['appServer', 'service'],
  ['sqlDatabase', 'nosqlDatabase', 'timeSeriesStore'],
  ['loadBalancer', 'apiGateway'],
  ['worker', 'streamProcessor'],
];
/** Kinds of which a design may have several for different things; of others one is as good as two. */
const BY_ROLE: ReadonlySet<BlockKindId> = new Set<BlockKindId>([
  ...(['appServer', 'service', 'worker', 'streamProcessor', 'cache', 'messageQueue'] as const),
  ...(['sqlDatabase', 'nosqlDatabase', 'timeSeriesStore'] as const),
]);

/** Kinds that are what they keep. */
const BY_CONTENT: ReadonlySet<BlockKindId> = new Set<BlockKindId>(['sqlDatabase', 'cache']);

/** Compares a board with the reference of its problem, in the order of the reference's and the board's blocks. */
export function compareBoards(graph: Graph, reference: Pick<BoardDesign, 'blocks' | 'arrows'>): BoardComparison {
  const own = rolesOf(planOfBoard(graph));
  const wanted = rolesOf(planOfReference(reference));
  const jobs = [...new Set([...wanted, ...own].map(({ kind }) => jobOf(kind)))];
  const parts = jobs.map((job) => {
    const ofJob = ({ kind }: RoleBlock) => jobOf(kind) === job;
    return (BY_ROLE.has(job) ? byRole : byKind)(wanted.filter(ofJob), own.filter(ofJob));
  });
  return {
    onlyReference: parts.flatMap((part) => part.onlyReference.map(bare)),
    onlyBoard: parts.flatMap((part) => part.onlyBoard.map(bare)),
    both: parts.flatMap((part) =>
      part.both.map((pair) => ({ board: bare(pair.board), reference: bare(pair.reference) })),
    ),
    unclear: parts.flatMap((part) =>
      part.unclear.map(({ board, may }) => ({ board: bare(board), may: may.map(bare) })),
    ),
  };
}

/** What is shown, which goes to a page as a message: no sets. */
function bare({ kind, kindName, name, place }: Role): Role {
  return { kind, kindName, name, place };
}

function jobOf(kind: BlockKindId): BlockKindId {
  return SAME_JOB.find((job) => job.includes(kind))?.[0] ?? kind;
}

function byKind(wanted: readonly RoleBlock[], own: readonly RoleBlock[]): BoardComparison {
  const [first] = wanted;
  return {
    onlyReference: own.length === 0 ? wanted : [],
    onlyBoard: first ? [] : own,
    both: own.flatMap((board, index) => {
      const reference = wanted[Math.min(index, wanted.length - 1)];
      return reference ? [{ board, reference }] : [];
    }),
    unclear: [],
  };
}

function byRole(wanted: readonly RoleBlock[], own: readonly RoleBlock[]): BoardComparison {
  const told = pairs(wanted, own);
  const alike = [...told, ...onlyOnes(without(wanted, own, told))];
  const both = [...alike, ...onlyOnes(without(wanted, own, alike))];
  const { open, left, untold } = without(wanted, own, both);
  const isOpen = untold.length > 0 && open.length > 0;
  return {
    onlyReference: isOpen ? [] : open,
    // Beside a reference that has all of them, one more of the kind that says nothing of itself is one more.
    onlyBoard: isOpen ? left.filter((each) => !untold.includes(each)) : left,
    both,
    unclear: isOpen ? untold.map((board) => ({ board, may: open })) : [],
  };
}

interface Pair {
  readonly board: RoleBlock;
  readonly reference: RoleBlock;
}

interface Left {
  readonly open: readonly RoleBlock[];
  readonly left: readonly RoleBlock[];
  /** Those of `left` that do not say what they are for. */
  readonly untold: readonly RoleBlock[];
}

function without(wanted: readonly RoleBlock[], own: readonly RoleBlock[], both: readonly Pair[]): Left {
  const open = wanted.filter((each) => !both.some(({ reference }) => reference === each));
  const left = own.filter((each) => !both.some(({ board }) => board === each));
  return { open, left, untold: left.filter(({ about }) => about.size === 0) };
}

/** One left over on both sides, of the very kind or at all, is the same one when nothing speaks against it. */
function onlyOnes({ open, untold }: Left): readonly Pair[] {
  const [only] = open;
  const [board] = untold;
  if (open.length === 1 && untold.length === 1 && only && board) return [{ board, reference: only }];
  return open.flatMap((reference) => {
    const alike = untold.filter(({ kind }) => kind === reference.kind);
    const isOne = alike.length === 1 && open.filter(({ kind }) => kind === reference.kind).length === 1;
    return isOne ? alike.map((each) => ({ board: each, reference })) : [];
  });
}

/** The blocks that are about the same things, those with most in common first; each but once. */
function pairs(wanted: readonly RoleBlock[], own: readonly RoleBlock[]): readonly Pair[] {
  const likely = wanted
    .flatMap((reference) => own.map((board) => ({ board, reference, likeness: likeness(board, reference) })))
    .filter(({ likeness: value }) => value > 0)
    .sort((a, b) => b.likeness - a.likeness);
  const chosen: Pair[] = [];
  for (const { board, reference } of likely) {
    const isTaken = chosen.some((each) => each.board === board || each.reference === reference);
    if (!isTaken) chosen.push({ board, reference });
  }
  return chosen.sort((a, b) => wanted.indexOf(a.reference) - wanted.indexOf(b.reference));
}

/** What two blocks are named for counts twice what stands around them. */
function likeness(board: RoleBlock, reference: RoleBlock): number {
  const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>) => [...a].filter((each) => b.has(each)).length;
  const named = shared(board.about, reference.about);
  const placed = shared(board.around, reference.around);
  // Two stores that are named for different things are not the same; services, queues and workers have names of every sort.
  const isToldApart = named === 0 && board.about.size > 0 && reference.about.size > 0;
  if (isToldApart && BY_CONTENT.has(jobOf(board.kind))) return 0;
  return 2 * named + placed;
}
