/**
 * VS Code's private DOM, as far as the tests touch it: the only place to change when a new VS Code moves things.
 * Checked with VS Code 1.100 and 1.139.
 */
export const SELECTORS = {
  workbench: '.monaco-workbench',

  quickInput: '.quick-input-widget',
  quickInputBox: '.quick-input-widget .quick-input-filter input',
  quickInputTitle: '.quick-input-widget .quick-input-title',
  quickInputMessage: '.quick-input-widget .quick-input-message',
  quickInputRow: '.quick-input-widget .monaco-list-row',
  quickInputLabel: '.quick-input-list-row:first-child .label-name',

  activityItem: '.activitybar .action-item',
  activityLabel: 'a.action-label',
  sideBar: '.part.sidebar',
  pane: '.part.sidebar .pane, .part.auxiliarybar .pane',
  paneHeader: '.pane-header',
  paneBody: '.pane-body',
  treeRow: '.monaco-list-row[role="treeitem"]',
  treeTwistie: '.monaco-tl-twistie',
  welcomeView: '.welcome-view-content',

  editorGroup: '.part.editor .editor-group-container',
  activeEditorGroup: '.part.editor .editor-group-container.active',
  tab: '.tabs-container .tab',
  tabClose: '.tab-actions .action-label',
  textEditor: '.part.editor .monaco-editor',
  suggestRow: '.suggest-widget.visible .monaco-list-row',
  codeLens: '.codelens-decoration a',
  viewLine: '.view-line',
  viewLinePiece: '.view-line > span > span',
  actionRow: '.action-widget .monaco-list-row',
  hover: '.monaco-editor .monaco-hover:not(.hidden)',
  renameBox: '.rename-box input',

  statusItem: '.statusbar .statusbar-item',
  toast: '.notifications-toasts .notification-list-item',
  toastMessage: '.notification-list-item-message',
  toastButton: '.notification-list-item-buttons-container a, .notification-list-item-buttons-container .monaco-button',

  dialog: '.monaco-dialog-box',
  dialogMessage: '.dialog-message-text',
  dialogButton: '.dialog-buttons .monaco-button',

  runningExtension: '.runtime-extensions-editor .monaco-list-row',
  activationTime: '.activation-time',

  webview: 'iframe.webview.ready',
  webviewContent: 'iframe#active-frame',
} as const;

/** A CSS attribute selector with a safely quoted value, such as `[aria-label^="Go"]`. */
export function attribute(name: string, operator: '=' | '^=' | '$=' | '*=', value: string): string {
  return `[${name}${operator}${JSON.stringify(value)}]`;
}
