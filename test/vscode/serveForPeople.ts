import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import manifest from '../../package.json';
import { repoRoot } from './paths';
import { VSCodeServer } from './server';
import type { Settings } from './settings';

/** A VS Code for a person with a plain browser. */
export interface ServedVSCode {
  /** The address to open, connection token included. */
  readonly url: string;
  /** Resolves when the server has ended, whoever ended it. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/** People get motion, Git and screen reader support back, which the tests switch off. */
const SETTINGS: Settings = {
  'workbench.reduceMotion': 'auto',
  'editor.accessibilitySupport': 'auto',
  'git.enabled': true,
  // The sample folder lies inside this repository; nobody wants to be asked about it.
  'git.openRepositoryInParentFolders': 'never',
};

/**
 * Starts a VS Code server on loopback with a random connection token, opened on a folder and with this repository as an
 * installed extension. The profile is kept in `.vscode-test/start/` for the next time.
 */
export async function serveForPeople(folder: string): Promise<ServedVSCode> {
  const home = path.join(repoRoot, '.vscode-test/start');
  const server = await VSCodeServer.start({
    workDir: home,
    extensionsDir: linkExtension(path.join(home, 'extensions')),
    connectionToken: randomBytes(16).toString('hex'),
    settings: SETTINGS,
  });
  return { url: server.url({ folder }), ended: server.ended, stop: () => server.stop() };
}

/**
 * A plain browser cannot be told of an extension under development, so the server finds a link to this repository among
 * its installed extensions. VS Code keeps a list of them beside: a new version starts with a fresh folder.
 */
function linkExtension(extensionsDir: string): string {
  const link = path.join(extensionsDir, `${manifest.publisher}.${manifest.name}-${manifest.version}`);
  const linked = fs.existsSync(link) && fs.realpathSync(link) === fs.realpathSync(repoRoot);
  if (!linked) {
    fs.rmSync(extensionsDir, { recursive: true, force: true });
    fs.mkdirSync(extensionsDir, { recursive: true });
    fs.symlinkSync(repoRoot, link, 'dir');
  }
  return extensionsDir;
}
