import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import * as l10n from '@vscode/l10n';
import { parseScene, type SceneText } from '../core/board/canonical';
import { describeSceneProblem } from '../core/board/problemText';
import { UnusableInput } from './exit';

/** Node cannot hold longer texts than 512 MB; a board of this size has hundreds of thousands of elements. */
const LARGEST_BYTES = 256 * 1024 * 1024;

/** Reads a board from a file, or from standard input when its name is `-`. Throws `UnusableInput`. */
export async function readBoard(file: string, stdin: Readable): Promise<SceneText> {
  return boardIn(await readText(file, stdin), nameOf(file));
}

/** The board in a text; `name` is what its file is called. Throws `UnusableInput`. */
export function boardIn(text: string, name: string): SceneText {
  const parsed = parseScene(text);
  if (!parsed.ok) throw new UnusableInput(describeSceneProblem(parsed.problem, name, l10n));
  return parsed.scene;
}

/** Reads a text from a file, or from standard input when its name is `-`. Throws `UnusableInput`. */
export async function readText(file: string, stdin: Readable): Promise<string> {
  const name = nameOf(file);
  return decode(file === '-' ? await readAll(stdin, name) : await readFile(file), name);
}

/** What a file is called in messages. */
export function nameOf(file: string): string {
  return file === '-' ? l10n.t('Standard input') : file;
}

async function readFile(file: string): Promise<Buffer> {
  try {
    const found = await stat(file);
    if (found.isDirectory()) {
      throw new UnusableInput(l10n.t('{0} is a folder. Name a board in it, such as board.excalidraw.', file));
    }
    if (found.size > LARGEST_BYTES) throw tooLarge(file);
    return await readAll(createReadStream(file), file);
  } catch (error) {
    if (error instanceof UnusableInput) throw error;
    throw new UnusableInput(describeSystemError(file, error));
  }
}

async function readAll(stream: Readable, name: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    const part: Buffer = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    bytes += part.length;
    if (bytes > LARGEST_BYTES) throw tooLarge(name);
    chunks.push(part);
  }
  return Buffer.concat(chunks);
}

function decode(bytes: Buffer, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UnusableInput(l10n.t('{0} is not a text in UTF-8. Save it as one; a drawing as .excalidraw.', name));
  }
}

function tooLarge(name: string): UnusableInput {
  const limit = LARGEST_BYTES / 1024 / 1024;
  return new UnusableInput(
    l10n.t('{0} is larger than {1} MB. Leave out its images, or split the drawing into several boards.', name, limit),
  );
}

/** Why a file or folder cannot be read, and what helps. */
export function describeSystemError(file: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return l10n.t('There is no file {0}. Check the path, or give - to read standard input.', file);
    case 'EACCES':
    case 'EPERM':
      return l10n.t('{0} cannot be read: permission denied. Allow yourself to read it, or copy it.', file);
    default:
      return l10n.t('{0} cannot be read: {1}', file, error instanceof Error ? error.message : String(error));
  }
}
