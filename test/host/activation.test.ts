import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('activation', () => {
  it('finds the extension and activates it', async () => {
    const extension = vscode.extensions.getExtension('mockboard.mockboard');
    assert.ok(extension, 'VS Code does not know mockboard.mockboard');
    await extension.activate();
    assert.equal(extension.isActive, true);
  });

  it('registers every command of the manifest', async () => {
    const extension = vscode.extensions.getExtension('mockboard.mockboard');
    const manifest = extension?.packageJSON as { contributes: { commands: readonly { command: string }[] } };
    const known = new Set(await vscode.commands.getCommands(true));
    const missing = manifest.contributes.commands.map(({ command }) => command).filter((id) => !known.has(id));
    assert.deepEqual(missing, []);
  });
});
