import * as vscode from 'vscode';
import { pictureName } from '../../core/board/picture/names';
import { embedScene, type PictureFormat } from '../../core/board/picture/picture';
import { pictureCodec } from '../../util/pictureCodec';
import type { OpenCanvas } from '../openCanvases';
import { askForTarget, writeExport } from './writeExport';

/** Asks where to put a picture of the board and writes it there, with the board in it to open it again. */
export async function exportPicture(canvas: OpenCanvas, format: PictureFormat): Promise<void> {
  const target = await askForTarget(canvas.uri, {
    title: vscode.l10n.t('Export Board'),
    name: pictureName(canvas.uri.path, format),
    filters:
      format === 'svg' ? { [vscode.l10n.t('SVG picture')]: ['svg'] } : { [vscode.l10n.t('PNG picture')]: ['png'] },
  });
  if (target) await writeExport(target, () => drawWithScene(canvas, format));
}

async function drawWithScene({ board, connection }: OpenCanvas, format: PictureFormat): Promise<Uint8Array> {
  await board.flush();
  const { scene } = board;
  if (!scene) throw new Error(vscode.l10n.t('the board’s file cannot be read; its tab says why'));
  return embedScene(await connection.draw(format), format, scene, pictureCodec);
}

/** Asks for the kind of picture first; for the command palette. */
export async function exportAnyPicture(canvas: OpenCanvas): Promise<void> {
  const picked = await vscode.window.showQuickPick(
    [
      {
        label: 'SVG',
        description: vscode.l10n.t('sharp at any size, for documents and the web'),
        format: 'svg' as const,
      },
      { label: 'PNG', description: vscode.l10n.t('points, for anything that shows pictures'), format: 'png' as const },
    ],
    {
      title: vscode.l10n.t('Export Board as Picture'),
      placeHolder: vscode.l10n.t('Either can be opened as a board again'),
    },
  );
  if (picked) await exportPicture(canvas, picked.format);
}
