// The spec reporter with a closing line "N passed, N failed, N skipped", which scripts/test.mjs adds up.
const Mocha = require('mocha');

const { Base, Spec } = Mocha.reporters;

class ClosingReporter extends Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.once(Mocha.Runner.constants.EVENT_RUN_END, () => {
      const { passes, failures, pending } = runner.stats;
      Base.consoleLog(`${passes} passed, ${failures} failed, ${pending} skipped`);
    });
  }
}

module.exports = ClosingReporter;
