import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem, ProblemSummary } from '../core/problems/problem';

/** The problems that come with Mockboard. They lie beside the bundle; they, and what reads them, are loaded when they are asked for. */
export class ProblemBank {
  private readonly folder: string;
  private listed: Promise<readonly ProblemSummary[]> | undefined;

  /** `root` is the folder of package.json. */
  constructor(root: string) {
    this.folder = join(root, 'media', 'content', 'problems');
  }

  /** What can be chosen, the most asked first. Rejects with a `ContentError` if a file of the package is damaged. */
  list(): Promise<readonly ProblemSummary[]> {
    this.listed ??= this.readAll();
    return this.listed;
  }

  /** A problem as a whole; undefined when there is none with this id. Rejects with a `ContentError` if it is damaged. */
  async read(id: string): Promise<Problem | undefined> {
    const file = `${id}.json`;
    const [names, { parseProblem }] = await Promise.all([readdir(this.folder), import('../core/problems/readProblem')]);
    return names.includes(file) ? parseProblem(await this.parsed(file), `problems/${file}`) : undefined;
  }

  private async readAll(): Promise<readonly ProblemSummary[]> {
    const { byDemand, parseSummary } = await import('../core/problems/readProblem');
    const files = (await readdir(this.folder)).filter((name) => name.endsWith('.json'));
    const read = async (file: string) => parseSummary(await this.parsed(file), `problems/${file}`);
    return byDemand(await Promise.all(files.map(read)));
  }

  private async parsed(file: string): Promise<unknown> {
    return JSON.parse(await readFile(join(this.folder, file), 'utf8'));
  }
}
