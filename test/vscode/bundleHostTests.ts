// Makes out/host for the launch configuration "Host tests", where VS Code itself starts the run.
import { bundleTests } from './bundleTests';
import { runScript } from './runScript';

runScript(async () => {
  await bundleTests('host');
  return true;
});
