import type * as vscode from 'vscode';
import type { Content } from '../core/content/content';
import { findSection, SECTION_IDS } from '../core/content/notes';
import { watchedWords } from '../core/content/phases';
import { notesText } from '../core/interview/files';
import { type NotesRules, readNotes } from '../core/interview/notesFacts';
import type { InterviewSetup } from '../core/interview/setup';
import { Disposables } from '../util/dispose';
import type { InterviewHost } from './host';
import { textOf, watchText } from './work/fileText';

/** Typing is read after it has rested for this long. */
const DEBOUNCE_MS = 500;

/** Reads the notes of the interview in this window whenever they change, in an editor or on disk. */
export class NotesWatch implements vscode.Disposable {
  private readonly subscription: vscode.Disposable;
  private watching: vscode.Uri | undefined;
  private readOnly = false;
  private life = new Disposables();

  constructor(
    private readonly host: InterviewHost,
    private readonly content: Content,
  ) {
    this.subscription = host.onDidChange(() => this.follow());
    this.follow();
  }

  dispose(): void {
    this.subscription.dispose();
    this.life.dispose();
  }

  /** Watches the notes of the room this window is in by now. */
  private follow(): void {
    const { room, state, readOnly } = this.host;
    if (room && !state) return;
    if (room?.notes.toString() === this.watching?.toString() && readOnly === this.readOnly) return;
    this.life.dispose();
    this.life = new Disposables();
    this.watching = room?.notes;
    this.readOnly = readOnly;
    if (room && state && !readOnly) this.watch(room.notes, rulesFor(state.setup, this.content));
  }

  private watch(notes: vscode.Uri, rules: NotesRules): void {
    let timer: NodeJS.Timeout | undefined;
    let last: string | undefined;
    const read = async () => {
      const text = await textOf(notes);
      if (text === undefined || text === last || this.watching !== notes) return;
      // The first reading, and news of a file that holds what was read already, are nobody's writing.
      const written = last !== undefined;
      last = text;
      this.host.notesRead(readNotes(text, rules), written);
    };
    const readSoon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void read(), DEBOUNCE_MS);
    };
    this.life.add(watchText(notes, readSoon));
    this.life.add({ dispose: () => clearTimeout(timer) });
    void read();
  }
}

function rulesFor(setup: InterviewSetup, content: Content): NotesRules {
  return {
    sectionOf: (heading) => findSection(content.notes, heading)?.id,
    words: Object.fromEntries(SECTION_IDS.map((id) => [id, watchedWords(content.phases, id)])),
    template: notesText(setup, content.notes),
  };
}
