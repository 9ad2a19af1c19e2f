import * as vscode from 'vscode';
import { AFTERWARDS, type InterviewState } from '../core/app';
import type { BoardFacts } from '../core/board/facts';
import type { Content } from '../core/content/content';
import { lineSnippet, plainLine } from '../core/content/playbook';
import { modeOf } from '../core/interview/conduct';
import type { NotesBlock, NotesLine } from '../core/interview/notesBlock';
import type { NotesFacts } from '../core/interview/notesFacts';
import type { InterviewSetup } from '../core/interview/setup';
import { type InterviewSnapshot, snapshotOf } from '../core/interview/snapshot';
import { forCandidate, isAtTable } from '../core/interview/table';
import type { ClockIntent } from '../core/protocol/sidebar';
import { now } from '../util/clock';
import { otherWindow, type Rating, recordAfterwards } from './afterwards';
import { runClock } from './clockCommands';
import { type Deed, FileFacts } from './fileFacts';
import type { Interviews, Room } from './interviews';
import { whyNoChange } from './messages';
import { insertIntoNotes, type NotesText } from './notesInsert';
import { OpenSession, type OpenSessionDeps } from './openSession';
import { openRoom } from './room';

/** What moves the clock or divides the interview. */
const ON_THE_CLOCK: ReadonlySet<Deed['type']> = new Set([
  'phaseEntered',
  'clockPaused',
  'clockResumed',
  'clockStepped',
  'interviewEnded',
]);

/** What the host of interviews is made of. */
export interface HostDeps extends Omit<OpenSessionDeps, 'changed'> {
  readonly content: Content;
}

/** The interview of this window: records what happens in it, and takes what the surfaces ask for. */
export class InterviewHost implements Interviews, vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<void>();
  private readonly ends = new vscode.EventEmitter<vscode.Uri>();
  private readonly shownBoards = new vscode.EventEmitter<vscode.Uri>();
  private readonly subscription: vscode.Disposable;
  private readonly session: OpenSession;
  private askable: readonly string[] = [];
  private readonly seen = new FileFacts({
    current: () => (this.whyNot() === undefined ? this.state : undefined),
    tell: (deed) => this.tell(deed),
  });
  readonly onDidChange = this.changes.event;
  /** Fires with the folder of an interview that has just ended in this window. */
  readonly onDidEnd = this.ends.event;

  constructor(private readonly deps: HostDeps) {
    this.session = new OpenSession({ ...deps, changed: () => this.changes.fire() });
    this.subscription = deps.store.onDidChange(() => this.changes.fire());
  }

  get room(): Room | undefined {
    return this.session.room;
  }

  get readOnly(): boolean {
    return this.session.readOnly;
  }

  get state(): InterviewState | undefined {
    return this.deps.store.state.interview;
  }

  get atTable(): boolean {
    return this.state !== undefined && isAtTable(this.state);
  }

  isRealistic(board: vscode.Uri): boolean {
    const { state, room } = this;
    if (!state || state.clock.status === 'ended' || modeOf(state.conduct) !== 'realistic') return false;
    return room?.board.toString() === board.toString();
  }

  /** Number of events that are not on disk yet. */
  get unwritten(): number {
    return this.session.unwritten;
  }

  snapshot(): InterviewSnapshot | undefined {
    const { askable, readOnly } = this;
    return this.state && forCandidate(snapshotOf(this.state, now(), this.deps.content, { readOnly, askable }));
  }

  /** Takes the questions that the list of what could be asked shows. */
  showAskable(questions: readonly string[]): void {
    if (questions.length === this.askable.length && questions.every((each, index) => each === this.askable[index]))
      return;
    this.askable = questions;
    this.changes.fire();
  }

  /** Begins an interview whose files have just been written to `folder`. */
  begin(folder: vscode.Uri, setup: InterviewSetup): Promise<void> {
    return this.session.begin(folder, setup);
  }

  /** Opens an interview from its folder. Throws, with nothing changed, when its files cannot be used. */
  resume(folder: vscode.Uri): Promise<void> {
    return this.session.resume(folder);
  }

  /** Writes what is pending and closes the interview in this window; it can be resumed. */
  leave(): Promise<void> {
    return this.session.leave();
  }

  /** This window shall not go on with its interview when it opens again. */
  async forget(): Promise<void> {
    await this.deps.remember(undefined);
  }

  /** Makes this window the owner of an interview it only follows. */
  async takeOver(): Promise<void> {
    await this.session.takeOver();
  }

  /** Resolves when everything that happened was written, or was tried to be. */
  async flush(): Promise<void> {
    await this.session.flush();
  }

  /** Records something, as of now. False, with a message, when there is no running interview of this window's own. */
  tell(deed: Deed): boolean {
    if (!this.canChange(AFTERWARDS.has(deed.type) && this.session.records)) return false;
    if (ON_THE_CLOCK.has(deed.type)) this.session.capture(); // what was done before belongs before
    this.deps.store.dispatch({ ...deed, at: now() });
    if (deed.type === 'interviewEnded') this.end();
    return true;
  }

  /**
   * Records a rating of an interview, this window's or another one, also when it is over. Rejects, saying why, when that
   * cannot be done.
   */
  async rate(folder: vscode.Uri, { by, criterion, value, note }: Rating): Promise<void> {
    const event = { type: 'ratingGiven', by, criterion, value, note, at: now() } as const;
    const isOurs = folder.toString() === this.room?.folder.toString();
    if (isOurs && this.readOnly) throw new Error(otherWindow());
    if (!isOurs || !this.session.records) await recordAfterwards(this.deps.storage, folder, event);
    if (isOurs) this.deps.store.dispatch(event);
    if (isOurs) await this.flush();
  }

  /** True when this window may change the interview; says why when it may not. */
  canChange(afterwards = false): boolean {
    const reason = whyNoChange(this.state, this.readOnly, afterwards);
    if (reason) void vscode.window.showInformationMessage(reason);
    return reason === undefined;
  }

  /** Brings the last strokes into the recording. */
  settle(): Promise<void> {
    return this.session.settle();
  }

  async runClock(intent: ClockIntent): Promise<void> {
    await this.settle();
    await runClock(this, intent);
  }

  tick(item: string, done: boolean): void {
    this.tell({ type: 'itemTicked', item, done });
  }

  hearSignal(signal: string): void {
    this.tell({ type: 'signalHeard', signal });
  }

  async takeLine(line: string, how: 'copied' | 'inserted'): Promise<void> {
    const text = this.deps.content.playbook.lines.find(({ id }) => id === line)?.text;
    if (text === undefined) return;
    if (how === 'copied') await vscode.env.clipboard.writeText(plainLine(text));
    else if (!(await this.insertSnippet(new vscode.SnippetString(lineSnippet(text))))) return;
    if (this.whyNot() === undefined) this.tell({ type: 'lineUsed', line, how });
  }

  boardSeen(board: vscode.Uri, facts: BoardFacts, drawn: boolean): void {
    if (board.toString() === this.room?.board.toString()) this.seen.board(facts, drawn);
  }

  boardShown(board: vscode.Uri): void {
    this.shownBoards.fire(board);
  }

  flowWalked(board: vscode.Uri, flow: string, steps: number): void {
    const isOurs = board.toString() === this.room?.board.toString() && this.whyNot() === undefined;
    if (isOurs) this.tell({ type: 'flowWalked', flow, steps });
  }

  /** Takes what the notes hold; `written` tells whether they were changed just now. */
  notesRead(facts: NotesFacts, written: boolean): void {
    this.seen.notes(facts, written);
  }

  insertIntoNotes(text: string | NotesBlock | NotesLine): Promise<boolean> {
    return this.insert(text);
  }

  /** Like `insertIntoNotes`, with tab stops. */
  insertSnippet(snippet: vscode.SnippetString): Promise<boolean> {
    return this.insert(snippet);
  }

  async open(what: 'room' | 'board' | 'notes'): Promise<void> {
    if (this.room) await openRoom(this.room, what, this.shownBoards.event);
    else void vscode.window.showInformationMessage(this.whyNot() ?? '');
  }

  /** Resolves when the interview is written and given up; for the end of the window. */
  async close(): Promise<void> {
    await this.leave();
    this.dispose();
  }

  dispose(): void {
    this.subscription.dispose();
    this.changes.dispose();
    this.ends.dispose();
    this.shownBoards.dispose();
  }

  private end(): void {
    void this.deps.remember(undefined);
    if (this.room) this.ends.fire(this.room.folder);
  }

  private insert(text: NotesText): Promise<boolean> {
    const phase = this.state?.setup.plan.phases[this.state.clock.phaseIndex]?.phase;
    return insertIntoNotes(text, this.room?.notes, phase, this.deps.content.notes);
  }

  private whyNot(): string | undefined {
    return whyNoChange(this.state, this.readOnly);
  }
}
