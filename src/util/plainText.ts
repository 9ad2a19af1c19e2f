/**
 * Text for a message of VS Code that holds words from a file or a path: VS Code would turn `[words](command:…)` in it
 * into a link that runs the command. An invisible joiner keeps it what it is.
 */
export function plainText(text: string): string {
  return text.replaceAll('](', ']\u2060(');
}
