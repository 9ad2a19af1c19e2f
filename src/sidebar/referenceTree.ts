import * as vscode from 'vscode';
import { filterReference, type ReferenceItem, type ReferenceSection } from '../core/content/reference';
import { type Group, groupBy } from '../core/sidebar/groups';

/** What the Reference tree is made of: sections, sub-headings in them, and entries. */
export type ReferenceNode =
  | { readonly type: 'section'; readonly section: ReferenceSection }
  | { readonly type: 'group'; readonly section: ReferenceSection; readonly group: Group<ReferenceItem> }
  | { readonly type: 'item'; readonly item: ReferenceItem };

/** Built in; shows the tooltip of the focused row at once, so that a click or Enter shows the whole entry. */
const SHOW_DETAIL = 'list.showHover';

/** The reference as a native tree, narrowed by a filter. */
export class ReferenceTree implements vscode.TreeDataProvider<ReferenceNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private currentFilter = '';

  constructor(private readonly sections: () => readonly ReferenceSection[]) {}

  /** The words entries have to hold; empty shows all. */
  get filter(): string {
    return this.currentFilter;
  }

  set filter(filter: string) {
    if (filter.trim() === this.currentFilter) return;
    this.currentFilter = filter.trim();
    this.changed.fire(undefined);
  }

  /** How many entries the filter leaves. */
  get matchCount(): number {
    return this.shown().reduce((sum, { items }) => sum + items.length, 0);
  }

  getChildren(node?: ReferenceNode): ReferenceNode[] {
    if (!node) return this.shown().map((section) => ({ type: 'section', section }));
    if (node.type === 'section') return sectionChildren(node.section);
    return node.type === 'group' ? node.group.items.map(itemNode) : [];
  }

  getTreeItem(node: ReferenceNode): vscode.TreeItem {
    switch (node.type) {
      case 'section':
        return this.folder(node.section.id, node.section.title, node.section.items.length, node.section.icon);
      case 'group':
        return this.folder(`${node.section.id}/${node.group.name}`, node.group.name, node.group.items.length);
      case 'item':
        return entry(node.item);
    }
  }

  dispose(): void {
    this.changed.dispose();
  }

  private shown(): readonly ReferenceSection[] {
    return filterReference(this.sections(), this.currentFilter);
  }

  /** Folders of a filtered tree are others than those of the whole one: they come open, whatever the user closed. */
  private folder(id: string, label: string, count: number, icon?: string): vscode.TreeItem {
    const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    const item = new vscode.TreeItem(label, this.currentFilter ? Expanded : Collapsed);
    item.id = this.currentFilter ? `${id}?${this.currentFilter}` : id;
    item.description = String(count);
    if (icon) item.iconPath = new vscode.ThemeIcon(icon);
    return item;
  }
}

function itemNode(item: ReferenceItem): ReferenceNode {
  return { type: 'item', item };
}

function sectionChildren(section: ReferenceSection): ReferenceNode[] {
  const groups = groupBy(section.items, ({ group }) => group ?? '');
  return groups.flatMap((group): ReferenceNode[] =>
    group.name ? [{ type: 'group', section, group }] : group.items.map(itemNode),
  );
}

function entry(item: ReferenceItem): vscode.TreeItem {
  const row = new vscode.TreeItem(item.label);
  row.id = item.id;
  row.description = item.detail;
  row.tooltip = new vscode.MarkdownString(`**${item.label}**\n\n${item.detail}\n\n${item.description}`);
  row.contextValue = item.pattern === undefined ? 'referenceItem' : 'referencePattern';
  row.command = { command: SHOW_DETAIL, title: vscode.l10n.t('Show Details') };
  row.accessibilityInformation = { label: `${item.label}: ${item.detail}` };
  return row;
}
