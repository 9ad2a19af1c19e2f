import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import type { FromReport, ReportFileState } from '../../src/core/protocol/report';
import type { ReportNews } from './page';

/** What can be done with the report, and what is to know about its files. */
export function notices(
  { report, file, notices: missing }: ReportNews,
  post: (message: FromReport) => void,
): TemplateResult {
  const texts = [
    ...(report.hasEnded ? [] : [l10n.t('This interview has not ended: the report shows it as it stands.')]),
    ...missing,
  ];
  return html`<div class="toolbar">
      ${fileButtons(file, post)}
      <vscode-button appearance="secondary" @click=${() => post({ type: 'exportHtml' })}>
        ${l10n.t('Export as HTML')}
      </vscode-button>
    </div>
    ${fileNotice(file)} ${texts.map(notice)}`;
}

function fileButtons(file: ReportFileState, post: (message: FromReport) => void): TemplateResult {
  const write = (label: string) =>
    html`<vscode-button appearance="secondary" @click=${() => post({ type: 'writeReport' })}>${label}</vscode-button>`;
  const open = html`<vscode-button appearance="secondary" @click=${() => post({ type: 'openReportFile' })}>
    ${l10n.t('Open report.md')}
  </vscode-button>`;
  switch (file) {
    case 'current':
      return open;
    case 'missing':
      return write(l10n.t('Write report.md'));
    case 'stale':
      return html`${open} ${write(l10n.t('Renew report.md'))}`;
    case 'edited':
      return html`${open} ${write(l10n.t('Write Report Again…'))}`;
    case 'unreadable':
      return write(l10n.t('Write Report Beside report.md…'));
  }
}

function fileNotice(file: ReportFileState): TemplateResult | typeof nothing {
  switch (file) {
    case 'current':
    case 'missing':
      return nothing;
    case 'stale':
      return notice(l10n.t('Something has changed since report.md was written. This page shows how it stands now.'));
    case 'edited':
      return notice(l10n.t('report.md was edited by hand, so it stays as it is.'));
    case 'unreadable':
      return notice(l10n.t('report.md cannot be read, so it stays as it is.'));
  }
}

function notice(text: string): TemplateResult {
  return html`<p class="notice" role="status">
    <span class="codicon codicon-info" aria-hidden="true"></span><span>${text}</span>
  </p>`;
}
