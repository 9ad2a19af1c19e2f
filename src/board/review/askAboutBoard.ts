import * as vscode from 'vscode';
import type { Question } from '../../core/review/questions/question';
import { noQuestions } from '../../core/review/questions/questionsDocument';
import { plainText } from '../../util/plainText';
import type { Reviewed } from './boardReview';
import type { BoardReviews } from './boardReviews';
import { levelName, type SignalPhrases } from './reviewRows';

const { l10n } = vscode;

/** Asks about the board used last, one question at a time; what a strong answer covers is told when asked for. */
export class AskAboutBoard {
  /** Ids of the questions asked so far, by board: another time goes on with others. */
  private readonly asked = new Map<string, Set<string>>();
  private run = 0;

  constructor(
    private readonly reviews: BoardReviews,
    private readonly signals: () => SignalPhrases,
  ) {}

  /** Asks until the user has enough. A second start takes the place of the first. */
  async start(): Promise<void> {
    this.run += 1;
    const { run } = this;
    while (run === this.run) {
      // Anew each time: the board may have changed meanwhile.
      const reviewed = await this.reviews.reviewNow();
      if (!reviewed) {
        void vscode.window.showInformationMessage(
          l10n.t('Open a board first: start an interview, or create a new whiteboard.'),
        );
        return;
      }
      const question = this.next(reviewed);
      if (!question) {
        void vscode.window.showInformationMessage(noQuestions(l10n));
        return;
      }
      if (!(await this.ask(question, reviewed))) return;
    }
  }

  private next({ canvas, questions }: Reviewed): Question | undefined {
    const key = canvas.uri.toString();
    const asked = this.asked.get(key) ?? new Set<string>();
    this.asked.set(key, asked);
    const fresh = questions.find(({ id }) => !asked.has(id));
    if (!fresh) asked.clear();
    const question = fresh ?? questions[0];
    if (question) asked.add(question.id);
    return question;
  }

  /** Resolves to whether another question is wanted. */
  private async ask({ text, covers, level, signal, element }: Question, { canvas }: Reviewed): Promise<boolean> {
    const [answer, show, next] = [l10n.t('Strong Answer'), l10n.t('Show on Board'), l10n.t('Next Question')];
    const about = `${levelName(level)}, “${this.signals().get(signal) ?? signal}”`;
    let message = `${text} (${about})`;
    let buttons = [answer, show, next];
    for (;;) {
      const chosen = await vscode.window.showInformationMessage(plainText(message), ...buttons);
      if (chosen === show) canvas.connection.tell({ type: 'select', ids: [element] });
      else if (chosen === answer) {
        message = l10n.t('{0} A strong answer covers: {1}.', text, covers.join('; '));
        buttons = [show, next];
      } else return chosen === next;
    }
  }
}
