/**
 * Text for a terminal that may hold words from a file: control characters, by which a terminal can be told to do things,
 * are replaced by a mark. Line feeds and tabs stay.
 */
export function plainForTerminal(text: string): string {
  return [...text].map((char) => (isControl(char) && char !== '\n' && char !== '\t' ? '\ufffd' : char)).join('');
}

/** Data as JSON for a terminal or a script: indented, every control character escaped. Ends with a line feed. */
export function jsonText(data: unknown): string {
  const json = JSON.stringify(data, null, 2);
  // JSON.stringify escapes those below 32; the others can stand in strings only, so that escaping them is still JSON.
  const escaped = json.replace(/[\u007f-\u009f]/g, (char) => `\\u00${char.charCodeAt(0).toString(16)}`);
  return `${escaped}\n`;
}

function isControl(char: string): boolean {
  const code = char.codePointAt(0) ?? 0;
  return code < 32 || (code >= 0x7f && code <= 0x9f);
}
