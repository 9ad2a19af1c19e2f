import * as vscode from 'vscode';
import type { Asked } from '../core/interview/asking/ask';
import type { BoardQuestion, QuestionSources } from '../core/interview/questioning/choose';
import { isQuestionDue } from '../core/interview/questioning/schedule';
import { once } from '../core/once';
import type { Problem } from '../core/problems/problem';
import { now } from '../util/clock';
import { errorText } from '../util/errors';
import { plainText } from '../util/plainText';
import type { InterviewHost } from './host';

/** When nothing can be asked, it is tried again after this long: a look at the whole board is no work for every second. */
const TRY_AGAIN_MS = 15_000;

/** What interviewer and candidate talk about. */
export interface TalkDeps {
  readonly host: InterviewHost;
  /** Reads the problem of this id; undefined when there is none, as of the user's own prompt. */
  readonly readProblem: (id: string) => Promise<TalkProblem | undefined>;
  /** What would be asked about this board; nothing when it is not open. */
  readonly boardQuestions: (board: vscode.Uri) => Promise<readonly BoardQuestion[]>;
  readonly signals: () => QuestionSources['signals'];
}

/** What an interviewer knows of a problem; those of the bank fit. */
type TalkProblem = Pick<Problem, 'clarifications' | 'deepDives' | 'followUps'>;

const NOTHING_KNOWN: TalkProblem = { clarifications: [], deepDives: [], followUps: [] };

/** The interviewer of this window: answers what the candidate asks, and asks when it is time. */
export class Talk implements vscode.Disposable {
  private readonly subscription: vscode.Disposable;
  /** What is fetched when somebody first asks something. */
  private readonly asking = once(() => import('../core/interview/asking/ask'));
  private readonly choosing = once(() => import('../core/interview/questioning/choose'));
  private known: { readonly interview: string; readonly problem: Promise<TalkProblem | undefined> } | undefined;
  private restsUntil = 0;
  private isChoosing = false;

  constructor(private readonly deps: TalkDeps) {
    this.subscription = deps.host.onDidChange(() => void this.showList().catch(showTrouble));
  }

  /** The candidate asks something; what the interviewer answers is recorded. */
  async ask(text: string): Promise<void> {
    const { host } = this.deps;
    const [{ ask }, problem] = await Promise.all([this.asking(), this.problem()]);
    if (!host.canChange()) return;
    this.record(ask(text, problem.clarifications));
  }

  /** The candidate says what a question meant; `question` is undefined for none of those offered. */
  async mean(text: string, question: string | undefined): Promise<void> {
    const [{ meant }, { clarifications }] = await Promise.all([this.asking(), this.problem()]);
    this.record([meant(text, question, clarifications)]);
  }

  /** Opens the list of what could be asked. */
  openList(): void {
    this.deps.host.tell({ type: 'clarificationListOpened' });
  }

  /** Puts an answer of the interviewer into the notes; `index` is its place among all that was asked. */
  async insertAnswer(index: number): Promise<void> {
    const { host } = this.deps;
    const said = host.state?.conduct.clarifications[index];
    const { clarifications } = await this.problem();
    if (said?.answer === undefined || !host.canChange()) return;
    const note = clarifications.find(({ question }) => question === said.question)?.note ?? said.answer;
    await host.insertIntoNotes({ line: `- ${note}` });
  }

  /** The candidate is done with a question of the interviewer. */
  settle(id: string, how: 'notes' | 'aloud' | 'skipped'): void {
    const { host } = this.deps;
    if (how === 'skipped') host.tell({ type: 'questionSkipped', id });
    else host.tell({ type: 'questionAnswered', id, how });
  }

  /** Asks something when it is time to; called every second while the clock runs. */
  async askWhenDue(): Promise<void> {
    if (this.isChoosing || !this.isDue() || now() < this.restsUntil) return;
    this.isChoosing = true;
    try {
      if (!(await this.askNext())) this.restsUntil = now() + TRY_AGAIN_MS;
    } catch (error) {
      this.restsUntil = Number.POSITIVE_INFINITY;
      showTrouble(error);
    } finally {
      this.isChoosing = false;
    }
  }

  /** What the interviewer knows of the problem of this interview. */
  async problem(): Promise<TalkProblem> {
    const setup = this.deps.host.state?.setup;
    if (!setup) return NOTHING_KNOWN;
    // Read anew for each interview: a problem of the user's own may have been edited since the last one.
    if (this.known?.interview !== setup.id) {
      this.known = { interview: setup.id, problem: this.deps.readProblem(setup.problem.id) };
    }
    return (await this.known.problem) ?? NOTHING_KNOWN;
  }

  dispose(): void {
    this.subscription.dispose();
  }

  private isDue(): boolean {
    const { readOnly, state } = this.deps.host;
    return state !== undefined && !readOnly && isQuestionDue(state, now());
  }

  /** Resolves to whether there was something to ask. */
  private async askNext(): Promise<boolean> {
    const { host, boardQuestions, signals } = this.deps;
    const { room, state } = host;
    const problem = await this.problem();
    if (!room || !state) return false;
    const [{ chooseQuestion }, board, notes] = await Promise.all([
      this.choosing(),
      boardQuestions(room.board),
      vscode.workspace.openTextDocument(room.notes),
    ]);
    // Meanwhile the clock may have been paused, or another interview begun.
    if (host.state?.setup.id !== state.setup.id || !this.isDue()) return true;
    const question = chooseQuestion(host.state, { board, problem, signals: signals(), notes: notes.getText() });
    return question !== undefined && host.tell(question);
  }

  private record(asked: readonly Asked[]): void {
    for (const each of asked) if (!this.deps.host.tell(each)) return;
  }

  /** Lets the list be shown once it was asked for. */
  private async showList(): Promise<void> {
    const { host } = this.deps;
    const isAskedFor = host.state?.conduct.listOpenedAt !== undefined;
    const { clarifications } = isAskedFor ? await this.problem() : NOTHING_KNOWN;
    host.showAskable(clarifications.map(({ question }) => question));
  }
}

function showTrouble(error: unknown): void {
  const text = vscode.l10n.t('The interviewer has lost the thread: {0}', errorText(error));
  void vscode.window.showWarningMessage(plainText(text));
}
