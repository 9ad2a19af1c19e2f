import type { ExchangeCommand } from '../../core/protocol';
import type { OpenCanvas } from '../openCanvases';
import { exportPicture } from './exportPicture';
import { importMermaid } from './importMermaid';
import { askForMermaid } from './mermaidTexts';

/** What boards exchange with other tools: pictures, other formats, libraries. */
export class Exchange {
  /** Does what the menu of a canvas asks for. */
  async run(command: ExchangeCommand, canvas: OpenCanvas): Promise<void> {
    switch (command) {
      case 'exportSvg':
        return exportPicture(canvas, 'svg');
      case 'exportPng':
        return exportPicture(canvas, 'png');
      case 'importMermaid': {
        const source = await askForMermaid();
        return source && importMermaid(canvas, source);
      }
    }
  }
}
