import { elementLine, isElement } from '../../board/canonical';
import type { SceneElement } from '../../board/scene';
import { CREATED, newElementFields } from './newElement';
import { applyOrder, diffOrder, type OrderMoves } from './order';
import { applyFields, diffFields, type FieldPatch, type Fields } from './patch';

/** A board as it is recorded. Images are named by a hash of their data (see `recordedFiles`). */
export interface RecordedBoard {
  /** In drawing order. */
  readonly ids: readonly string[];
  readonly elements: ReadonlyMap<string, SceneElement>;
  readonly appState: Fields;
  readonly files: Fields;
  /** Top-level entries of the file other than these. */
  readonly head: Fields;
  /** The elements as they are written, where that is known: spares comparing them field by field. */
  readonly lines?: ReadonlyMap<string, string>;
}

/** What became of one element: `created` when it is new, then with its fields as they differ from `newElementFields`. */
export interface ElementChange extends FieldPatch {
  readonly id: string;
  readonly created?: typeof CREATED;
  /** Of a new element. */
  readonly kind?: string;
}

/** What was done to a board between two looks at it: only what differs. New elements go to the end before `order` moves them. */
export interface BoardOp {
  readonly deleted?: readonly string[];
  readonly changed?: readonly ElementChange[];
  readonly order?: OrderMoves;
  readonly appState?: FieldPatch;
  readonly files?: FieldPatch;
  readonly head?: FieldPatch;
}

/** A board of nothing at all. */
export const NO_BOARD: RecordedBoard = { ids: [], elements: new Map(), appState: {}, files: {}, head: {} };

/** What turns one board into another; undefined when nothing does. */
export function diffBoards(before: RecordedBoard, after: RecordedBoard): BoardOp | undefined {
  const deleted = before.ids.filter((id) => !after.elements.has(id));
  const changed = after.ids.flatMap((id) => changeOf(id, before, after) ?? []);
  const kept = before.ids.filter((id) => after.elements.has(id));
  const order = diffOrder([...kept, ...after.ids.filter((id) => !before.elements.has(id))], after.ids);
  const appState = diffFields(before.appState, after.appState);
  const files = diffFields(before.files, after.files);
  const head = diffFields(before.head, after.head);
  const op: BoardOp = {
    ...(deleted.length ? { deleted } : {}),
    ...(changed.length ? { changed } : {}),
    ...(order ? { order } : {}),
    ...(appState ? { appState } : {}),
    ...(files ? { files } : {}),
    ...(head ? { head } : {}),
  };
  return Object.keys(op).length ? op : undefined;
}

/** A board that recorded operations are played on, one after the other. */
export class BoardDraft {
  private ids: string[];
  private readonly elements: Map<string, SceneElement>;
  private rest: Pick<RecordedBoard, 'appState' | 'files' | 'head'>;

  constructor({ ids, elements, ...rest }: RecordedBoard) {
    this.ids = [...ids];
    this.elements = new Map(elements);
    this.rest = rest;
  }

  /** Plays an operation. False when part of it does not fit this board; that part is passed over. */
  apply({ deleted = [], changed = [], order, appState, files, head }: BoardOp): boolean {
    let fits = true;
    for (const id of deleted) if (!this.elements.delete(id)) fits = false;
    if (deleted.length) this.ids = this.ids.filter((id) => this.elements.has(id));
    for (const change of changed) if (!this.change(change)) fits = false;
    if (order) this.ids = applyOrder(this.ids, order);
    const patched = {
      appState: patch(this.rest.appState, appState),
      files: patch(this.rest.files, files),
      head: patch(this.rest.head, head),
    };
    this.rest = {
      appState: patched.appState ?? this.rest.appState,
      files: patched.files ?? this.rest.files,
      head: patched.head ?? this.rest.head,
    };
    return fits && Object.values(patched).every((each) => each !== undefined);
  }

  /** The board as it is now; what is played later does not change it. */
  get board(): RecordedBoard {
    return { ids: [...this.ids], elements: new Map(this.elements), ...this.rest };
  }

  private change({ id, created, kind = '', ...fields }: ElementChange): boolean {
    const known = this.elements.get(id);
    if (created !== undefined && created !== CREATED) return false; // recorded by a later version
    const base = created ? { ...newElementFields(kind), id, type: kind } : known;
    const element = base && applyFields(base, fields);
    if (!element || !isElement(element) || element.id !== id) return false;
    if (!known) this.ids.push(id);
    this.elements.set(id, element);
    return true;
  }
}

/** The board after an operation; what does not fit is passed over. */
export function applyBoardOp(board: RecordedBoard, op: BoardOp): RecordedBoard {
  const draft = new BoardDraft(board);
  draft.apply(op);
  return draft.board;
}

function changeOf(id: string, before: RecordedBoard, after: RecordedBoard): ElementChange | undefined {
  const element = after.elements.get(id);
  const old = before.elements.get(id);
  if (!element || element === old) return undefined;
  const { type: kind } = element;
  if (!old) {
    const fields = diffFields({ ...newElementFields(kind), id, type: kind }, element);
    return { id, created: CREATED, kind, ...fields };
  }
  if (lineOf(before, old) === lineOf(after, element)) return undefined;
  const fields = diffFields(old, element);
  return fields && { id, ...fields };
}

function lineOf({ lines }: RecordedBoard, element: SceneElement): string {
  return lines?.get(element.id) ?? elementLine(element);
}

function patch(fields: Fields, change: FieldPatch | undefined): Fields | undefined {
  return change ? applyFields(fields, change) : fields;
}
