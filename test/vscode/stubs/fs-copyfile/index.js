// Stand-in for the native copy-on-write copier: Node's own copy.
import fs from 'node:fs';

export const constants = {
  COPYFILE_EXCL: fs.constants.COPYFILE_EXCL,
  COPYFILE_FICLONE: fs.constants.COPYFILE_FICLONE,
  COPYFILE_FICLONE_FORCE: fs.constants.COPYFILE_FICLONE_FORCE,
};
export const isCloneSupported = () => false;
export const copyFile = (from, to, mode) => fs.promises.copyFile(from, to, mode);
export const copyFileSync = (from, to, mode) => fs.copyFileSync(from, to, mode);
export const cp = (from, to, options) => fs.promises.cp(from, to, options);
