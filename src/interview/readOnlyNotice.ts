import * as vscode from 'vscode';
import { showFollowFailure, showReadOnly } from './messages';

/** After a reload the window before may still be closing: being read-only is news only when it lasts. */
const TELL_AFTER_MS = 2000;

/** What the notice is about. */
export interface NoticeSubject {
  /** Whether this session is still the window's own, and read-only. */
  readonly isReadOnly: () => boolean;
  readonly title: () => string;
  readonly takeOver: () => Promise<void>;
}

/** Says that another window runs the interview, and when this one does; each once for a change. */
export class ReadOnlyNotice {
  private told = false;
  private toldFailure = false;

  constructor(private readonly subject: NoticeSubject) {}

  /** Called whenever the session has become read-only, or no longer is. */
  tell(readOnly: boolean): void {
    if (readOnly) {
      setTimeout(() => this.tellReadOnly(), TELL_AFTER_MS);
    } else if (this.told) {
      this.told = false;
      void vscode.window.showInformationMessage(vscode.l10n.t('The interview now runs in this window.'));
    }
  }

  /** Called when the other window's doings cannot be followed; said once a session. */
  tellFailure(error: unknown): void {
    if (!this.toldFailure) void showFollowFailure(error);
    this.toldFailure = true;
  }

  private tellReadOnly(): void {
    if (this.told || !this.subject.isReadOnly()) return;
    this.told = true;
    void showReadOnly(this.subject.title(), this.subject.takeOver);
  }
}
