import * as vscode from 'vscode';
import { MERMAID_DIAGRAMS, type MermaidProblem } from '../../core/board/mermaid/source';
import { plainText } from '../../util/plainText';
import type { OpenCanvas } from '../openCanvases';

/** A text with a diagram in it, and how to call it in messages. */
export interface MermaidText {
  readonly name: string;
  readonly text: string;
  /** Where the text stands, for "Show Line". */
  readonly origin?: { readonly uri: vscode.Uri; readonly firstLine: number };
}

/** Puts a diagram on a board, or says why not; then the board is as it was. */
export async function importMermaid(canvas: OpenCanvas, source: MermaidText): Promise<void> {
  const problem = await canvas.connection.insertMermaid(source.text);
  if (!problem) return;
  const { origin } = source;
  const line = 'line' in problem ? problem.line : undefined;
  const show = vscode.l10n.t('Show Line');
  const message = plainText(describeMermaidProblem(problem, source));
  const answer = await vscode.window.showErrorMessage(message, ...(origin && line ? [show] : []));
  if (answer !== show || !origin || !line) return;
  const position = new vscode.Position(origin.firstLine + line - 1, 0);
  await vscode.window.showTextDocument(origin.uri, { selection: new vscode.Range(position, position) });
}

function describeMermaidProblem(problem: MermaidProblem, { name, origin }: MermaidText): string {
  const at = (line: number) => (origin?.firstLine ?? 0) + line;
  switch (problem.type) {
    case 'empty':
      return vscode.l10n.t('{0} holds no Mermaid diagram; nothing was inserted.', name);
    case 'unsupported':
      return vscode.l10n.t(
        '{0} begins with “{1}” in line {2}. Diagrams of these kinds become shapes: {3}. Nothing was inserted.',
        name,
        problem.diagram,
        at(problem.line),
        MERMAID_DIAGRAMS.join(', '),
      );
    case 'readOnly':
      return vscode.l10n.t(
        'This board is read-only; nothing was inserted. Open a board you can edit, then import again.',
      );
    case 'noShapes':
      return vscode.l10n.t(
        '{0} can be painted, but not turned into shapes; nothing was inserted. A plain flowchart always works.',
        name,
      );
    case 'syntax':
      if (problem.line === undefined) {
        return vscode.l10n.t('{0} is no valid Mermaid ({1}); nothing was inserted.', name, problem.detail);
      }
      return problem.detail
        ? vscode.l10n.t(
            '{0} is no valid Mermaid at line {1}: “{2}”. Correct it and import again; nothing was inserted.',
            name,
            at(problem.line),
            problem.detail,
          )
        : vscode.l10n.t(
            '{0} is no valid Mermaid: it ends too early, at line {1}. Complete it and import again; nothing was inserted.',
            name,
            at(problem.line),
          );
  }
}
