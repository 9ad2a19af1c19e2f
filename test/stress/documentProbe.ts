import fs from 'node:fs';
import path from 'node:path';
import esbuild from 'esbuild';
import { waitFor } from '../polling';
import { outDir, repoRoot } from '../vscode/paths';
import { type DocumentChange, type DocumentState, PORT_FILE, type ProbeRequest } from './probe/protocol';

/** The probe extension, bundled; give its folder and environment to the session before that opens. */
export class DocumentProbe {
  readonly folder: string;
  private readonly portFile: string;

  /** `name` keeps the probes of several sessions apart. */
  constructor(name: string) {
    this.folder = path.join(outDir, 'document-probe', name);
    this.portFile = path.join(this.folder, 'port');
    fs.rmSync(this.folder, { recursive: true, force: true });
    const source = path.join(repoRoot, 'test/stress/probe');
    esbuild.buildSync({
      entryPoints: [path.join(source, 'main.ts')],
      outdir: this.folder,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      external: ['vscode'],
      logLevel: 'warning',
    });
    fs.copyFileSync(path.join(source, 'package.json'), path.join(this.folder, 'package.json'));
  }

  /** What the extension host has to know. */
  get env(): Readonly<Record<string, string>> {
    return { [PORT_FILE]: this.portFile };
  }

  /** Resolves when the extension host answers. */
  async ready(): Promise<void> {
    await waitFor(
      'the document probe',
      () => fs.existsSync(this.portFile) && fs.statSync(this.portFile).size > 0,
      60_000,
    );
  }

  /** The document of a file; fails when VS Code has none. */
  async state(file: string): Promise<DocumentState> {
    const state = (await this.ask({ type: 'state', file })) as DocumentState | null;
    if (!state) throw new Error(`VS Code holds no document of ${file}.`);
    return state;
  }

  /** When the document of a file changed, oldest first; only the newest few hundred changes are kept. */
  async changes(file: string): Promise<readonly DocumentChange[]> {
    return (await this.ask({ type: 'changes', file })) as readonly DocumentChange[];
  }

  /** Whether VS Code holds a document of the file. */
  async isOpen(file: string): Promise<boolean> {
    return (await this.ask({ type: 'state', file })) !== null;
  }

  async ask(request: ProbeRequest): Promise<unknown> {
    const port = fs.readFileSync(this.portFile, 'utf8');
    const response = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: JSON.stringify(request) });
    if (!response.ok) throw new Error(`The probe could not ${request.type}: ${await response.text()}`);
    return response.json();
  }
}
