import { readdir } from 'node:fs/promises';
import { dirname } from 'node:path';

/** The folder of the package: the nearest one above the program with a package.json in it. */
export async function packageRoot(from = __dirname): Promise<string> {
  const names = await readdir(from);
  const above = dirname(from);
  if (names.includes('package.json') || above === from) return from;
  return packageRoot(above);
}
