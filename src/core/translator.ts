/**
 * Translates a sentence and fills in its `{0}`, `{1}` …: VS Code's `l10n` does, and the package `@vscode/l10n`.
 *
 * The tool that collects the sentences looks for `l10n.t('…')` in files that import that package. So functions of the
 * core name the parameter `l10n` and take `Value` from the package's types, which is an import that leaves no code.
 */
export interface Translator<Value = string | number | boolean> {
  t(message: string, ...values: Value[]): string;
}
