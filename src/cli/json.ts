import * as l10n from '@vscode/l10n';
import { findJsonErrorLine } from '../core/board/jsonError';
import { UnusableInput } from './exit';

/** Reads JSON. Throws `UnusableInput` that names the line. */
export function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const line = findJsonErrorLine(text) ?? 1;
    throw new UnusableInput(l10n.t('{0} is not valid JSON near line {1}. Repair it as text.', name, line));
  }
}
