import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import * as vscode from 'vscode';
import { type DocumentChange, type DocumentState, PORT_FILE, type ProbeRequest } from './protocol';

/** The newest changes of all documents, oldest first. */
const changes: DocumentChange[] = [];
const KEPT_CHANGES = 500;

/** Answers requests on a loopback port, whose number it writes into the file the environment names. */
export function activate(context: vscode.ExtensionContext): void {
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      answer(JSON.parse(Buffer.concat(chunks).toString('utf8'))).then(
        (result) => response.end(JSON.stringify(result ?? null)),
        (error: unknown) => {
          response.statusCode = 500;
          response.end(String(error));
        },
      );
    });
  });
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo;
    const file = process.env[PORT_FILE];
    if (file) fs.writeFileSync(file, String(port));
  });
  const watching = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    if (contentChanges.length) changes.push({ file: document.uri.fsPath, at: Date.now() });
    changes.splice(0, changes.length - KEPT_CHANGES);
  });
  context.subscriptions.push(watching, { dispose: () => server.close() });
}

async function answer(request: ProbeRequest): Promise<unknown> {
  switch (request.type) {
    case 'state':
      return stateOf(request.file);
    case 'replace':
      return replace(request.file, request.find, request.by);
    case 'changes':
      return changes.filter(({ file }) => file === request.file);
    case 'command':
      await vscode.commands.executeCommand(request.command);
      return true;
    case 'openWith':
      await vscode.commands.executeCommand('vscode.openWith', vscode.Uri.file(request.file), request.editor);
      return true;
  }
}

function findDocument(file: string): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find(({ uri }) => uri.fsPath === file);
}

function stateOf(file: string): DocumentState | undefined {
  const document = findDocument(file);
  return document && { text: document.getText(), version: document.version, isDirty: document.isDirty };
}

/** False when the text is not there (any more), or VS Code refused because the document changed meanwhile. */
async function replace(file: string, find: string, by: string): Promise<boolean> {
  const document = findDocument(file);
  const start = document?.getText().indexOf(find) ?? -1;
  if (!document || start < 0) return false;
  const edit = new vscode.WorkspaceEdit();
  edit.replace(
    document.uri,
    new vscode.Range(document.positionAt(start), document.positionAt(start + find.length)),
    by,
  );
  return vscode.workspace.applyEdit(edit);
}
