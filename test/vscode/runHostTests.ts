// npm run test:host — the tests of test/host in the extension host of a VS Code from npm.
import { bundleTests } from './bundleTests';
import { runHostSession } from './hostSession';
import { repoRoot } from './paths';
import { runScript } from './runScript';

runScript(async () => {
  const testsPath = await bundleTests('host');
  return runHostSession({ name: 'host', testsPath, extensionPaths: [repoRoot] });
});
