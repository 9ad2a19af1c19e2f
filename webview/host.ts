import { config } from '@vscode/l10n';

interface WebviewApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

// The page's early script (src/util/webviewHtml.ts) takes the API before this bundle has loaded, announces `ready` and
// keeps what arrives meanwhile, so that the first answer is already here.
declare global {
  interface Window {
    mockboardApi: WebviewApi;
    mockboardInbox: unknown[] | undefined;
    mockboardL10n: Record<string, string>;
  }
}

/** The typed line to the extension host. */
export interface Host<From> {
  post(message: From): void;
  /** What this view stored last with `remember`; survives hiding, not closing. */
  recall(): unknown;
  remember(state: unknown): void;
}

/**
 * Connects this page to its host: `receive` gets every message, those that arrived before the call first.
 * To be called once per page.
 */
export function connect<To, From>(receive: (message: To) => void): Host<From> {
  const api = window.mockboardApi;
  const early = window.mockboardInbox ?? [];
  window.mockboardInbox = undefined;
  window.addEventListener('message', (event: MessageEvent<To>) => receive(event.data));
  for (const message of early) receive(message as To);
  return {
    post: (message) => api.postMessage(message),
    recall: () => api.getState(),
    remember: (state) => api.setState(state),
  };
}

// Pages call `l10n.t` of @vscode/l10n itself: the tool that collects the strings (npm run l10n) knows no other name.
config({ contents: window.mockboardL10n });
