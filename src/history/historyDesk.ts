import * as vscode from 'vscode';
import type { CachedResult } from '../core/history/cache';
import type { HistoryNews, ShownUnusable } from '../core/history/news';
import type { PastInterview } from '../core/history/pastInterview';
import { unusableText } from '../core/history/unusable';
import { now } from '../util/clock';
import { findInterviews } from '../util/interviewFolders';
import { allPlaces } from '../util/interviewPlaces';
import { readAllPastDrills } from '../util/pastDrills';
import { interviewMark } from '../util/pastFolders';
import { readSetting } from '../util/settings';
import { Turns } from '../util/turns';
import { CacheFile } from './cacheFile';
import type { HistoryDeps } from './deps';
import type { Scored } from './scoringMessages';
import { ScoringThread } from './scoringThread';

/** So many interviews are scored before the page hears of them: it is drawn anew each time. */
const TOLD_EVERY = 8;

type Found = Omit<HistoryNews, 'showsStreak' | 'now'>;

/** The past interviews of this window's places: finds them, has them scored, keeps the results. */
export class HistoryDesk implements vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<void>();
  private readonly cache: CacheFile;
  private readonly turns = new Turns();
  private found: Found | undefined;

  /** Fires when there is more to show. */
  readonly onDidChange = this.changes.event;

  constructor(private readonly deps: HistoryDeps) {
    this.cache = new CacheFile(vscode.Uri.joinPath(deps.storage, 'history.json').fsPath);
  }

  /** What there is to show by now; undefined before the first look. */
  news(): HistoryNews | undefined {
    const { found } = this;
    return found && { ...found, showsStreak: readSetting('history.streaks'), now: now() };
  }

  /** Looks again: what has not changed is taken as it was, everything else is scored on a thread of its own. */
  refresh(): Promise<void> {
    return this.turns.take(async () => {
      const { extensionUri } = this.deps;
      const script = vscode.Uri.joinPath(extensionUri, 'dist', 'scoring.js').fsPath;
      const thread = new ScoringThread(script, extensionUri.fsPath);
      try {
        await this.look(thread);
      } finally {
        thread.dispose();
      }
    });
  }

  /** True while a window is in this interview and it has not ended. */
  async isRunning(folder: string): Promise<boolean> {
    const { interviews, isHeld } = this.deps;
    const status = interviews.snapshot()?.status;
    const isHere = interviews.room?.folder.fsPath === folder && status !== undefined;
    return isHere ? status !== 'ended' : isHeld(folder);
  }

  dispose(): void {
    this.changes.dispose();
  }

  private async look(thread: ScoringThread): Promise<void> {
    const drills = await readAllPastDrills(allPlaces(this.deps.storage).map(({ fsPath }) => fsPath));
    const folders = (await findInterviews(this.deps.storage)).map(({ fsPath }) => fsPath);
    const marks = new Map(await Promise.all(folders.map(async (each) => [each, await interviewMark(each)] as const)));
    const about = await thread.about;
    const scoredBy = `${this.deps.version} ${about.rubric.version}`;
    const kept = await this.cache.read(scoredBy);
    const known = new Map([...marks].flatMap(([folder, mark]) => keptOf(kept, folder, mark)));
    const results = new Map<string, Scored>([...known].map(([folder, { result }]) => [folder, { folder, ...result }]));
    const left = [...marks.keys()].filter((folder) => !results.has(folder));
    await this.show({ about, drills }, results, left.length);
    for (const [index, folder] of left.entries()) {
      results.set(folder, await thread.score(folder));
      if ((index + 1) % TOLD_EVERY === 0) await this.show({ about, drills }, results, left.length - index - 1);
    }
    await this.show({ about, drills }, results, 0);
    if (left.length > 0 || kept.size !== known.size) await this.keep(kept, marks, results, scoredBy);
  }

  private async show(
    known: Pick<HistoryNews, 'about' | 'drills'>,
    results: ReadonlyMap<string, Scored>,
    waiting: number,
  ): Promise<void> {
    const all = [...results.values()];
    const interviews = all.filter((each): each is PastInterview => !('reason' in each));
    const unusable = all.flatMap((each): readonly ShownUnusable[] =>
      'reason' in each
        ? [
            {
              folder: each.folder,
              name: nameOf(each.folder),
              message: unusableText(each, vscode.l10n),
              file: each.reason.file,
            },
          ]
        : [],
    );
    const open = interviews.filter(({ hasEnded }) => !hasEnded).map(({ folder }) => folder);
    const checked = await Promise.all(open.map(async (folder) => ((await this.isRunning(folder)) ? [folder] : [])));
    this.found = { ...known, interviews, unusable, running: checked.flat(), waiting };
    this.changes.fire();
  }

  /** Results of other workspaces stay; those of folders that are gone from these places do not. */
  private async keep(
    kept: ReadonlyMap<string, CachedResult>,
    marks: ReadonlyMap<string, string>,
    results: ReadonlyMap<string, Scored>,
    scoredBy: string,
  ): Promise<void> {
    const places = allPlaces(this.deps.storage).map(({ path }) => path);
    const others = [...kept].filter(
      ([folder]) => !places.includes(vscode.Uri.joinPath(vscode.Uri.file(folder), '..').path),
    );
    const own = [...results].flatMap(([folder, result]): [string, CachedResult][] => {
      if ('reason' in result) return [];
      const { folder: _, ...rest } = result;
      return [[folder, { mark: marks.get(folder) ?? '', result: rest }]];
    });
    await this.cache.write(new Map([...others, ...own]), scoredBy);
  }
}

/** Name of an interview's folder (a path), without the way to it. */
export function nameOf(folder: string): string {
  return vscode.Uri.file(folder).path.split('/').at(-1) ?? '';
}

function keptOf(kept: ReadonlyMap<string, CachedResult>, folder: string, mark: string): [string, CachedResult][] {
  const found = kept.get(folder);
  return found && found.mark === mark ? [[folder, found]] : [];
}
