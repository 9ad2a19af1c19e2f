import { escapeMarkdown } from './flows';
import type { Flow } from './graph';

/** A link to a flow in a line of Markdown: `[Send message](board.excalidraw#flow=send-message)`. */
export interface FlowLink {
  /** Line, from 0. */
  readonly line: number;
  /** Columns of the link's target, from 0; the second is the one behind it. */
  readonly start: number;
  readonly end: number;
  /** Path of the board as it is written, decoded. */
  readonly board: string;
  /** What stands behind `#flow=`, decoded. */
  readonly flow: string;
}

const TARGET = /\]\(<?([^()<>#\n]*?\.excalidraw(?:\.(?:svg|png))?)#flow=([^()<>#\n]*)>?/g;
/** The beginning of a link whose flow is still to be written. */
const BEGUN = /\]\(<?([^()<>#\n]*?\.excalidraw(?:\.(?:svg|png))?)#flow=([^()<>#\s]*)$/;

/** What a flow is called in links: its words in lower case, joined by dashes. Two flows may have the same. */
export function flowSlug(name: string): string {
  const slug = name
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return slug || 'flow';
}

/** The flow a link means: by its slug or its whole name, a stored one before a proposal. */
export function findLinkedFlow(flows: readonly Flow[], wanted: string): Flow | undefined {
  const fits = ({ name }: Flow) => name === wanted || flowSlug(name) === flowSlug(wanted);
  return flows.find((flow) => flow.origin === 'user' && fits(flow)) ?? flows.find(fits);
}

/** The links to flows in a Markdown text; those in fenced code are none. */
export function findFlowLinks(lines: readonly string[]): readonly FlowLink[] {
  let fenced = false;
  return lines.flatMap((text, line) => {
    if (/^ {0,3}(```|~~~)/.test(text)) fenced = !fenced;
    if (fenced) return [];
    return [...text.matchAll(TARGET)].map(({ index, 0: whole, 1: board = '', 2: flow = '' }) => {
      const start = index + whole.indexOf(board);
      const end = start + board.length + '#flow='.length + flow.length;
      return { line, start, end, board: decode(board), flow: decode(flow) };
    });
  });
}

/** The board (decoded path) of the link that is being written before the cursor, and what is there of its flow. */
export function linkBegun(before: string): { readonly board: string; readonly typed: string } | undefined {
  const [, board, typed] = BEGUN.exec(before) ?? [];
  return board === undefined || typed === undefined ? undefined : { board: decode(board), typed };
}

/** A Markdown link that plays a flow; `board` is the path from the text to the board. */
export function flowLink(name: string, board: string): string {
  const path = encodeURI(board).replace(/[()#]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `[${escapeMarkdown(name)}](${path}#flow=${encodeURIComponent(flowSlug(name))})`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // a lone % stands for itself
  }
}
