import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';

/** The repository's root folder. */
export const root = join(__dirname, '../../..');

/** A source file: path from the root with forward slashes, and what it imports (own files as paths from the root). */
export interface Source {
  readonly path: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
  readonly imports: readonly string[];
}

/** All TypeScript files below a folder of the root. */
export function readSources(folder: string): readonly Source[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .sort()
    .map((name) => readSource(join(folder, name).replaceAll('\\', '/')));
}

function readSource(path: string): Source {
  const text = readFileSync(join(root, path), 'utf8');
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const imports = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => resolvePath(path, fileName));
  return { path, text, tree: ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true, kind), imports };
}

/** A specifier as `Source.imports` names it. */
export function resolvePath(path: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  return relative(root, join(root, dirname(path), specifier)).replaceAll('\\', '/');
}

/** All nodes of a file for which `test` holds. */
export function findNodes(source: Source, test: (node: ts.Node) => boolean): readonly ts.Node[] {
  const found: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    if (test(node)) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(source.tree);
  return found;
}

/** Names a file uses by themselves, not as the name of a member or key: `now` and `x` in `now(x.y, { z: 1 })`. */
export function freeNames(source: Source): ReadonlySet<string> {
  const nodes = findNodes(source, (node) => ts.isIdentifier(node) && !isMemberName(node));
  return new Set(nodes.map((node) => node.getText(source.tree)));
}

function isMemberName(node: ts.Identifier): boolean {
  const { parent } = node;
  const isMember =
    ts.isPropertyAccessExpression(parent) ||
    ts.isPropertyAssignment(parent) ||
    ts.isPropertySignature(parent) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isMethodSignature(parent) ||
    ts.isMethodDeclaration(parent) ||
    ts.isAccessor(parent) ||
    ts.isEnumMember(parent);
  return (isMember && parent.name === node) || (ts.isBindingElement(parent) && parent.propertyName === node);
}

/** `file:line` of a node. */
export function placeOf(source: Source, node: ts.Node): string {
  return `${source.path}:${source.tree.getLineAndCharacterOfPosition(node.getStart(source.tree)).line + 1}`;
}
