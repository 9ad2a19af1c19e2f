import type { ConsoleLine } from '../vscode/window';

/** Errors of the page around us, although they look like ours. */
const KNOWN_NOISE: readonly RegExp[] = [
  // The npm package of the server leaves out its icons, a service worker for installing the page and a licence check.
  /_static\/src\/browser\/media\/favicon/,
  /node_modules\/vsda\//,
  /^A bad HTTP response code \(404\) was received when fetching the script\. $/,
  // It asks for updates although they are off.
  /\/update\/check$/,
  // The page tries to get back to a server which the test has killed.
  /^WebSocket connection to 'ws:\/\/127\.0\.0\.1:\d+\/stable-[^']*reconnectionToken/,
  // The same while it loads something of ours.
  /^Failed to load resource: net::ERR_CONNECTION_REFUSED http:\/\/127\.0\.0\.1:\d+\/stable-\w+\/vscode-remote-resource/,
  // VS Code's own frame around a webview trips when the webview is replaced while it loads.
  /^Error: Found unexpected null\s+at assertIsDefined \S*\/webview\/browser\/pre\/index\.html/,
];

/** Every log line of VS Code itself starts like this; one about us names the extension host or us. */
const VSCODE_LOG_LINE = /^%c {2}ERR /;
const ABOUT_US = /\[Extension Host\]|mockboard/i;
const VSCODE_CODE = /\/static\/out\/vs\//;
const MAX_LENGTH = 600;

/**
 * The errors and uncaught exceptions in a console that come from our extension or its webviews, without those a suite
 * expects. Lines are shortened.
 */
export function consoleErrors(lines: readonly ConsoleLine[], expected: readonly RegExp[]): string[] {
  return lines
    .filter(
      (line) => (line.type === 'error' && isOurError(line)) || (line.type === 'pageerror' && isOurException(line)),
    )
    .map((line) => `${line.text} ${line.url}`)
    .filter((text) => ![...KNOWN_NOISE, ...expected].some((pattern) => pattern.test(text)))
    .map((text) => text.slice(0, MAX_LENGTH));
}

function isOurError(line: ConsoleLine): boolean {
  return !VSCODE_LOG_LINE.test(line.text) || ABOUT_US.test(line.text);
}

/** An exception is VS Code's own when its code is on the stack and no webview's is. */
function isOurException(line: ConsoleLine): boolean {
  return !VSCODE_CODE.test(line.text) || ABOUT_US.test(line.text);
}
