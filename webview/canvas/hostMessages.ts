import type { ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types';
import type { SceneElement, SceneFiles } from '../../src/core/board/scene';
import type { FromCanvas, ToCanvas } from '../../src/core/protocol/canvas';
import type { Host } from '../host';
import { answerDraw } from './answers';
import { applyFix, ignoreFinding } from './findings/applyFix';
import { insertBlock } from './insert';
import { insertScene, loadLabelFonts } from './insertScene';
import { insertMermaid } from './mermaid/insertMermaid';
import { selectOnCanvas, showAllOnCanvas } from './select';
import type { CanvasSession } from './session';

/** The canvas that the host's messages are for. */
interface Recipient {
  readonly session: CanvasSession;
  readonly api: ExcalidrawImperativeAPI;
  readonly host: Host<FromCanvas>;
}

/** Does on the canvas what the host asks for; what draws something does nothing on a board that cannot be edited. */
export function receiveMessage(message: ToCanvas, recipient: Recipient): void {
  const { session, api, host } = recipient;
  switch (message.type) {
    case 'change':
      session.sync.receive(message.edit, message.seenSeq);
      break;
    case 'ack':
      session.sync.acknowledge(message.seq);
      break;
    case 'flush':
      session.sync.flush();
      host.post({ type: 'flushed', request: message.request });
      break;
    case 'setBlock':
      session.changeBlock(message.id, message.change);
      break;
    case 'select':
      selectOnCanvas(api, session.graph.refresh(), message.ids);
      break;
    case 'showAll':
      showAllOnCanvas(api);
      break;
    case 'findings':
      session.findings.show(message.findings);
      break;
    case 'applyFix':
      applyFix(session, api, message.fix);
      break;
    case 'ignoreFinding':
      ignoreFinding(session, api, message.finding, message.reason);
      break;
    case 'playFlow':
      session.flows.playNamed(message.name);
      break;
    case 'newFlow':
      session.flows.askName();
      break;
    case 'draw':
      void answerDraw(api, message.request, message.format, (answer) => host.post(answer));
      break;
    case 'act':
      if (message.action === 'load') session.loadSwitch.press();
      else if (message.action === 'run') session.runSwitch.press();
      else session.actions.act(message.action);
      break;
    case 'editLabel':
      session.actions.editLabel(message.id);
      break;
    case 'library':
      void session.library.show(message.items);
      break;
    case 'insertMermaid':
      void takeMermaid(recipient, message.request, message.text);
      break;
    case 'insertScene':
      void takeScene(recipient, message.elements, message.files);
      break;
    case 'insertBlock':
      if (!isReadOnly(api)) session.change(() => insertBlock(api, { kind: message.kind }));
  }
}

async function takeScene(
  { session, api }: Recipient,
  elements: readonly SceneElement[],
  files: SceneFiles,
): Promise<void> {
  await loadLabelFonts(elements);
  if (!isReadOnly(api)) session.change(() => insertScene(api, elements, files));
}

async function takeMermaid({ session, api, host }: Recipient, request: number, text: string): Promise<void> {
  const problem = await insertMermaid(api, text, () => session.sync.arm());
  session.sync.flush();
  host.post({ type: 'mermaid', request, problem });
}

function isReadOnly(api: ExcalidrawImperativeAPI): boolean {
  return api.getAppState().viewModeEnabled;
}
