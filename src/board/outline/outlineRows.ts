import * as vscode from 'vscode';
import { arrowRate } from '../../core/board/binding/boundGraph';
import type { BoundFigures } from '../../core/board/binding/figures';
import { bindingProblemText } from '../../core/board/binding/texts';
import {
  arrowSentence,
  blockName,
  blockSentence,
  endName,
  oneLine,
  parameterWords,
  problemSentence,
  shortNumber,
} from '../../core/board/graph/describe';
import { stepSentence, stepWords } from '../../core/board/graph/flows';
import type { Graph, GraphGroup } from '../../core/board/graph/graph';
import type { OutlineArrow, OutlineBlock, OutlineNode } from '../../core/board/graph/outlineTree';
import { findKind } from '../../core/board/kinds';
import { COMMANDS } from '../../ids';
import { blockIcon } from '../../util/blockIcon';

const { l10n } = vscode;
const { Expanded, Collapsed, None } = vscode.TreeItemCollapsibleState;

/** A row of the Outline view. */
export function outlineRow(node: OutlineNode, graph: Graph, figures: BoundFigures | undefined): vscode.TreeItem {
  const row = rowOf(node, graph, figures);
  row.id = node.id;
  row.contextValue = node.type;
  row.command = { command: COMMANDS.showOnBoard, title: vscode.l10n.t('Show on Board'), arguments: [node] };
  return row;
}

function rowOf(node: OutlineNode, graph: Graph, figures: BoundFigures | undefined): vscode.TreeItem {
  switch (node.type) {
    case 'group': {
      const row = new vscode.TreeItem(oneLine(node.group.name) || groupWord(node.group), Expanded);
      row.description = groupWord(node.group);
      row.iconPath = new vscode.ThemeIcon('layers');
      return row;
    }
    case 'block':
      return blockRow(node, graph);
    case 'arrow':
      return arrowRow(node, graph, figures);
    case 'flow': {
      const row = new vscode.TreeItem(oneLine(node.flow.name), Collapsed);
      if (node.flow.origin === 'derived') row.description = vscode.l10n.t('suggested');
      row.iconPath = new vscode.ThemeIcon('list-ordered');
      return row;
    }
    case 'step': {
      const words = stepWords(graph, node.flow)[node.number - 1];
      return new vscode.TreeItem(`${node.number}. ${words ? stepSentence(words) : '?'}`, None);
    }
    case 'problem': {
      const row = new vscode.TreeItem(problemSentence(graph, node.problem, l10n), None);
      row.iconPath = new vscode.ThemeIcon('warning');
      return row;
    }
  }
}

function blockRow({ block, children, problems }: OutlineBlock, graph: Graph): vscode.TreeItem {
  const name = blockName(block);
  const kind = findKind(block.kind)?.name ?? block.kind;
  const row = new vscode.TreeItem(name, children.length ? Expanded : None);
  row.description = [...(name === kind ? [] : [kind]), ...parameterWords(block, l10n)].join(' · ');
  row.iconPath = blockIcon(block.kind);
  const wrong = problems.map((problem) => problemSentence(graph, problem, l10n));
  return withProblems(row, blockSentence(graph, block, l10n), wrong);
}

function arrowRow(
  { arrow, way, other, problems }: OutlineArrow,
  graph: Graph,
  figures: BoundFigures | undefined,
): vscode.TreeItem {
  const signs = { forward: way === 'out' ? '→' : '←', both: '↔', none: '—' };
  const end = endName(graph, other?.id, l10n);
  const label = oneLine(arrow.label);
  const row = new vscode.TreeItem(`${signs[arrow.direction]} ${label ? `${end}: ${label}` : end}`, None);
  const bound = arrowRate(arrow, figures);
  const rate = bound?.type === 'value' ? bound.value : arrow.ratePerSecond;
  const facts = [
    ...(arrow.isAsync ? [vscode.l10n.t('async')] : []),
    ...(rate === undefined ? [] : [vscode.l10n.t('{0} requests/s', shortNumber(rate))]),
  ];
  row.description = facts.join(' · ');
  const sentences = problems.map((problem) => problemSentence(graph, problem, l10n));
  if (bound?.type === 'problem') {
    const label = vscode.l10n.t('the rate of this arrow');
    sentences.push(bindingProblemText(bound.problem, arrow.rateFormula ?? '', label, l10n));
  }
  return withProblems(row, arrowSentence(graph, arrow, l10n), sentences);
}

/** The row with what is wrong: a sign one sees, words one hears. */
function withProblems(row: vscode.TreeItem, sentence: string, wrong: readonly string[]): vscode.TreeItem {
  row.tooltip = [sentence, ...wrong].join('\n');
  row.accessibilityInformation = { label: [sentence, ...wrong].join('. ') };
  if (!wrong.length) return row;
  row.description = [row.description, '⚠'].filter(Boolean).join(' ');
  row.iconPath ??= new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
  return row;
}

function groupWord({ kind }: GraphGroup): string {
  const words: Readonly<Record<GraphGroup['kind'], string>> = {
    region: vscode.l10n.t('region'),
    zone: vscode.l10n.t('zone'),
    network: vscode.l10n.t('network'),
    service: vscode.l10n.t('service boundary'),
    group: vscode.l10n.t('group'),
  };
  return words[kind];
}
