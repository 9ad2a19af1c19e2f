import type { Steps } from './operations';

/** The texts a document has had, as VS Code's undo and redo should show them again, to the letter. */
export class TextHistory {
  private texts: string[];
  private at = 0;

  constructor(text: string) {
    this.texts = [text];
  }

  /** How far it goes either way. */
  get steps(): Steps {
    return { back: this.at, forward: this.texts.length - 1 - this.at };
  }

  /** Something was done; it counts as a step if it changed the text. */
  note(text: string): void {
    if (text === this.texts[this.at]) return;
    this.cutForward();
    this.texts.push(text);
    this.at += 1;
  }

  /** The text after an undo or redo. */
  travel(direction: 'undo' | 'redo'): string {
    this.at += direction === 'undo' ? -1 : 1;
    const text = this.texts[this.at];
    if (text === undefined) throw new Error(`There is nothing to ${direction}.`);
    return text;
  }

  /** What was undone can no longer be redone. */
  cutForward(): void {
    this.texts.length = this.at + 1;
  }

  /** What came before cannot be told any more. */
  restart(text: string): void {
    this.texts = [text];
    this.at = 0;
  }
}
