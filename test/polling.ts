import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const LOOK_AGAIN_MS = 20;
const TIMEOUT_MS = 15_000;

/**
 * Resolves when `condition` holds; for what a locator cannot wait for (files, processes, values). A JSON file that is being
 * written reads torn (SyntaxError): that does not hold yet. Throws after 15 s, naming `what`.
 */
export async function waitFor(
  what: string,
  condition: () => boolean | Promise<boolean>,
  timeoutMs = TIMEOUT_MS,
): Promise<void> {
  const end = Date.now() + timeoutMs;
  let torn: SyntaxError | undefined;
  const holds = async () => {
    try {
      return await condition();
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      torn = error;
      return false;
    }
  };
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`Still waiting for ${what} after ${timeoutMs} ms.`, { cause: torn });
    await pause(LOOK_AGAIN_MS);
  }
}

/** Whether a file below `folder` holds text that matches. A folder that is not there holds nothing. */
export function someFileMatches(folder: string, pattern: RegExp): boolean {
  if (!fs.existsSync(folder)) return false;
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .some((entry) => pattern.test(readIfThere(path.join(entry.parentPath, entry.name))));
}

/** VS Code replaces backups while we look; one that is gone again holds nothing. */
function readIfThere(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}
