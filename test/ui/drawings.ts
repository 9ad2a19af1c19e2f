import { BLOCK_SIZE, blockElements } from '../../src/core/board/blockElements';
import { elementLine, parseScene, writeScene } from '../../src/core/board/canonical';
import { iconFileId, iconSvg } from '../../src/core/board/icons';
import { BLOCK_KINDS, type BlockKindId, findKind } from '../../src/core/board/kinds';
import type { SceneElement } from '../../src/core/board/scene';

/** A block of a drawing: its centre in scene units, and its own name if the kind's will not do. */
export interface DrawnBlock {
  readonly kind: BlockKindId;
  readonly x: number;
  readonly y: number;
  readonly name?: string;
}

/** Index of the block an arrow comes from, and of the one it points to, which stands beside or below the first. */
export type DrawnArrow = readonly [from: number, to: number];

/** Between an arrow's ends and the blocks, in scene units. */
const GAP = 4;
/** Average width of a letter of a block's label, in scene units. */
const LETTER_WIDTH = 8.4;

/** The text of a board with these blocks, joined by straight arrows which are bound at both ends. */
export function drawBoard(blocks: readonly DrawnBlock[], arrows: readonly DrawnArrow[]): string {
  const elements = [
    ...blocks.flatMap((block, index) => drawBlock(block, index, arrows)),
    ...arrows.flatMap((arrow, index) => drawArrow(arrow, index, blocks)),
  ];
  return writeScene({
    ids: elements.map(({ id }) => id),
    elements: new Map(elements.map((element) => [element.id, element])),
    lines: new Map(elements.map((element) => [element.id, elementLine(element)])),
    appState: { viewBackgroundColor: '#ffffff', gridSize: 20, gridStep: 5, gridModeEnabled: false },
    files: {},
    head: [
      ['type', 'excalidraw'],
      ['version', 2],
      ['source', 'mockboard'],
    ],
    firstLine: undefined,
  });
}

function drawBlock({ kind, x, y, name }: DrawnBlock, index: number, arrows: readonly DrawnArrow[]): SceneElement[] {
  const label = name ?? findKind(kind)?.name ?? '';
  const labelWidth = label.length * LETTER_WIDTH;
  const placement = { kind, centerX: x, centerY: y, id: `b${index}`, seed: index + 1, labelWidth };
  const bound = arrows.flatMap((ends, arrow) => (ends.includes(index) ? [{ type: 'arrow', id: `a${arrow}` }] : []));
  return blockElements(placement, 'image').map((element) => {
    if (element.type === 'text') return { ...element, text: label, originalText: label };
    if (element.type !== 'rectangle') return element;
    return { ...element, boundElements: [{ type: 'text', id: `b${index}-t` }, ...bound] };
  });
}

function drawArrow([from, to]: DrawnArrow, index: number, blocks: readonly DrawnBlock[]): SceneElement[] {
  const [start, end] = [blocks[from], blocks[to]];
  if (!start || !end) return [];
  const across = start.y === end.y;
  const width = across ? end.x - start.x - BLOCK_SIZE.width - 2 * GAP : 0;
  const height = across ? 0 : end.y - start.y - BLOCK_SIZE.height - 2 * GAP;
  const box = blockElements({ kind: 'service', centerX: 0, centerY: 0, id: `a${index}`, seed: index + 1 }, 'image')[0];
  if (!box) return [];
  const { customData: _, ...common } = box;
  return [
    {
      ...common,
      type: 'arrow',
      groupIds: [],
      x: start.x + (across ? BLOCK_SIZE.width / 2 + GAP : 0),
      y: start.y + (across ? 0 : BLOCK_SIZE.height / 2 + GAP),
      width,
      height,
      backgroundColor: 'transparent',
      roundness: null,
      boundElements: null,
      points: [
        [0, 0],
        [width, height],
      ],
      lastCommittedPoint: null,
      startBinding: { elementId: `b${from}`, focus: 0, gap: GAP },
      endBinding: { elementId: `b${to}`, focus: 0, gap: GAP },
      startArrowhead: null,
      endArrowhead: 'arrow',
      elbowed: false,
    },
  ];
}

/** A drawn board's text with the pictures its blocks show, as one drawn by hand holds them. */
export function withIcons(text: string): string {
  const used = BLOCK_KINDS.filter(({ id }) => text.includes(`"${iconFileId(id)}"`));
  const files = Object.fromEntries(
    used.map(({ id: kind }) => {
      const id = iconFileId(kind);
      const dataURL = `data:image/svg+xml;base64,${Buffer.from(iconSvg(kind)).toString('base64')}`;
      return [id, { id, mimeType: 'image/svg+xml', dataURL, created: 1 }] as const;
    }),
  );
  const parsed = parseScene(JSON.stringify({ ...JSON.parse(text), files }));
  if (!parsed.ok) throw new Error('The drawn text is no board.');
  return writeScene(parsed.scene);
}

/** A small chat app as a candidate would have drawn it half-way through. */
export const CHAT_APP_BOARD = drawBoard(
  [
    { kind: 'client', x: 0, y: 0 },
    { kind: 'loadBalancer', x: 0, y: 115 },
    { kind: 'webSocketGateway', x: 0, y: 230 },
    { kind: 'appServer', x: 0, y: 345, name: 'Message service' },
    { kind: 'messageQueue', x: 0, y: 460 },
    { kind: 'cache', x: 230, y: 230, name: 'Session cache' },
    { kind: 'nosqlDatabase', x: 230, y: 345, name: 'Message store' },
    { kind: 'worker', x: 230, y: 460, name: 'Fan-out worker' },
  ],
  [
    [0, 1],
    [1, 2],
    [2, 3],
    [3, 4],
    [2, 5],
    [3, 6],
    [4, 7],
  ],
);

/** What the same candidate has written by then, by section of the notes. */
export const CHAT_APP_NOTES: Readonly<Record<string, string>> = {
  'Functional requirements': `- One-to-one chats, and groups of up to 200 members (must have)
- Text and images; no video
- Receipts: sent, delivered, read
- Last seen and online, approximate (nice to have)`,
  'Non-functional requirements': `- Scale: 500M DAU, 50M connections at the same time
- Latency: delivered in < 500 ms while the receiver is online
- Availability: 99.99% (52 minutes down a year)
- Messages are never lost and never reordered`,
  'Out of scope': '- Calls, stories, payments. Moderation: mentioned only.',
  'Assumptions and estimates': `\`\`\`estimate
dau = 500M
messages = dau * 40 / day
peak_messages = messages * 3
storage = messages * 150 B
connections = 50M
gateways = connections / 50k
\`\`\`

So: writes dominate, and the store is split by chat.`,
  'High-level design and data flow': `1. Each client holds a WebSocket to one gateway.
2. The message service stores the message, then acknowledges it.
3. The session cache tells which gateway the receiver is on.
4. Groups go through the queue: workers fan out to the members.`,
};

/** Notes whose sections hold the given texts instead of their guides. */
export function fillNotes(notes: string, sections: Readonly<Record<string, string>>): string {
  const [head = '', ...parts] = notes.split(/^## /m);
  const filled = parts.map((part) => {
    const heading = part.slice(0, part.indexOf('\n'));
    const text = sections[heading];
    return text === undefined ? part : `${heading}\n\n${text}\n\n`;
  });
  return [head, ...filled].join('## ');
}
