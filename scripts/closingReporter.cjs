// The spec reporter with the files that failed, and the closing line that scripts/test.mjs adds up.
const Mocha = require('mocha');
const { closingLine, failureLine } = require('./closingLine.cjs');

const { Base, Spec } = Mocha.reporters;

class ClosingReporter extends Spec {
  constructor(runner, options) {
    super(runner, options);
    const failed = new Set();
    runner.on(Mocha.Runner.constants.EVENT_TEST_FAIL, ({ file }) => failed.add(file));
    runner.once(Mocha.Runner.constants.EVENT_RUN_END, () => {
      for (const file of failed) if (file) Base.consoleLog(failureLine(file));
      const { passes, failures, pending } = runner.stats;
      Base.consoleLog(closingLine({ passed: passes, failed: failures, skipped: pending }));
    });
  }
}

module.exports = ClosingReporter;
