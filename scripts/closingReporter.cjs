// The spec reporter with the closing line that scripts/test.mjs adds up.
const Mocha = require('mocha');
const { closingLine } = require('./closingLine.cjs');

const { Base, Spec } = Mocha.reporters;

class ClosingReporter extends Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.once(Mocha.Runner.constants.EVENT_RUN_END, () => {
      const { passes, failures, pending } = runner.stats;
      Base.consoleLog(closingLine({ passed: passes, failed: failures, skipped: pending }));
    });
  }
}

module.exports = ClosingReporter;
