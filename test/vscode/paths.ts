import path from 'node:path';

/** The root of this repository: the folder of the extension under development. */
export const repoRoot = path.resolve(__dirname, '../..');

/** Where test runs keep what they produce (git-ignored). */
export const outDir = path.join(repoRoot, 'out');
