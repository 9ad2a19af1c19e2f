import type { Readable } from 'node:stream';
import * as l10n from '@vscode/l10n';
import { findJsonErrorLine } from '../core/board/jsonError';
import type { CapacityModel } from '../core/capacity/model';
import { parseModel } from '../core/capacity/modelFile';
import { ContentError } from '../core/content/check';
import { UnusableInput } from './exit';
import { nameOf, readText } from './input';

/** Reads a model file, or a model from standard input when its name is `-`. Throws `UnusableInput`. */
export async function readModel(file: string, stdin: Readable): Promise<CapacityModel> {
  const name = nameOf(file);
  const raw = parseJson(await readText(file, stdin), name);
  if (isBoard(raw)) {
    throw new UnusableInput(
      l10n.t('{0} is a board. Write what it can carry down as a model file, and name that.', name),
    );
  }
  try {
    return parseModel(raw, name);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    throw new UnusableInput(l10n.t('{0}. Repair the model file there.', error.message));
  }
}

function isBoard(raw: unknown): boolean {
  return typeof raw === 'object' && raw !== null && 'type' in raw && raw.type === 'excalidraw';
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const line = findJsonErrorLine(text) ?? 1;
    throw new UnusableInput(l10n.t('{0} is not valid JSON near line {1}. Repair it as text.', name, line));
  }
}
