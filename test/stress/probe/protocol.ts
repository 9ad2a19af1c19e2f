/** What the test asks the probe in the extension host. `file` is an absolute path. */
export type ProbeRequest =
  | { readonly type: 'state'; readonly file: string }
  /** Replaces the first occurrence of a text, as another extension's edit. */
  | { readonly type: 'replace'; readonly file: string; readonly find: string; readonly by: string }
  /** When the document changed, so far. */
  | { readonly type: 'changes'; readonly file: string }
  | { readonly type: 'command'; readonly command: string }
  | { readonly type: 'openWith'; readonly file: string; readonly editor: string };

/** A text document as VS Code holds it. */
export interface DocumentState {
  readonly text: string;
  readonly version: number;
  readonly isDirty: boolean;
}

/** A change of a document: milliseconds since 1970. */
export interface DocumentChange {
  readonly file: string;
  readonly at: number;
}

/** Environment variable that names the file the probe writes its port to. */
export const PORT_FILE = 'MOCKBOARD_PROBE_PORT_FILE';
