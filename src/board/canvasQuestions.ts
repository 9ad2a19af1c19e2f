import * as vscode from 'vscode';
import type { MermaidProblem } from '../core/board/mermaid/source';
import type { PictureFormat } from '../core/board/picture/picture';
import type { Drawn, FromCanvas, ToCanvas } from '../core/protocol/canvas';
import { Disposables } from '../util/dispose';
import { Requests } from './requests';

/** A page that stopped answering must not keep a save waiting longer than VS Code itself would. */
const FLUSH_TIMEOUT_MS = 1200;
/** Pictures of large boards take seconds to draw on slow machines. */
const DRAW_TIMEOUT_MS = 30_000;

/** What a canvas says in reply to a question. */
type Reply = Extract<FromCanvas, { type: 'flushed' | 'mermaid' | 'picture' }>;

/** What a canvas is asked and gives an answer to, at the latest when it has been waited for long enough. */
export class CanvasQuestions implements vscode.Disposable {
  private readonly disposables = new Disposables();
  private readonly flushes = this.disposables.add(new Requests<void>(FLUSH_TIMEOUT_MS, () => undefined));
  private readonly pictures = this.disposables.add(new Requests<Drawn>(DRAW_TIMEOUT_MS, noPicture));
  private readonly diagrams = this.disposables.add(
    new Requests<MermaidProblem | undefined>(DRAW_TIMEOUT_MS, noDiagram),
  );

  constructor(private readonly send: (question: ToCanvas) => void) {}

  /** Resolves when everything drawn has been submitted. */
  flush(): Promise<void> {
    return this.flushes.ask((request) => this.send({ type: 'flush', request }));
  }

  /** A picture of the board as the canvas shows it, without the scene in it. Throws when it cannot be drawn. */
  async draw(format: PictureFormat): Promise<Uint8Array> {
    const drawn = await this.pictures.ask((request) => this.send({ type: 'draw', request, format }));
    if ('error' in drawn) throw new Error(drawn.error);
    return drawn.bytes;
  }

  /** Puts a Mermaid diagram on the board; the result says why not. */
  insertMermaid(text: string): Promise<MermaidProblem | undefined> {
    return this.diagrams.ask((request) => this.send({ type: 'insertMermaid', request, text }));
  }

  /** The canvas has replied; too late or unasked for means nothing. */
  take(reply: Reply): void {
    if (reply.type === 'flushed') this.flushes.answer(reply.request);
    else if (reply.type === 'mermaid') this.diagrams.answer(reply.request, reply.problem);
    else this.pictures.answer(reply.request, reply.drawn);
  }

  dispose(): void {
    this.disposables.dispose();
  }
}

function silence(): string {
  return vscode.l10n.t('its tab does not answer; close it, open the board again and retry');
}

function noPicture(): Drawn {
  return { error: silence() };
}

function noDiagram(): MermaidProblem {
  return { type: 'syntax', line: undefined, detail: silence() };
}
