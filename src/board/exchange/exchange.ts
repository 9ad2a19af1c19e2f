import type { ExchangeCommand } from '../../core/protocol';
import type { OpenCanvas } from '../openCanvases';
import { exportPicture } from './exportPicture';

/** What boards exchange with other tools: pictures, other formats, libraries. */
export class Exchange {
  /** Does what the menu of a canvas asks for. */
  run(command: ExchangeCommand, canvas: OpenCanvas): Promise<void> {
    switch (command) {
      case 'exportSvg':
        return exportPicture(canvas, 'svg');
      case 'exportPng':
        return exportPicture(canvas, 'png');
    }
  }
}
