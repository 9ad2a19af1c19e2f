// The core knows no editor: an import of 'vscode' resolves to this empty module and fails the type check.
export {};
