/** Part of a text, in UTF-16 code units, end excluded. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

type Path = readonly (string | number)[];

const SPACE = /[ \t\r\n]*/y;
const STRING = /"(?:[^"\\]|\\.)*"/y;
const SCALAR = /[^\s,\]}]+/y;

/**
 * Where a value stands in a text that is JSON: the whole of a text or number; of a list or an object its key or, in a list,
 * its opening bracket. Where the path leads past what there is, the last part of it that is there.
 */
export function findPlace(text: string, path: Path): Place {
  return new Finder(text).find(path);
}

class Finder {
  private at = 0;
  /** Where the innermost part of the path found so far stands. */
  private found: Place = { start: 0, end: 1 };

  constructor(private readonly text: string) {}

  find(path: Path): Place {
    this.token(SPACE);
    this.found = { start: this.at, end: this.at + 1 };
    this.value(path, undefined);
    return this.found;
  }

  /** Reads a value. `path` leads on from it, undefined when it is not on the way; `key` is where its name stands. */
  private value(path: Path | undefined, key: Place | undefined): void {
    this.token(SPACE);
    const start = this.at;
    const char = this.text.charAt(start);
    if (char === '{' || char === '[') {
      if (path) this.found = key ?? { start, end: start + 1 };
      this.at += 1;
      if (char === '{') this.members(path);
      else this.items(path);
      return;
    }
    this.token(char === '"' ? STRING : SCALAR);
    if (path) this.found = { start, end: this.at };
  }

  private members(path: Path | undefined): void {
    while (this.goesOn('}')) {
      const start = this.at;
      const name: unknown = JSON.parse(this.token(STRING));
      const key = { start, end: this.at };
      this.token(SPACE);
      this.at += 1;
      this.value(path && path[0] === name ? path.slice(1) : undefined, key);
    }
  }

  private items(path: Path | undefined): void {
    for (let index = 0; this.goesOn(']'); index += 1) {
      this.value(path && path[0] === index ? path.slice(1) : undefined, undefined);
    }
  }

  /** Skips to the next member; false behind the last one. */
  private goesOn(close: string): boolean {
    this.token(SPACE);
    if (this.text.charAt(this.at) === ',') this.at += 1;
    this.token(SPACE);
    const isOver = this.text.charAt(this.at) === close || this.at >= this.text.length;
    if (isOver) this.at += 1;
    return !isOver;
  }

  private token(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const [token = ''] = pattern.exec(this.text) ?? [];
    this.at += token.length;
    return token;
  }
}
