import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { type HostPaths, installHost } from './installHost';
import { type ServerProcess, serverEnvironment, waitForPort } from './serverProcess';
import { QUIET_SETTINGS, type Settings } from './settings';
import { makeTempDir, removeTempDir } from './tempDirs';

/** How to start a VS Code server; everything is optional. */
export interface ServerOptions {
  /** An installed host; by default the one `installHost` returns. */
  readonly host?: HostPaths;
  /** User settings on top of the quiet defaults; written only into a profile which has no settings yet. */
  readonly settings?: Settings;
  /** Extra environment variables of the server and of its extension hosts. */
  readonly env?: Readonly<Record<string, string>>;
  /** Folder of installed extensions; by default an empty one inside the work folder. */
  readonly extensionsDir?: string;
  /** Profile, logs and server data. Given: kept, so that a later server can go on with it. Otherwise temporary. */
  readonly workDir?: string;
  /** Leaves workspace trust on, as for users. By default every folder counts as trusted. */
  readonly trust?: boolean;
  /** A fixed port, for a restart which the same page can follow; by default a free one. */
  readonly port?: number;
  /** A secret which the page must present; none by default, the server listens on loopback only. */
  readonly connectionToken?: string;
}

/** A folder or a `.code-workspace` file to open; neither gives an empty window. */
export interface WindowTarget {
  readonly folder?: string | undefined;
  readonly workspace?: string | undefined;
}

const STOP_TIMEOUT_MS = 5_000;

/** One VS Code server with a profile of its own, in a process group of its own. It dies with this process. */
export class VSCodeServer {
  readonly userDataDir: string;
  readonly extensionsDir: string;
  readonly logFile: string;
  /** Resolves when the process of the server has ended. */
  readonly ended: Promise<void>;
  private child: ServerProcess | undefined;
  private resolveEnded: () => void = () => undefined;
  private listeningPort = 0;
  private readonly onProcessExit = (): void => this.signalGroup('SIGKILL');

  private constructor(
    readonly workDir: string,
    private readonly options: ServerOptions,
  ) {
    this.userDataDir = path.join(workDir, 'user-data');
    this.extensionsDir = options.extensionsDir ?? path.join(workDir, 'extensions');
    this.logFile = path.join(workDir, 'server.log');
    this.ended = new Promise((resolve) => {
      this.resolveEnded = resolve;
    });
  }

  /** Starts a server and resolves when it listens on a free loopback port. */
  static async start(options: ServerOptions = {}): Promise<VSCodeServer> {
    const host = options.host ?? installHost();
    const server = new VSCodeServer(options.workDir ?? makeTempDir('vscode'), options);
    server.writeProfile();
    process.once('exit', server.onProcessExit);
    try {
      await server.launch(host);
    } catch (error) {
      await server.stop();
      throw error;
    }
    return server;
  }

  /** The port of the page. */
  get port(): number {
    return this.listeningPort;
  }

  /** Host and port, as in the authority of a `vscode-remote:` URI. */
  get authority(): string {
    return `127.0.0.1:${this.port}`;
  }

  /** The address of the page that shows the target. */
  url(target: WindowTarget): string {
    const query = new URLSearchParams();
    if (this.options.connectionToken) query.set('tkn', this.options.connectionToken);
    if (target.folder) query.set('folder', path.resolve(target.folder));
    else if (target.workspace) query.set('workspace', path.resolve(target.workspace));
    else query.set('ew', 'true');
    return `http://${this.authority}/?${query}`;
  }

  /** The process id of the server, which is also the id of its process group. */
  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** Ends the server and all of its processes; removes the work folder if it was temporary. Safe to call twice. */
  async stop(): Promise<void> {
    process.removeListener('exit', this.onProcessExit);
    if (this.isRunning()) {
      const timer = setTimeout(() => this.signalGroup('SIGKILL'), STOP_TIMEOUT_MS);
      this.signalGroup('SIGTERM');
      await this.ended;
      clearTimeout(timer);
    }
    this.signalGroup('SIGKILL'); // what is left of the group
    if (this.options.workDir === undefined) removeTempDir(this.workDir);
  }

  /** Kills the server and its extension hosts at once, as a crash or a power cut would; the profile stays. */
  async kill(): Promise<void> {
    if (!this.isRunning()) return;
    this.signalGroup('SIGKILL');
    await this.ended;
  }

  private isRunning(): boolean {
    return this.child?.pid !== undefined && this.child.exitCode === null && this.child.signalCode === null;
  }

  private writeProfile(): void {
    const settingsFile = path.join(this.userDataDir, 'User/settings.json');
    fs.mkdirSync(path.dirname(settingsFile), { recursive: true });
    fs.mkdirSync(this.extensionsDir, { recursive: true });
    if (fs.existsSync(settingsFile)) return;
    const trust = { 'security.workspace.trust.enabled': this.options.trust === true };
    fs.writeFileSync(settingsFile, JSON.stringify({ ...QUIET_SETTINGS, ...trust, ...this.options.settings }, null, 2));
  }

  private arguments(serverMain: string): string[] {
    const port = String(this.options.port ?? 0);
    const token = this.options.connectionToken;
    return [
      ...[path.join(__dirname, 'serverWrapper.mjs'), serverMain, '--host', '127.0.0.1', '--port', port],
      ...(token ? ['--connection-token', token] : ['--without-connection-token']),
      ...(this.options.trust ? [] : ['--disable-workspace-trust']),
      ...['--accept-server-license-terms', '--disable-telemetry', '--disable-experiments'],
      ...['--disable-getting-started-override', '--locale', 'en'],
      ...['--server-data-dir', path.join(this.workDir, 'server-data')],
      ...['--user-data-dir', this.userDataDir, '--extensions-dir', this.extensionsDir],
    ];
  }

  private async launch(host: HostPaths): Promise<void> {
    const child: ServerProcess = spawn(host.node, this.arguments(host.serverMain), {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: serverEnvironment(this.options.env ?? {}),
      detached: true,
      cwd: this.workDir,
    });
    this.child = child;
    const log = fs.createWriteStream(this.logFile, { flags: 'a' });
    child.once('close', () => log.end());
    child.once('exit', this.resolveEnded);
    this.listeningPort = await waitForPort(child, (chunk) => log.write(chunk));
  }

  private signalGroup(signal: NodeJS.Signals): void {
    if (!this.child?.pid) return;
    try {
      process.kill(-this.child.pid, signal);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error; // ESRCH: the group has ended, as wanted
    }
  }
}
