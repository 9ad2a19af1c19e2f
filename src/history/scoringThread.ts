import { Worker } from 'node:worker_threads';
import type * as vscode from 'vscode';
import type { HistoryAbout } from '../core/history/news';
import type { FromScoring, Scored, ToScoring } from './scoringMessages';

/** A thread that scores interviews one after the other, so that the window stays free. */
export class ScoringThread implements vscode.Disposable {
  private readonly worker: Worker;
  private readonly waiting = new Map<string, (result: Scored) => void>();
  private fail: (error: Error) => void = () => undefined;
  /** Rejects when the thread ends before its work does. */
  private readonly failure: Promise<never>;
  /** What interviews are scored by, and what else could be tried. */
  readonly about: Promise<HistoryAbout>;

  /** `script` is the thread's bundle, `root` the folder of package.json. */
  constructor(script: string, root: string) {
    this.worker = new Worker(script, { workerData: root });
    this.failure = new Promise((_, reject) => {
      this.fail = reject;
    });
    this.failure.catch(() => undefined); // told to those who wait; nobody may be
    this.about = this.listen();
    this.about.catch(() => undefined); // so may it be
  }

  /** What the interview in a folder (a path) came to, or why it cannot be scored. */
  score(folder: string): Promise<Scored> {
    const result = new Promise<Scored>((resolve) => this.waiting.set(folder, resolve));
    const message: ToScoring = { folder };
    this.worker.postMessage(message);
    return Promise.race([result, this.failure]);
  }

  dispose(): void {
    void this.worker.terminate();
  }

  private listen(): Promise<HistoryAbout> {
    this.worker.on('error', (error) => this.fail(error));
    this.worker.on('exit', () => this.fail(new Error('The thread that scores interviews has ended.')));
    const about = new Promise<HistoryAbout>((resolve) => {
      this.worker.on('message', (message: FromScoring) => {
        if (message.type === 'about') resolve(message.about);
        else this.take(message.folder, message.result);
      });
    });
    return Promise.race([about, this.failure]);
  }

  private take(folder: string, result: Scored): void {
    this.waiting.get(folder)?.(result);
    this.waiting.delete(folder);
  }
}
