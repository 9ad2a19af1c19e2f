import { UnusableInput } from './exit';
import { plainForTerminal } from './plain';
import { run } from './run';
import { VERBS } from './verbs';

/** Put in by the build, from package.json. */
declare const MOCKBOARD_VERSION: string;

const USAGE = 2;

// A reader that has seen enough (`head`) closes the pipe: nothing is wrong then, and nobody is left to write to.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

run(process.argv.slice(2), VERBS, MOCKBOARD_VERSION, {
  stdin: process.stdin,
  write: (text) => void process.stdout.write(text),
}).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    if (!(error instanceof UnusableInput)) throw error;
    process.stderr.write(plainForTerminal(`mockboard: ${error.message}\n`));
    process.exitCode = USAGE;
  },
);
