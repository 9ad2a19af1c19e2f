/**
 * Text as Markdown that says just that, whatever is in it. (`appendText` of VS Code joins words by no-break spaces, so that
 * long sentences are cut off.)
 */
export function markdownText(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!<>&|~$]/g, '\\$&').replace(/\s+/g, ' ');
}
