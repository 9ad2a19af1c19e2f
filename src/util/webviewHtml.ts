import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as vscode from 'vscode';

/** What a webview page is made of. `bundle` names the entry under `dist/webview` (its .js, .css and preload list). */
export interface WebviewPage {
  readonly bundle: 'canvas' | 'drill' | 'history' | 'replay' | 'report' | 'sidebar';
  readonly title: string;
  /** Values the page's script reads from `document.documentElement.dataset`. */
  readonly data?: Readonly<Record<string, string>>;
  /** Further style sheets, relative to `dist/webview`; they come before the bundle's own. */
  readonly styles?: readonly string[];
}

/** The folder webviews load from; the only one they may read. */
export function webviewRoot(extensionUri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extensionUri, 'dist', 'webview');
}

/** Scripts on, and nothing readable but our own bundle. */
export function webviewOptions(extensionUri: vscode.Uri): vscode.WebviewOptions {
  return { enableScripts: true, localResourceRoots: [webviewRoot(extensionUri)] };
}

type PreloadLists = Readonly<Record<WebviewPage['bundle'], readonly string[]>>;

let preloadLists: PreloadLists | undefined;

/** The chunks a page starts with, as the build has listed them: fetched side by side instead of one after the other. */
function preloadList(extensionUri: vscode.Uri, bundle: WebviewPage['bundle']): readonly string[] {
  const file = vscode.Uri.joinPath(webviewRoot(extensionUri), 'preload.json').fsPath;
  preloadLists ??= JSON.parse(readFileSync(file, 'utf8')) as PreloadLists;
  return preloadLists[bundle];
}

/** After this time, a page whose script has drawn nothing says so instead of staying blank. */
const PATIENCE_SECONDS = 10;

/** Style alone decides whether it is seen: where the script did not come, no script can. */
const NOT_LOADED_STYLE = `<style>
.not-loaded { position: fixed; inset: 0; z-index: 1; margin: 0; padding: 20px; visibility: hidden; animation: not-loaded 0s ${PATIENCE_SECONDS}s forwards; font: var(--vscode-font-size) var(--vscode-font-family); color: var(--vscode-foreground); }
#root:not(:empty) ~ .not-loaded { display: none; }
@keyframes not-loaded { to { visibility: visible; } }
</style>`;

function notLoaded(title: string): string {
  return vscode.l10n.t(
    '“{0}” has not come up yet. If it stays so: run “Developer: Reload Webviews” from the Command Palette; if that does not help, install Mockboard again. Your files are as they were.',
    title,
  );
}

function escapeAttribute(text: string): string {
  return text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
}

/**
 * The only HTML of Mockboard's webviews: strict content security policy with a nonce from crypto, no network, no eval.
 * The early script answers nothing itself; it says `ready` before the bundle has loaded, so that the host can already
 * send the document while scripts are being parsed, and keeps the messages that arrive until then.
 */
export function webviewHtml(webview: vscode.Webview, extensionUri: vscode.Uri, page: WebviewPage): string {
  const nonce = randomBytes(16).toString('base64url');
  const root = webviewRoot(extensionUri);
  const at = (path: string) => webview.asWebviewUri(vscode.Uri.joinPath(root, path)).toString();
  const source = webview.cspSource;
  const csp = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src ${source} 'unsafe-inline'`,
    `font-src ${source}`,
    `img-src ${source} data: blob:`,
    `connect-src ${source}`,
    // The canvas computes on a thread of its own, whose script it has loaded itself (webview/canvas/canvasWork.ts).
    ...(page.bundle === 'canvas' ? ['worker-src blob:'] : []),
  ].join('; ');
  const data = Object.entries({ ...page.data, assets: at('') })
    .map(([key, value]) => ` data-${key}="${escapeAttribute(value)}"`)
    .join('');
  const preload = preloadList(extensionUri, page.bundle)
    .map((file) =>
      file.endsWith('.woff2')
        ? `<link rel="preload" as="font" type="font/woff2" crossorigin href="${at(file)}">`
        : `<link rel="modulepreload" nonce="${nonce}" href="${at(file)}">`,
    )
    .join('');
  const styles = [...(page.styles ?? []), `${page.bundle}.css`]
    .map((file) => `<link rel="stylesheet" href="${at(file)}">`)
    .join('');
  const l10n = JSON.stringify(vscode.l10n.bundle ?? {}).replaceAll('<', '\\u003c');
  return `<!DOCTYPE html>
<html lang="${escapeAttribute(vscode.env.language)}"${data}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${csp}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta property="csp-nonce" content="${nonce}">
<title>${escapeAttribute(page.title)}</title>
<script nonce="${nonce}">
window.EXCALIDRAW_ASSET_PATH = document.documentElement.dataset.assets;
window.mockboardL10n = ${l10n};
window.mockboardInbox = [];
window.addEventListener('message', (event) => window.mockboardInbox && window.mockboardInbox.push(event.data));
window.mockboardApi = acquireVsCodeApi();
window.mockboardApi.postMessage({ type: 'ready' });
</script>
${preload}${styles}
${NOT_LOADED_STYLE}
</head>
<body>
<div id="root"></div>
<p class="not-loaded">${escapeAttribute(notLoaded(page.title))}</p>
<script type="module" nonce="${nonce}" src="${at(`${page.bundle}.js`)}"></script>
</body>
</html>`;
}
