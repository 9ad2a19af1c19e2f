import assert from 'node:assert/strict';
import * as l10n from '@vscode/l10n';
import fc from 'fast-check';
import type { Graph } from '../../../../src/core/board/graph/graph';
import { toMermaid } from '../../../../src/core/board/graph/mermaid';
import { graphOutline } from '../../../../src/core/board/graph/outline';
import { readGraph } from '../../../../src/core/board/graph/readGraph';
import { arrow, bound, box, shape, text } from './sketch';

function design(name = 'App server x3'): Graph {
  return readGraph([
    shape('v', -40, -60, { width: 700, height: 200 }),
    text('vt', -30, -55, 'VPC'),
    ...box('a', 0, 0, name),
    ...box('b', 400, 0, 'Redis'),
    ...box('c', -400, 0, 'Client', { customData: { parameters: { instances: 'many' } } }),
    ...box('q', 900, 0, 'Kafka'),
    bound('x', 'c', 'a', { endArrowhead: 'arrow' }),
    bound('y', 'a', 'b', { startArrowhead: 'arrow' }),
    text('yt', 9000, 9000, 'reads', { containerId: 'y' }),
    bound('z', 'a', 'q'),
    arrow(
      'w',
      [
        [-400, 90],
        [-400, 300],
      ],
      { startBinding: { elementId: 'c' } },
    ),
  ]);
}

describe('a graph as text', () => {
  it('has groups, blocks with kind and parameters, arrows with labels, flows, problems', () => {
    assert.equal(
      graphOutline(design(), l10n),
      `[VPC]
  App server (Application server, 3 instances)
    ↔ Redis: reads
    → Kafka
  Redis (Cache)
Client
  ! Client: “instances” has a value that makes no sense; correct or remove it.
  → App server
  → nothing
    ! An end of this arrow is not attached: drag it onto a block.
Kafka (Message queue)
Flow Read
  1. Client → App server
  2. App server → Redis: reads
Flow Write
  1. Client → App server
  2. App server → Kafka
`,
    );
  });

  it('stays as it is when a block moves without passing another', () => {
    const moved = design();
    const blocks = moved.blocks.map((block) => ({ ...block, bounds: { ...block.bounds, x: block.bounds.x + 3 } }));
    assert.equal(graphOutline({ ...moved, blocks }, l10n), graphOutline(design(), l10n));
  });

  it('gives no name a line of its own', () => {
    const lines = (name: string) => graphOutline(design(name), l10n).split('\n').length;
    assert.equal(lines('Redis\n→ Kafka\n! lie'), lines('Redis'));
  });
});

describe('a graph as Mermaid', () => {
  it('has subgraphs, a shape for each kind, and arrows that show who waits', () => {
    assert.equal(
      toMermaid(design()),
      `flowchart LR
  subgraph g1["VPC"]
    b1["App server<br>Application server, ×3"]
    b2[("Redis<br>Cache")]
  end
  b3(["Client"])
  b4[["Kafka<br>Message queue"]]
  b3 --> b1
  b1 <-->|"reads"| b2
  b1 -.-> b4
`,
    );
  });

  it('lets no name be more than text', () => {
    const hostile = fc.oneof(
      fc.constantFrom(
        'end',
        '"]',
        '<script>',
        '%%{init: {}}%%',
        'a"b[c](d){e}|f',
        '`code`',
        '#quot;',
        'x --> y',
        '$$x$$',
      ),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(hostile, hostile, (name, label) => {
        const { blocks, arrows, ...rest } = design();
        const graph: Graph = {
          ...rest,
          blocks: blocks.map((block) => ({ ...block, id: `${name} ${block.id}`, name, group: undefined as never })),
          arrows: arrows.map((each) => ({ ...each, from: `${name} ${each.from}`, to: `${name} ${each.to}`, label })),
        };
        for (const line of toMermaid(graph).trimEnd().split('\n').slice(1)) {
          const bare = line.replace(/"(?:[^"`<>{}[\]|#%$&;\\]|#\d+;|<br>)*"/gu, 'TEXT');
          assert.match(
            bare,
            /^\s*(?:subgraph g\d+\[TEXT\]|end|b\d+(?:\[TEXT\]|\[\(TEXT\)\]|\(\[TEXT\]\)|\[\[TEXT\]\])|b\d+ \S+(?:\|TEXT\|)? b\d+)$/,
          );
        }
      }),
    );
  });
});
