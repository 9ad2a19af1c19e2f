import { useVSCode } from './harness';

describe('Mockboard in the workbench', () => {
  const vscode = useVSCode('workbench', { theme: 'light' });

  it('shows its icon in the activity bar and opens its side bar', async () => {
    await vscode.workbench.openViewContainer('Mockboard');
    await vscode.screenshot('side-bar');
  });

  it('follows the dark and the high contrast theme', async () => {
    await vscode.setTheme('dark');
    await vscode.screenshot('dark');
    await vscode.setTheme('highContrast');
    await vscode.screenshot('high-contrast');
  });

  it('is there again after a reload and after a crash of the server', async () => {
    await vscode.reload();
    await vscode.workbench.openViewContainer('Mockboard');
    await vscode.killServer();
    await vscode.workbench.openViewContainer('Mockboard');
  });
});
