import { MainMenu } from '@excalidraw/excalidraw';
import * as l10n from '@vscode/l10n';
import type { BoardAction, CanvasCommand, ExchangeCommand } from '../../src/core/protocol/canvas';

interface BoardMenuProps {
  /** The board stands in a picture, not in a file of its own. */
  readonly inPicture: boolean;
  readonly readOnly: boolean;
  readonly onExchange: (command: ExchangeCommand) => void;
  readonly onRun: (command: CanvasCommand) => void;
  /** What computes, checks and suggests is offered. */
  readonly aids: boolean;
  /** Badges of recognised shapes are shown. */
  readonly badges: boolean;
  readonly onBadges: (shown: boolean) => void;
  /** Markers of findings are shown. */
  readonly findings: boolean;
  readonly onFindings: (shown: boolean) => void;
  /** Undefined while the board cannot be edited. */
  readonly onAct: ((action: Exclude<BoardAction, 'load' | 'run'>) => void) | undefined;
}

/** The menu of the canvas: what Excalidraw's own would do by download, VS Code does here. */
export function BoardMenu({
  inPicture,
  readOnly,
  onExchange,
  onRun,
  aids,
  badges,
  onBadges,
  onAct,
  findings,
  onFindings,
}: BoardMenuProps) {
  return (
    <MainMenu>
      {onAct ? (
        <>
          <MainMenu.Item shortcut="/" onSelect={() => onAct('quickInsert')}>
            {l10n.t('Insert Block by Name…')}
          </MainMenu.Item>
          <MainMenu.Item shortcut="C" onSelect={() => onAct('connect')}>
            {l10n.t('Connect Selected Blocks')}
          </MainMenu.Item>
          {aids ? (
            <MainMenu.Item onSelect={() => onRun('insertPattern')}>{l10n.t('Insert Pattern…')}</MainMenu.Item>
          ) : null}
          <MainMenu.Item shortcut="Ctrl+Alt+J" onSelect={() => onAct('tidy')}>
            {l10n.t('Tidy Board')}
          </MainMenu.Item>
          <MainMenu.Separator />
        </>
      ) : null}
      <MainMenu.DefaultItems.SearchMenu />
      <MainMenu.Item onSelect={() => onExchange('exportSvg')}>{l10n.t('Export as SVG…')}</MainMenu.Item>
      <MainMenu.Item onSelect={() => onExchange('exportPng')}>{l10n.t('Export as PNG…')}</MainMenu.Item>
      <MainMenu.Item onSelect={() => onExchange('exportMermaid')}>{l10n.t('Export as Mermaid…')}</MainMenu.Item>
      <MainMenu.Item onSelect={() => onExchange('showOutline')}>{l10n.t('Show Text Outline')}</MainMenu.Item>
      {readOnly ? null : (
        <MainMenu.Item onSelect={() => onExchange('importMermaid')}>{l10n.t('Import Mermaid…')}</MainMenu.Item>
      )}
      <MainMenu.Item onSelect={() => onExchange('importLibrary')}>{l10n.t('Import Library…')}</MainMenu.Item>
      <MainMenu.Item onSelect={() => onExchange('exportLibrary')}>{l10n.t('Export Library…')}</MainMenu.Item>
      <MainMenu.Separator />
      {inPicture ? (
        <MainMenu.Item onSelect={() => onRun('openAsPicture')}>{l10n.t('Open as Picture')}</MainMenu.Item>
      ) : (
        <MainMenu.Item onSelect={() => onRun('openAsText')}>{l10n.t('Open as Text')}</MainMenu.Item>
      )}
      {aids ? (
        <>
          <MainMenu.Item onSelect={() => onBadges(!badges)}>
            {badges ? l10n.t('Hide Badges of Recognised Shapes') : l10n.t('Show Badges of Recognised Shapes')}
          </MainMenu.Item>
          <MainMenu.Item onSelect={() => onFindings(!findings)}>
            {findings ? l10n.t('Hide Markers of Findings') : l10n.t('Show Markers of Findings')}
          </MainMenu.Item>
        </>
      ) : null}
      <MainMenu.DefaultItems.ClearCanvas />
      <MainMenu.Separator />
      <MainMenu.DefaultItems.ChangeCanvasBackground />
    </MainMenu>
  );
}
