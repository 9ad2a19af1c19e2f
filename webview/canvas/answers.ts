import type { ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types';
import type { PictureFormat } from '../../src/core/board/picture/picture';
import type { FromCanvas } from '../../src/core/protocol/canvas';
import { errorText } from '../shared/errorText';
import { exportBoard } from './exportBoard';

/** Answers the host's question for a picture of the board. */
export async function answerDraw(
  api: ExcalidrawImperativeAPI,
  request: number,
  format: PictureFormat,
  post: (message: FromCanvas) => void,
): Promise<void> {
  try {
    post({ type: 'picture', request, drawn: { bytes: await exportBoard(api, format) } });
  } catch (error) {
    const text = errorText(error);
    post({ type: 'picture', request, drawn: { error: text } });
  }
}
