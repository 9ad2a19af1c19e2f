// The only import of the toolkit: it is no longer developed upstream, so one file has to change when it is replaced.
import { provideVSCodeDesignSystem, vsCodeButton, vsCodeCheckbox, vsCodeTextField } from '@vscode/webview-ui-toolkit';

/** Defines `vscode-button`, `vscode-checkbox` and `vscode-text-field` for this page. */
export function registerControls(): void {
  provideVSCodeDesignSystem().register(vsCodeButton(), vsCodeCheckbox(), vsCodeTextField());
}

/** A toolkit checkbox or text field, as far as the pages read it. */
export interface FieldElement extends HTMLElement {
  readonly checked: boolean;
  value: string;
}
