import { spawnSync } from 'node:child_process';
import type { HostPaths } from './installHost';
import { serverEnvironment } from './serverProcess';
import { makeTempDir, removeTempDir } from './tempDirs';

/** Installs a `.vsix` into a folder of extensions, as "code --install-extension" does. */
export function installExtension(host: HostPaths, vsix: string, extensionsDir: string): void {
  const scratch = makeTempDir('install');
  const result = spawnSync(
    host.node,
    [
      ...[host.serverMain, '--install-extension', vsix, '--force', '--extensions-dir', extensionsDir],
      ...['--user-data-dir', scratch, '--server-data-dir', scratch, '--accept-server-license-terms'],
    ],
    { env: serverEnvironment({}), encoding: 'utf8' },
  );
  removeTempDir(scratch);
  if (result.status !== 0) throw new Error(`${vsix} could not be installed:\n${result.stdout}${result.stderr}`);
}
