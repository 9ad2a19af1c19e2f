import * as vscode from 'vscode';
import { iconSvg } from '../core/board/icons';
import type { BlockKindId } from '../core/board/kinds';

/** The icon of a block for native trees, drawn like on the board. Trees cannot use theme colours in pictures. */
export function blockIcon(kind: BlockKindId): { readonly light: vscode.Uri; readonly dark: vscode.Uri } {
  return { light: picture(kind, '#3b3b3b'), dark: picture(kind, '#cccccc') };
}

function picture(kind: BlockKindId, color: string): vscode.Uri {
  return vscode.Uri.parse(`data:image/svg+xml;base64,${Buffer.from(iconSvg(kind, color)).toString('base64')}`);
}
