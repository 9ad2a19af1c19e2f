import type * as vscode from 'vscode';
import type { ExchangeCommand } from '../../core/protocol/canvas';
import type { LibraryStore } from '../libraryStore';
import type { OpenCanvas } from '../openCanvases';
import { exportMermaid, type InsertIntoNotes } from './exportMermaid';
import { exportPicture } from './exportPicture';
import { importMermaid } from './importMermaid';
import { exportLibrary, importLibrary } from './libraryFiles';
import { askForMermaid } from './mermaidTexts';
import type { Outlines } from './outline';

/** What the exchange stands on. */
export interface ExchangeParts {
  readonly library: LibraryStore;
  readonly outlines: Outlines;
  readonly insertIntoNotes: InsertIntoNotes;
}

/** What boards exchange with other tools: pictures, other formats, libraries. */
export class Exchange {
  constructor(private readonly parts: ExchangeParts) {}

  /** Does what the menu of a canvas, or a command on it, asks for. */
  async run(command: ExchangeCommand, canvas: OpenCanvas): Promise<void> {
    const { library, outlines, insertIntoNotes } = this.parts;
    switch (command) {
      case 'exportSvg':
        return exportPicture(canvas, 'svg');
      case 'exportPng':
        return exportPicture(canvas, 'png');
      case 'importMermaid': {
        const source = await askForMermaid();
        return source && importMermaid(canvas, source);
      }
      case 'exportMermaid':
        return exportMermaid(canvas, insertIntoNotes);
      case 'showOutline':
        return outlines.show(canvas);
      case 'importLibrary':
        return importLibrary(library);
      case 'exportLibrary':
        return exportLibrary(library);
    }
  }

  /** Adds the items of a library file to the user's own; asks for the file when none is given. */
  importLibrary(file: vscode.Uri | undefined): Promise<void> {
    return importLibrary(this.parts.library, file);
  }

  /** Writes the user's own library items to a file. */
  exportLibrary(): Promise<void> {
    return exportLibrary(this.parts.library);
  }
}
