import * as vscode from 'vscode';
import type { Finding } from '../../core/review/finding';
import { whatIfsLeftOut } from '../../core/review/questions/questionsDocument';
import { tooLarge } from '../../core/review/reviewText';
import { COMMANDS } from '../../ids';
import type { GroupId, ReviewItem } from './reviewItems';

const { l10n } = vscode;
const { Expanded, Collapsed, None } = vscode.TreeItemCollapsibleState;

/** Phrases of interviewers by the id of their signal. */
export type SignalPhrases = ReadonlyMap<string, string>;

/** A row of the Review view. */
export function reviewRow(item: ReviewItem, signals: () => SignalPhrases): vscode.TreeItem {
  const row = rowOf(item, signals);
  row.id = item.id;
  row.contextValue = contextOf(item);
  if (item.type === 'finding' || item.type === 'ignored') {
    row.command = { command: COMMANDS.showFinding, title: l10n.t('Show on Board'), arguments: [item] };
  }
  return row;
}

function contextOf(item: ReviewItem): string {
  return item.type === 'finding' && item.finding.fix ? 'findingWithFix' : item.type;
}

function rowOf(item: ReviewItem, signals: () => SignalPhrases): vscode.TreeItem {
  switch (item.type) {
    case 'group':
      return groupRow(item.id, item.children.length);
    case 'finding': {
      const row = new vscode.TreeItem(item.finding.title, None);
      row.description = item.finding.place;
      row.iconPath = severityIcon(item.finding.severity);
      return explained(row, item.finding, undefined);
    }
    case 'ignored': {
      const { finding, reason } = item.ignored;
      const row = new vscode.TreeItem(finding.title, None);
      row.description = `${finding.place} · ${reason}`;
      row.iconPath = new vscode.ThemeIcon('eye-closed');
      return explained(row, finding, reason);
    }
    case 'omitted':
      return new vscode.TreeItem(l10n.t('{0} more of “{1}” are not listed.', item.count, item.rule), None);
    case 'unsolved':
      return new vscode.TreeItem(tooLarge(l10n), None);
    case 'whatIfsLeftOut':
      return new vscode.TreeItem(whatIfsLeftOut(l10n), None);
    case 'question':
      return questionRow(item, signals);
    case 'cover': {
      const row = new vscode.TreeItem(item.text, None);
      row.tooltip = item.text;
      row.iconPath = new vscode.ThemeIcon('check');
      return row;
    }
  }
}

function groupRow(id: GroupId, count: number): vscode.TreeItem {
  const names: Readonly<Record<GroupId, string>> = {
    error: l10n.t('Errors'),
    warning: l10n.t('Warnings'),
    info: l10n.t('Limits Worth Knowing'),
    ignored: l10n.t('Ignored'),
    questions: l10n.t('Questions'),
  };
  const isOpen = id === 'error' || id === 'warning' || id === 'info';
  const row = new vscode.TreeItem(names[id], isOpen ? Expanded : Collapsed);
  row.description = String(count);
  row.iconPath =
    id === 'ignored'
      ? new vscode.ThemeIcon('eye-closed')
      : id === 'questions'
        ? new vscode.ThemeIcon('comment-discussion')
        : severityIcon(id);
  return row;
}

function severityIcon(severity: Finding['severity']): vscode.ThemeIcon {
  const icons = {
    error: new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground')),
    warning: new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground')),
    info: new vscode.ThemeIcon('info'),
  };
  return icons[severity];
}

/** The whole finding for those who point at it or hear it: the row is too short for sentences. Plain text: names on a board may hold anything. */
function explained(row: vscode.TreeItem, finding: Finding, reason: string | undefined): vscode.TreeItem {
  const { message, why, needs, fix, falsePositives } = finding;
  const parts = [
    message,
    why,
    ...(needs === undefined ? [] : [needs]),
    ...(fix ? [l10n.t('Fix: {0}.', fix.label)] : []),
    falsePositives,
    ...(reason === undefined ? [] : [l10n.t('Ignored: {0}', reason)]),
  ];
  row.tooltip = parts.join('\n\n');
  row.accessibilityInformation = { label: [message, ...(reason === undefined ? [] : [reason])].join('. ') };
  return row;
}

function questionRow(
  { question }: Extract<ReviewItem, { type: 'question' }>,
  signals: () => SignalPhrases,
): vscode.TreeItem {
  const { text, signal, level } = question;
  const row = new vscode.TreeItem(text, Collapsed);
  row.iconPath = new vscode.ThemeIcon('question');
  row.tooltip = [
    text,
    `${levelName(level)} · “${signals().get(signal) ?? signal}”`,
    l10n.t('Open it for what a strong answer covers.'),
  ].join('\n\n');
  row.accessibilityInformation = { label: `${text} ${levelName(level)}` };
  return row;
}

/** A level as a word. */
export function levelName(level: 'senior' | 'staff' | 'principal'): string {
  const names = { senior: l10n.t('Senior'), staff: l10n.t('Staff'), principal: l10n.t('Principal') };
  return names[level];
}
