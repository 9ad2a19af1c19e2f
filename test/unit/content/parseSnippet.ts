/** A tab stop of a snippet body: its number, and the choices it offers. */
export interface TabStop {
  readonly number: number;
  readonly choices: readonly string[];
}

/**
 * Reads the tab stops of an editor snippet: `$1`, `${1}`, `${1:text}`, `${1|a,b|}`. Placeholders must not nest here.
 * Throws an error with the rest of the text for anything an editor would insert as it stands.
 */
export function parseSnippet(body: string): readonly TabStop[] {
  const stops: TabStop[] = [];
  const stop = /^\$(?:(\d+)|\{(\d+)(?::((?:\\.|[^\\$}])*)|\|((?:\\.|[^\\|])*)\|)?\})/s;
  for (let at = 0; at < body.length; ) {
    if (body[at] === '\\') at += 2;
    else if (body[at] !== '$') at += 1;
    else {
      const match = stop.exec(body.slice(at));
      if (!match) throw new Error(`no tab stop: ${body.slice(at, at + 40)}`);
      const [whole, bare, braced, , choices] = match;
      stops.push({ number: Number(bare ?? braced), choices: choices === undefined ? [] : splitChoices(choices) });
      at += whole.length;
    }
  }
  return stops;
}

function splitChoices(text: string): readonly string[] {
  return text.split(/(?<!\\),/).map((choice) => choice.replace(/\\(.)/g, '$1'));
}
