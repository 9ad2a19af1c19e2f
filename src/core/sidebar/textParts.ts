/** A piece of a line to say: plain text, or a blank to fill in with an example of what goes there. */
export interface TextPart {
  readonly type: 'text' | 'blank';
  readonly text: string;
}

/** Cuts a line into text and blanks; blanks stand between « and », an unclosed one is text. */
export function textParts(line: string): readonly TextPart[] {
  return line
    .split(/(«[^«»]*»)/)
    .filter((piece) => piece !== '')
    .map((piece) =>
      /^«[^«»]*»$/.test(piece) ? { type: 'blank', text: piece.slice(1, -1) } : { type: 'text', text: piece },
    );
}
