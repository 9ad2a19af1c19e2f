import { elementLine, parseScene, writeScene } from '../../src/core/board/canonical';
import type { SceneElement } from '../../src/core/board/scene';
import { applyChange, type Change } from './changes';
import type { DocumentProbe } from './documentProbe';

const MARK = '<<<<<<< ours\n';

/** Somebody who edits a board's text, and knows nothing of canvases. */
export class TextHand {
  constructor(
    private readonly probe: DocumentProbe,
    private readonly file: string,
  ) {}

  /** Changes an element in the document; false when its line was changed by somebody else in the same moment. */
  async edit(text: string, change: Change): Promise<boolean> {
    const parsed = parseScene(text);
    const element = parsed.ok ? parsed.scene.elements.get(change.id) : undefined;
    if (!parsed.ok || !element) throw new Error(`The text holds no ${change.id}.`);
    const line = parsed.scene.firstLine === undefined ? undefined : parsed.scene.lines.get(change.id);
    // A file another tool laid out is replaced as a whole.
    const [find, by] = line
      ? [line, elementLine({ ...element, ...change.fields })]
      : [text, changedText(text, change, true)];
    return (await this.probe.ask({ type: 'replace', file: this.file, find, by })) === true;
  }

  /** Makes the text unreadable, as a merge does, and mends it. */
  async breakAndMend(): Promise<void> {
    await this.probe.ask({ type: 'replace', file: this.file, find: '{', by: `${MARK}{` });
    await this.probe.ask({ type: 'replace', file: this.file, find: MARK, by: '' });
  }
}

/** The text with one element changed, laid out like ours or like another tool does. */
export function changedText(text: string, change: Change, pretty: boolean): string {
  const scene = JSON.parse(text) as { elements: SceneElement[] };
  const changed = { ...scene, elements: applyChange(scene.elements, change) };
  if (pretty) return JSON.stringify(changed, null, 2);
  const parsed = parseScene(JSON.stringify(changed));
  if (!parsed.ok) throw new Error('The changed text is no board.');
  return writeScene(parsed.scene);
}
