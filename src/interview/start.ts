import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import type { Content } from '../core/content/content';
import type { InterviewMode } from '../core/interview/conduct';
import { folderNameFor, templates } from '../core/interview/files';
import { LEVELS, type Level } from '../core/interview/level';
import { choosePlan } from '../core/interview/plan';
import { type InterviewSetup, SETUP_FORMAT } from '../core/interview/setup';
import { OWN_PROBLEM_ID, ownProblem } from '../core/problems/ownProblem';
import { COMMANDS } from '../ids';
import { now } from '../util/clock';
import { choosePlace, ownPlace } from '../util/interviewPlaces';
import { plainText } from '../util/plainText';
import type { ProblemBank } from '../util/problemBank';
import { writeCure } from '../util/writeCure';
import { askChoices, type Choices, type ChosenProblem, type Offer, readOffer } from './choices';
import { createFolder } from './createFolder';
import type { InterviewHost } from './host';
import { offerDesk } from './modes';
import { offerProblems } from './problems/offerProblems';

/** Progress is shown when setting the room up takes longer. */
const PROGRESS_AFTER_MS = 500;

/** What starting an interview needs. */
export interface StartDeps {
  readonly host: InterviewHost;
  readonly content: Content;
  readonly bank: ProblemBank;
  readonly context: vscode.ExtensionContext;
}

/** Choices made beforehand, for callers that ask nobody: the command's argument. */
export interface StartRequest {
  /** Id of a problem, or `own` together with `prompt`. */
  readonly problem: string;
  readonly prompt?: string;
  readonly level: Level;
  /** Id or name of a plan. */
  readonly plan: string;
  /** Guided when it is left out. */
  readonly mode?: InterviewMode;
  /** Folder to create the interview's own folder in. */
  readonly folder?: vscode.Uri;
}

/** A problem chosen beforehand; level, plan and mode are asked for. */
export type ProblemRequest = Pick<StartRequest, 'problem' | 'prompt'>;

/** Registers "Start Mock Interview". Its command returns the new interview's folder; undefined when nothing was started. */
export function registerStart(deps: StartDeps): vscode.Disposable {
  return vscode.commands.registerCommand(COMMANDS.startInterview, (request?: StartRequest | ProblemRequest) =>
    request && 'level' in request ? startAsked(deps, request) : startAsking(deps, request),
  );
}

async function startAsking(deps: StartDeps, request?: ProblemRequest): Promise<vscode.Uri | undefined> {
  const { bank, context, host } = deps;
  if (!(await mayReplace(host))) return undefined;
  const offer = readOffer(await offerProblems(bank), lastLevel(context.globalState));
  // A problem that is not there any more is chosen anew.
  const choices = await askChoices(offer, request?.problem ? await findProblem(offer, request) : undefined);
  const place = choices && (await choosePlace(context.globalStorageUri));
  return place && start(deps, choices, place);
}

async function startAsked(deps: StartDeps, request: StartRequest): Promise<vscode.Uri | undefined> {
  const offer = readOffer(await offerProblems(deps.bank), request.level);
  const problem = await findProblem(offer, request);
  if (!problem) throw new Error(`There is no problem "${request.problem}".`);
  const place = request.folder ?? (await choosePlace(deps.context.globalStorageUri));
  const { level, mode = 'guided' } = request;
  return place && start(deps, { problem, level, plan: choosePlan(offer.plans, request.plan), mode }, place);
}

async function findProblem(
  { problems, ownProblems }: Offer,
  request: ProblemRequest,
): Promise<ChosenProblem | undefined> {
  if (request.problem === OWN_PROBLEM_ID) return ownProblem(request.prompt ?? '');
  const named = ({ id }: ChosenProblem) => id === request.problem;
  return problems.find(named) ?? (await ownProblems).find(named);
}

const LAST_LEVEL = 'lastLevel';

function lastLevel(memory: vscode.Memento): Level {
  const last = memory.get<unknown>(LAST_LEVEL);
  return LEVELS.find((level) => level === last) ?? 'senior';
}

/** Asks what to do with an interview that still runs in this window. */
async function mayReplace(host: InterviewHost): Promise<boolean> {
  if (!host.state || host.readOnly || host.state.clock.status === 'ended') return true;
  const { title } = host.state.setup.problem;
  const replace = vscode.l10n.t('End “{0}”, then start a new one', title);
  const keep = vscode.l10n.t('Keep “{0}” running', title);
  const choice = await vscode.window.showQuickPick([replace, keep], {
    title: vscode.l10n.t('An interview is running'),
    placeHolder: vscode.l10n.t('It ends when the new one starts, not before.'),
    ignoreFocusOut: true, // as the questions after it
  });
  return choice === replace;
}

async function start(deps: StartDeps, choices: Choices, place: vscode.Uri): Promise<vscode.Uri | undefined> {
  const { id, title, prompt } = choices.problem;
  const setup: InterviewSetup = {
    format: SETUP_FORMAT,
    id: randomUUID(),
    problem: { id, title, prompt },
    level: choices.level,
    plan: choices.plan,
    startedAt: now(),
  };
  const folder = await withProgressWhenSlow(vscode.l10n.t('Setting up the interview…'), () =>
    setUp(deps, setup, choices, place),
  );
  if (folder) {
    await deps.context.globalState.update(LAST_LEVEL, setup.level);
    if (place.fsPath === ownPlace(deps.context.globalStorageUri).fsPath) await tellOwnPlace(deps.context, folder);
  }
  return folder;
}

async function setUp(
  { host, content }: StartDeps,
  setup: InterviewSetup,
  { mode, problem }: Choices,
  place: vscode.Uri,
) {
  let folder: vscode.Uri;
  try {
    const files = templates(setup, content.notes, { mode, problemText: problem.text });
    folder = vscode.Uri.file(await createFolder(place.fsPath, folderNameFor(setup), files));
  } catch (error) {
    void showStartFailure(place, error);
    return undefined;
  }
  if (host.state && !host.readOnly && host.state.clock.status !== 'ended') {
    await host.settle();
    host.tell({ type: 'interviewEnded' });
  }
  await host.begin(folder, setup);
  host.tell({ type: 'modeChosen', mode });
  await host.open('room');
  if (mode === 'table') offerDesk();
  return folder;
}

async function showStartFailure(place: vscode.Uri, error: unknown): Promise<void> {
  const change = vscode.l10n.t('Change Folder');
  const text = plainText(
    vscode.l10n.t('The interview could not be written to {0}. {1}', place.fsPath, writeCure(error)),
  );
  if ((await vscode.window.showErrorMessage(text, change)) !== change) return;
  await vscode.commands.executeCommand('workbench.action.openSettings', 'mockboard.interviews.folder');
}

const TOLD_OWN_PLACE = 'toldOwnPlace';

/** Says once that the interview is kept in Mockboard's own storage, because no folder is open. */
async function tellOwnPlace({ globalState }: vscode.ExtensionContext, folder: vscode.Uri): Promise<void> {
  if (globalState.get<boolean>(TOLD_OWN_PLACE)) return;
  await globalState.update(TOLD_OWN_PLACE, true);
  void offerOpenFolder(folder);
}

async function offerOpenFolder(folder: vscode.Uri): Promise<void> {
  const open = vscode.l10n.t('Open Folder');
  const text = plainText(
    vscode.l10n.t('No folder is open, so this interview is kept in Mockboard’s own storage: {0}', folder.fsPath),
  );
  if ((await vscode.window.showInformationMessage(text, open)) === open) {
    await vscode.commands.executeCommand('workbench.action.files.openFolder');
  }
}

async function withProgressWhenSlow<T>(title: string, work: () => Promise<T>): Promise<T> {
  const result = work();
  const timer = setTimeout(() => {
    void vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title }, () => result);
  }, PROGRESS_AFTER_MS);
  try {
    return await result;
  } finally {
    clearTimeout(timer);
  }
}
