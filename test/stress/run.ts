// npm run stress — plays random operations on a board in a real VS Code and holds canvas, document and graph against one
// another after each. "-- 2000 7" plays 2,000 of them, from seed 7; a failure names seed and operations.
import { launchBrowser } from '../vscode/browser';
import { runScript } from '../vscode/runScript';
import { playBoard } from './play';

const PER_WINDOW = 1000;
const log = (line: string) => process.stdout.write(`${line}\n`);

runScript(async () => {
  const [total = 10_000, firstSeed = 1] = process.argv.slice(2).map(Number);
  const browser = await launchBrowser();
  const started = performance.now();
  let agreed = 0;
  try {
    for (let seed = firstSeed; agreed < total; seed += 1) {
      const steps = Math.min(PER_WINDOW, total - agreed);
      agreed += await playBoard(browser, { seed, steps, log });
      const seconds = (performance.now() - started) / 1000;
      log(`${agreed} of ${total} operations: all agreed after each (${(agreed / seconds).toFixed(1)} a second)`);
    }
  } finally {
    await browser.close();
  }
  return true;
});
