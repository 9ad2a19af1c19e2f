import * as vscode from 'vscode';
import { htmlReport } from '../core/scorecard/report/page/htmlReport';
import type { ReportView } from '../core/scorecard/report/view/reportView';
import { plainText } from '../util/plainText';
import { webviewRoot } from '../util/webviewHtml';
import { writeCure } from '../util/writeCure';

/** What is exported. */
export interface Exported {
  readonly view: ReportView;
  /** The picture of the board; undefined without one. */
  readonly svg: string | undefined;
}

/** Asks where to put a report as one HTML file, and writes it there. */
export async function exportHtml(folder: vscode.Uri, extensionUri: vscode.Uri, exported: Exported): Promise<void> {
  const target = await vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.joinPath(folder, 'report.html'),
    filters: { [vscode.l10n.t('Web page')]: ['html'] },
    title: vscode.l10n.t('Export Report as HTML'),
  });
  if (!target) return;
  try {
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(await htmlText(extensionUri, exported)));
  } catch (error) {
    const message = vscode.l10n.t('{0} could not be written. {1}', target.fsPath, writeCure(error));
    void vscode.window.showErrorMessage(plainText(message));
    return;
  }
  await offerToOpen(target);
}

/** The style is the page's own; the colours, which VS Code gives the page, stand in it for files. */
async function htmlText(extensionUri: vscode.Uri, { view, svg }: Exported): Promise<string> {
  const style = vscode.Uri.joinPath(webviewRoot(extensionUri), 'report.css');
  return htmlReport(view, {
    l10n: vscode.l10n,
    language: vscode.env.language,
    style: new TextDecoder().decode(await vscode.workspace.fs.readFile(style)),
    picture: svg === undefined ? undefined : `data:image/svg+xml;base64,${Buffer.from(svg, 'utf8').toString('base64')}`,
  });
}

/** A browser on the same machine can show the file; there it is printed, too. */
async function offerToOpen(file: vscode.Uri): Promise<void> {
  const isHere = vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
  const open = vscode.l10n.t('Open in Browser');
  const message = vscode.l10n.t('The report is in {0}. To print it, open it in a browser.', file.fsPath);
  const choice = await vscode.window.showInformationMessage(plainText(message), ...(isHere ? [open] : []));
  if (choice === open) await vscode.env.openExternal(file);
}
