import * as vscode from 'vscode';
import type { BoundFigures } from '../../core/board/binding/figures';
import type { Graph } from '../../core/board/graph/graph';
import { type Outline, type OutlineNode, outlineTree } from '../../core/board/graph/outlineTree';
import { outlineRow } from './outlineRows';

/** A row, or one of the headings `Flows` and `Problems`. */
export type OutlineItem = OutlineNode | OutlineSection;

interface OutlineSection {
  readonly type: 'section';
  readonly id: 'flows' | 'problems';
  readonly elements: readonly string[];
  readonly children: readonly OutlineNode[];
}

/** The outline of one board as a native tree. */
export class OutlineProvider implements vscode.TreeDataProvider<OutlineItem>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private graph: Graph | undefined;
  private figures: BoundFigures | undefined;
  private items: readonly OutlineItem[] = [];
  private parents = new Map<string, OutlineItem>();
  /** First row for each element: where to go when it is selected on the canvas. */
  private rows = new Map<string, OutlineNode>();

  /** Shows another graph, bound to these figures; undefined for no board. */
  show(graph: Graph | undefined, figures: BoundFigures | undefined): void {
    this.graph = graph;
    this.figures = figures;
    this.items = graph ? topLevel(outlineTree(graph)) : [];
    this.parents = new Map();
    this.rows = new Map();
    this.index(this.items);
    this.changed.fire(undefined);
  }

  get isEmpty(): boolean {
    return this.items.length === 0;
  }

  /** The row of a block or arrow; undefined when it has none. */
  rowFor(element: string): OutlineNode | undefined {
    return this.rows.get(element);
  }

  getChildren(item?: OutlineItem): OutlineItem[] {
    return [...(item ? item.children : this.items)];
  }

  getParent(item: OutlineItem): OutlineItem | undefined {
    return this.parents.get(item.id);
  }

  getTreeItem(item: OutlineItem): vscode.TreeItem {
    if (item.type === 'section') return sectionRow(item);
    return this.graph ? outlineRow(item, this.graph, this.figures) : new vscode.TreeItem('');
  }

  dispose(): void {
    this.changed.dispose();
  }

  private index(items: readonly OutlineItem[]): void {
    for (const item of items) {
      const [element] = item.elements;
      const isTheThing = item.type === 'group' || item.type === 'block' || item.type === 'arrow';
      if (isTheThing && element !== undefined && !this.rows.has(element)) this.rows.set(element, item);
      for (const child of item.children) this.parents.set(child.id, item);
      this.index(item.children);
    }
  }
}

function topLevel({ blocks, flows, problems }: Outline): OutlineItem[] {
  const section = (id: 'flows' | 'problems', children: readonly OutlineNode[]): OutlineSection[] =>
    children.length ? [{ type: 'section', id, elements: [], children }] : [];
  return [...blocks, ...section('flows', flows), ...section('problems', problems)];
}

function sectionRow({ id, children }: OutlineSection): vscode.TreeItem {
  const label = id === 'flows' ? vscode.l10n.t('Flows') : vscode.l10n.t('Problems');
  const row = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Expanded);
  row.id = `section ${id}`;
  row.description = String(children.length);
  row.iconPath = new vscode.ThemeIcon(id === 'flows' ? 'git-commit' : 'warning');
  return row;
}
