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

module.exports = { closingLine, readClosingLine };
