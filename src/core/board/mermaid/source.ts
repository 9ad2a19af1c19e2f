/** Why a Mermaid text does not become shapes. `line` counts from 1 in the text the user knows. */
export type MermaidProblem =
  | { readonly type: 'empty' }
  | { readonly type: 'unsupported'; readonly diagram: string; readonly line: number }
  | { readonly type: 'syntax'; readonly line: number | undefined; readonly detail: string }
  /** Mermaid can draw it, but only as a picture. */
  | { readonly type: 'noShapes' }
  | { readonly type: 'readOnly' };

/** One diagram, stripped to what Mermaid's parsers count lines of. */
export interface MermaidSource {
  readonly text: string;
  /** For each line of `text`, its line (from 1) in the text the user knows. */
  readonly lines: readonly number[];
}

/** The diagrams that become shapes one can move and connect. */
export const MERMAID_DIAGRAMS = ['flowchart', 'sequenceDiagram', 'classDiagram', 'erDiagram', 'stateDiagram'] as const;

const SUPPORTED = /^(graph|flowchart|sequenceDiagram|classDiagram(-v2)?|erDiagram|stateDiagram(-v2)?)$/;

interface Line {
  readonly text: string;
  readonly number: number;
}

/**
 * Finds the diagram in a text: a Mermaid file, or Markdown with a fence (the one around line `at`, counted from 1, else
 * the first). Front matter, directives and comments only concern how Mermaid paints and would shift its line numbers.
 */
export function readMermaid(text: string, at = 0): MermaidSource | MermaidProblem {
  const blanked = text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/%%\{[\s\S]*?\}%%/g, (directive) => directive.replaceAll(/[^\n]/g, ' '));
  const all = blanked.split('\n').map((line, index): Line => ({ text: line, number: index + 1 }));
  const body = withoutFrontMatter(insideFence(all, at)).filter(({ text: line }) => !/^\s*%%/.test(line));
  const first = body.findIndex(({ text: line }) => line.trim() !== '');
  const start = body[first];
  if (!start) return { type: 'empty' };
  const diagram = /^\s*([\w-]+)/.exec(start.text)?.[1] ?? start.text.trim().slice(0, 40);
  if (!SUPPORTED.test(diagram)) return { type: 'unsupported', diagram, line: start.number };
  const kept = body.slice(first);
  return { text: kept.map((line) => line.text).join('\n'), lines: kept.map(({ number }) => number) };
}

function insideFence(lines: readonly Line[], at: number): readonly Line[] {
  const fences: (readonly Line[])[] = [];
  let open: { readonly mark: string; readonly from: number } | undefined;
  for (const [index, { text }] of lines.entries()) {
    const mark = /^\s*(`{3,}|~{3,})/.exec(text)?.[1];
    if (open && mark?.startsWith(open.mark)) {
      fences.push(lines.slice(open.from, index));
      open = undefined;
    } else if (!open && mark && /^\s*[`~]{3,}\s*mermaid\b/i.test(text)) open = { mark, from: index + 1 };
  }
  if (open) fences.push(lines.slice(open.from));
  const isAround = (fence: readonly Line[]) =>
    (fence[0]?.number ?? 1) - 1 <= at && at <= (fence.at(-1)?.number ?? 0) + 1;
  return fences.find(isAround) ?? fences[0] ?? lines;
}

function withoutFrontMatter(lines: readonly Line[]): readonly Line[] {
  const first = lines.findIndex(({ text }) => text.trim() !== '');
  if (lines[first]?.text.trim() !== '---') return lines;
  const end = lines.findIndex(({ text }, index) => index > first && text.trim() === '---');
  return end < 0 ? lines : lines.slice(end + 1);
}

/** What a message of Mermaid's parsers means for the user: the line it names, and what stands there. */
export function explainMermaidError(message: string, source: MermaidSource): MermaidProblem {
  const named = /\bon line (\d+)/i.exec(message)?.[1];
  if (named === undefined) {
    return { type: 'syntax', line: undefined, detail: message.split('\n')[0]?.slice(0, 160) ?? '' };
  }
  // At the end of the text, parsers name the line after the last one.
  const index = Math.min(Number(named), source.lines.length) - 1;
  const detail = source.text.split('\n')[index]?.trim().slice(0, 80) ?? '';
  return { type: 'syntax', line: source.lines[index], detail };
}
