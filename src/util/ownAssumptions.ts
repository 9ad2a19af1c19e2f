import * as vscode from 'vscode';
import type { BoardDefaults } from '../core/capacity/boardDefaults';
import { withOwnValues } from '../core/content/own/ownAssumptions';
import { ownProblemText, ownSource } from '../core/content/own/ownAssumptionsText';
import { SETTINGS_SECTION } from '../ids';
import { plainText } from './plainText';
import { onSettingsChange, readSetting } from './settings';

const KEY = 'board.assumptions';
const NAME = `${SETTINGS_SECTION}.${KEY}`;

/** At most this many entries of the setting are complained of at once. */
const MOST_TOLD = 3;

/** What is assumed of blocks and of designs: the product's defaults with the user's own setting over them. */
export class OwnAssumptions implements vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<void>();
  private readonly subscription: vscode.Disposable;
  /** Fires when something else is assumed than before. */
  readonly onDidChange = this.changes.event;
  /** What was made of which setting. */
  private made: { readonly setting: string; readonly defaults: BoardDefaults } | undefined;
  private told = '';

  constructor(private readonly defaults: () => BoardDefaults) {
    this.subscription = onSettingsChange(() => this.look());
  }

  /** What is assumed now. Entries of the setting that cannot be taken are told once, when they are first met. */
  get current(): BoardDefaults {
    const setting = read();
    if (this.made?.setting !== setting) this.made = { setting, defaults: this.make(setting) };
    return this.made.defaults;
  }

  dispose(): void {
    this.subscription.dispose();
    this.changes.dispose();
  }

  private look(): void {
    // Before anybody has asked there is nothing to change.
    if (this.made && this.made.setting !== read()) this.changes.fire();
  }

  private make(setting: string): BoardDefaults {
    const { l10n } = vscode;
    const place = l10n.t('your setting');
    const given: unknown = JSON.parse(setting);
    const { defaults, problems } = withOwnValues(this.defaults(), given, (replaced) =>
      ownSource(place, replaced, l10n),
    );
    void this.tell(problems.map((problem) => ownProblemText(problem, l10n.t('Setting {0}', NAME), l10n)));
    return defaults;
  }

  private async tell(problems: readonly string[]): Promise<void> {
    const text = problems.slice(0, MOST_TOLD).join(' ');
    if (text === this.told) return;
    this.told = text;
    if (text === '') return;
    const open = vscode.l10n.t('Open Setting');
    const rest = vscode.l10n.t('All other values in it hold.');
    if ((await vscode.window.showWarningMessage(plainText(`${text} ${rest}`), open)) === open) {
      await vscode.commands.executeCommand('workbench.action.openSettings', NAME);
    }
  }
}

function read(): string {
  return JSON.stringify(readSetting(KEY));
}
