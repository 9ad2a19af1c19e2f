import { convertToExcalidrawElements, FONT_FAMILY } from '@excalidraw/excalidraw';
import type { ExcalidrawElementSkeleton } from '@excalidraw/excalidraw/data/transform';
import { parseMermaidToExcalidraw } from '@excalidraw/mermaid-to-excalidraw';
import type { SceneElement } from '../../../src/core/board/scene';
import { fromExcalidraw } from '../excalidraw';

const FONT_SIZE = 16;
const LABEL = { fontFamily: FONT_FAMILY.Nunito, fontSize: FONT_SIZE };

/** Turns a diagram into elements around a place of its own; undefined when Mermaid can only paint it. Throws what Mermaid says. */
export async function convertMermaid(text: string): Promise<readonly SceneElement[] | undefined> {
  const { elements, files } = await parseMermaidToExcalidraw(text, {
    themeVariables: { fontSize: `${FONT_SIZE}px` },
  });
  if (files && Object.keys(files).length) return undefined;
  return fromExcalidraw(convertToExcalidrawElements(elements.map(likeOurBlocks), { regenerateIds: true }));
}

/** Clean lines, our font, and nodes one can drop an arrow on anywhere: a transparent one takes it only at its border. */
function likeOurBlocks(element: ExcalidrawElementSkeleton): ExcalidrawElementSkeleton {
  const plain = { ...element, roughness: 0 };
  if (plain.type === 'text') return { ...plain, fontFamily: FONT_FAMILY.Nunito };
  const labelled = 'label' in plain && plain.label ? { ...plain, label: { ...LABEL, ...plain.label } } : plain;
  const isGroup = element.groupIds?.includes(`subgraph_group_${element.id}`);
  if (isGroup || !['rectangle', 'ellipse', 'diamond'].includes(element.type)) return labelled;
  return { backgroundColor: '#ffffff', fillStyle: 'solid', ...labelled } as ExcalidrawElementSkeleton;
}
