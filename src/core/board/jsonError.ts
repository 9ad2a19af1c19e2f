/** What may come next in a JSON text. */
type Expected = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'commaOrEnd' | 'nothing';

const SPACE = /[ \t\r\n]*/y;
const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;
const STRING_PART = /[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))?/y;

/**
 * Line (from 1) of the first place where a text stops being JSON; undefined when it is JSON. The messages of
 * `JSON.parse` name a place for some mistakes only, and not for merge markers and trailing commas.
 */
export function findJsonErrorLine(text: string): number | undefined {
  const position = findJsonError(text);
  return position === undefined ? undefined : text.slice(0, position).split('\n').length;
}

function findJsonError(text: string): number | undefined {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  let at = skip(SPACE, text, 0);
  while (at < text.length) {
    const char = text.charAt(at);
    const end = tokenEnd(text, at);
    const next: Expected | undefined = end === undefined ? undefined : advance(expected, char, open);
    if (end === undefined || next === undefined) return at;
    expected = next;
    at = skip(SPACE, text, end);
  }
  return expected === 'nothing' ? undefined : text.trimEnd().length;
}

/** What may follow after a token that starts with `char`; undefined when it may not stand there. */
function advance(expected: Expected, char: string, open: ('{' | '[')[]): Expected | undefined {
  const wantsValue = expected === 'value' || expected === 'valueOrEnd';
  switch (char) {
    case '{':
    case '[':
      if (!wantsValue) return undefined;
      open.push(char);
      return char === '{' ? 'keyOrEnd' : 'valueOrEnd';
    case '}':
    case ']':
      return close(expected, char, open);
    case ':':
      return expected === 'colon' ? 'value' : undefined;
    case ',':
      if (expected !== 'commaOrEnd') return undefined;
      return open.at(-1) === '{' ? 'key' : 'value';
    case '"':
      if (expected === 'key' || expected === 'keyOrEnd') return 'colon';
  }
  return wantsValue ? afterValue(open) : undefined;
}

function close(expected: Expected, char: '}' | ']', open: ('{' | '[')[]): Expected | undefined {
  const [opener, atOnce] = char === '}' ? (['{', 'keyOrEnd'] as const) : (['[', 'valueOrEnd'] as const);
  if (open.at(-1) !== opener || (expected !== atOnce && expected !== 'commaOrEnd')) return undefined;
  open.pop();
  return afterValue(open);
}

function afterValue(open: readonly string[]): Expected {
  return open.length ? 'commaOrEnd' : 'nothing';
}

function tokenEnd(text: string, at: number): number | undefined {
  const char = text.charAt(at);
  if ('{}[],:'.includes(char)) return at + 1;
  if (char === '"') return stringEnd(text, at + 1);
  const end = skip(SCALAR, text, at);
  return end > at ? end : undefined;
}

function stringEnd(text: string, from: number): number | undefined {
  let at = from;
  while (text.charAt(at) !== '"') {
    const end = skip(STRING_PART, text, at);
    if (end === at) return undefined;
    at = end;
  }
  return at + 1;
}

/** Where a sticky pattern ends that begins at `at`; `at` itself when it does not match there. */
function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
