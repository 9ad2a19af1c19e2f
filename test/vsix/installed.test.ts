import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';

interface Manifest {
  readonly engines: { readonly vscode: string };
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

function installedExtension(): vscode.Extension<unknown> {
  const extension = vscode.extensions.getExtension('mockboard.mockboard');
  assert.ok(extension, 'VS Code does not know mockboard.mockboard');
  return extension;
}

describe('the installed package', () => {
  it('is the installed copy, in the oldest VS Code it claims to support', () => {
    const extension = installedExtension();
    assert.match(extension.extensionUri.path, /\/mockboard\.mockboard-[\d.]+$/);
    const claimed = (extension.packageJSON as Manifest).engines.vscode.replace(/^\^/, '');
    const series = claimed.split('.').slice(0, 2).join('.');
    assert.ok(vscode.version.startsWith(`${series}.`), `VS Code ${vscode.version} runs, ${claimed} is claimed`);
  });

  it('holds the product only: no sources, tests or tools', () => {
    const root = installedExtension().extensionUri.fsPath;
    const expected = /^(\.vsixmanifest|package\.json|package\.nls.*\.json|readme\.md|changelog\.md|license(\.\w+)?)$/i;
    const folders = ['dist', 'media', 'snippets', 'l10n'];
    const others = fs.readdirSync(root).filter((name) => !expected.test(name) && !folders.includes(name));
    assert.deepEqual(others, []);
    assert.deepEqual(fs.readdirSync(path.join(root, 'dist')).sort(), [
      'extension.js',
      'parts',
      'scoring.js',
      'webview',
    ]);
    const files = fs.readdirSync(root, { recursive: true, encoding: 'utf8' });
    assert.deepEqual(
      files.filter((name) => /\.(tsx?|map)$/.test(name)),
      [],
    );
  });

  it('activates', async () => {
    const extension = installedExtension();
    await extension.activate();
    assert.equal(extension.isActive, true);
  });

  it('registers every command of its manifest', async () => {
    const extension = installedExtension();
    await extension.activate();
    const known = new Set(await vscode.commands.getCommands(true));
    const { commands } = (extension.packageJSON as Manifest).contributes;
    assert.deepEqual(
      commands.map(({ command }) => command).filter((id) => !known.has(id)),
      [],
    );
  });

  it('opens a board in the board editor', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(folder, 'the test needs an open folder');
    const board = vscode.Uri.joinPath(folder, 'board.excalidraw');
    const scene = { type: 'excalidraw', version: 2, source: 'test', elements: [], appState: {}, files: {} };
    await vscode.workspace.fs.writeFile(board, new TextEncoder().encode(JSON.stringify(scene)));
    await vscode.commands.executeCommand('vscode.open', board);
    const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    assert.ok(input instanceof vscode.TabInputCustom, 'the active tab is a custom editor');
    assert.equal(input.viewType, 'mockboard.board');
    assert.equal(input.uri.toString(), board.toString());
  });

  it('brings its problems, and finds one of the user’s own in the workspace', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(folder, 'the test needs an open folder');
    const file = await vscode.commands.executeCommand<vscode.Uri>('mockboard.newProblem', { title: 'Lifts', folder });
    assert.equal(path.basename(file.fsPath), 'lifts.mockboard-problem.json');
    for (const problem of ['lifts', 'url-shortener']) {
      const request = { problem, level: 'senior', plan: 'classic-45', folder };
      const interview = await vscode.commands.executeCommand<vscode.Uri>('mockboard.startInterview', request);
      assert.match(path.basename(interview.fsPath), new RegExp(`-${problem}$`));
    }
  });
});
