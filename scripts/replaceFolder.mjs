// Puts what was built in a folder of its own where it is used from. Windows may be open on the old files, and others may open on
// the new ones meanwhile: no file is ever missing or half written, and one that did not change is not touched.
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** Makes `target` hold what `source` holds, file by file, and removes `source`. Both lie on one disk. */
export async function replaceFolder(source, target) {
  const depth = (file) => file.split(path.sep).length;
  // The deepest first: parts are there before the files that ask for them.
  const fresh = (await filesIn(source)).sort((a, b) => depth(b) - depth(a));
  for (const file of fresh) {
    const [from, to] = [path.join(source, file), path.join(target, file)];
    if (await sameContents(from, to)) continue;
    await mkdir(path.dirname(to), { recursive: true });
    await rename(from, to);
  }
  const kept = new Set(fresh);
  for (const file of await filesIn(target)) if (!kept.has(file)) await rm(path.join(target, file), { force: true });
  await rm(source, { recursive: true, force: true });
}

async function filesIn(folder) {
  await mkdir(folder, { recursive: true });
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)));
}

async function sameContents(one, other) {
  try {
    const [a, b] = await Promise.all([readFile(one), readFile(other)]);
    return a.equals(b);
  } catch (error) {
    if (error.code === 'ENOENT') return false;
    throw error;
  }
}
