// The line every test run ends with: "N passed, N failed, N skipped".
const CLOSING_LINE = /^(\d+) passed, (\d+) failed, (\d+) skipped$/gm;

function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

function readClosingLine(output) {
  const last = [...output.matchAll(CLOSING_LINE)].at(-1);
  if (!last) return undefined;
  const [passed, failed, skipped] = last.slice(1).map(Number);
  return { passed, failed, skipped };
}

// Before it, every file in which something failed: "failed in FILE".
const FAILURE_LINE = /^failed in (.+)$/gm;

function failureLine(file) {
  return `failed in ${file}`;
}

function readFailures(output) {
  return [...output.matchAll(FAILURE_LINE)].map(([, file]) => file);
}

module.exports = { closingLine, readClosingLine, failureLine, readFailures };
