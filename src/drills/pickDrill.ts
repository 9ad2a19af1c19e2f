import * as vscode from 'vscode';
import { levelName } from '../core/content/notesTemplate';
import {
  DRILL_ICONS,
  DRILL_MINUTES,
  type DrillKind,
  drillDetail,
  drillName,
  OFFERED_DRILLS,
} from '../core/drills/kinds';
import { type DrillState, leftMs } from '../core/drills/state';
import { formatClock } from '../core/interview/clock';
import { LEVELS, type Level } from '../core/interview/level';
import { now } from '../util/clock';

/** What was chosen: the drill that is open, or a new one. */
export type DrillChoice = 'continue' | DrillKind;

/** Asks which drill to do; one that is open comes first. Undefined when the user gave up. */
export async function pickDrill(open: DrillState | undefined): Promise<DrillChoice | undefined> {
  const fresh = OFFERED_DRILLS.map((kind) => ({
    choice: kind,
    label: `$(${DRILL_ICONS[kind]}) ${drillName(kind, vscode.l10n)}`,
    description: vscode.l10n.t('{0} min', DRILL_MINUTES[kind]),
    detail: drillDetail(kind, vscode.l10n),
  }));
  const items: (vscode.QuickPickItem & { readonly choice: DrillChoice })[] = [
    ...(open ? [continueItem(open)] : []),
    ...fresh,
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Start Drill'),
    placeHolder: vscode.l10n.t('What would you like to practise?'),
    matchOnDetail: true,
  });
  return picked?.choice;
}

/** Asks for the level, the one of the last drill first. */
export async function pickLevel(last: Level): Promise<Level | undefined> {
  const details: Readonly<Record<Level, string>> = {
    senior: vscode.l10n.t('The figures and questions every design rests on.'),
    staff: vscode.l10n.t('More of what decides between designs.'),
    principal: vscode.l10n.t('Cost and limits as well.'),
  };
  const items = [last, ...LEVELS.filter((level) => level !== last)].map((level) => ({
    level,
    label: levelName(level),
    detail: details[level],
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Start Drill'),
    placeHolder: vscode.l10n.t('For which level?'),
  });
  return picked?.level;
}

function continueItem(state: DrillState) {
  const answered = state.tasks.filter(({ answer }) => answer !== undefined).length;
  return {
    choice: 'continue' as const,
    label: `$(debug-continue) ${vscode.l10n.t('Continue: {0}', drillName(state.setup.kind, vscode.l10n))}`,
    description: vscode.l10n.t('{0} left', formatClock(leftMs(state, now()))),
    detail: vscode.l10n.t(
      '{0} of {1} answered. A new drill ends this one; what you wrote is kept.',
      answered,
      state.tasks.length,
    ),
  };
}
