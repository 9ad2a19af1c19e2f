// npm run test:vsix — packages the extension, installs it into a clean profile of the oldest VS Code we claim, and runs
// the tests of test/vsix there, started by an empty extension.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { bundleTests } from './bundleTests';
import { runHostSession } from './hostSession';
import { installExtension } from './installExtension';
import { installHost, OLDEST_HOST_VERSION } from './installHost';
import { outDir, repoRoot } from './paths';
import { runScript } from './runScript';
import { makeTempDir } from './tempDirs';

runScript(async () => {
  const vsix = packageExtension(path.join(outDir, 'mockboard.vsix'));
  const host = installHost({ version: process.env.VSCODE_HOST_VERSION ?? OLDEST_HOST_VERSION });
  const extensionsDir = makeTempDir('extensions');
  installExtension(host, vsix, extensionsDir);
  process.stdout.write(`Installed in VS Code ${host.version}.\n`);
  return runHostSession({
    name: 'vsix',
    testsPath: await bundleTests('vsix'),
    extensionPaths: [path.join(repoRoot, 'test/vsix/driver')],
    server: { host, extensionsDir },
  });
});

/** Makes the .vsix and shows which files are in it and how large it is. Returns its path. */
function packageExtension(file: string): string {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const vsce = path.join(repoRoot, 'node_modules/@vscode/vsce/vsce');
  const result = spawnSync(
    process.execPath,
    [vsce, 'package', '--no-dependencies', '--no-rewrite-relative-links', '--out', file],
    {
      cwd: repoRoot,
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  if (result.status !== 0) throw new Error(`vsce package failed (${result.status ?? result.signal}).`);
  return file;
}
