/** True when nothing is to move. VS Code has a setting of its own besides the system's. */
export function isStill(): boolean {
  return (
    document.body.classList.contains('vscode-reduce-motion') ||
    window.matchMedia('(prefers-reduced-motion: reduce)').matches
  );
}
