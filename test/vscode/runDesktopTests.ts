// npm run test:desktop — the tests of test/host in a desktop VS Code: VSCODE_EXECUTABLE, or one which is downloaded.
import fs from 'node:fs';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { bundleTests } from './bundleTests';
import { repoRoot } from './paths';
import { runScript } from './runScript';
import { QUIET_SETTINGS } from './settings';
import { makeTempDir } from './tempDirs';
import { TestReport } from './testReport';

/** The oldest VS Code the manifest claims. */
const VERSION = process.env.VSCODE_DESKTOP_VERSION ?? '1.100.0';

runScript(async () => {
  const extensionTestsPath = await bundleTests('host');
  const executable = process.env.VSCODE_EXECUTABLE;
  const report = await TestReport.listen();
  const exitCode = await runTests({
    ...(executable ? { vscodeExecutablePath: path.resolve(executable) } : { version: VERSION }),
    extensionDevelopmentPath: repoRoot,
    extensionTestsPath,
    extensionTestsEnv: report.env,
    launchArgs: [makeTempDir('workspace'), '--user-data-dir', makeProfile(), '--disable-extensions'],
  });
  await report.close();
  const problem = report.problem(exitCode);
  if (problem) process.stderr.write(`${problem}\n`);
  return problem === undefined;
});

function makeProfile(): string {
  const profile = makeTempDir('profile');
  fs.mkdirSync(path.join(profile, 'User'));
  const settings = { ...QUIET_SETTINGS, 'security.workspace.trust.enabled': false };
  fs.writeFileSync(path.join(profile, 'User/settings.json'), JSON.stringify(settings));
  return profile;
}
