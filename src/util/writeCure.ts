import * as vscode from 'vscode';
import { errorCode, errorText } from './errors';

/** Why a file could not be written and what helps, in one or two sentences. */
export function writeCure(error: unknown): string {
  switch (errorCode(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return vscode.l10n.t('The disk is full. Free some space.');
    case 'EACCES':
    case 'EPERM':
    case 'NoPermissions':
      return vscode.l10n.t('There is no permission to write there. Change the permissions, or choose another folder.');
    case 'EROFS':
      return vscode.l10n.t('That place is read-only. Choose another folder.');
    case 'ENOTDIR':
    case 'EEXIST':
      return vscode.l10n.t('A file stands where a folder is needed. Move it, or choose another folder.');
    case 'ENOENT':
      return vscode.l10n.t('The file or its folder is gone. Put it back, or start again in another folder.');
    case 'EFBIG':
      return vscode.l10n.t('The file may not grow any more: a size limit of the system was reached.');
    default:
      return errorText(error);
  }
}
