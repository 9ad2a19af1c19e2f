import * as vscode from 'vscode';
import { askOwn, askProbe } from '../core/interview/desk/probes';
import type { FromSidebar } from '../core/protocol/sidebar';
import { COMMANDS } from '../ids';
import type { DeskInterviews, Shown } from './deps';

const INTENTS = [
  'askProbe',
  'askOwn',
  'giveAnswer',
  'logEvidence',
  'rate',
  'ownWindow',
  'clock',
  'signalHeard',
  'settleQuestion',
  'changeMode',
] as const;

type Intent = Extract<FromSidebar, { type: (typeof INTENTS)[number] }>;

/** True for what the desk's page may ask for. */
export function isDeskIntent(message: FromSidebar): message is Intent {
  return INTENTS.some((type) => type === message.type);
}

/** Does what the interviewer did at the desk, as it is `shown`. */
export async function handleDesk(interviews: DeskInterviews, shown: Shown, message: Intent): Promise<void> {
  switch (message.type) {
    case 'clock':
      return interviews.runClock(message.intent);
    case 'signalHeard':
      return interviews.hearSignal(message.signal);
    case 'changeMode':
      return vscode.commands.executeCommand(COMMANDS.changeMode);
    case 'ownWindow':
      return vscode.commands.executeCommand('workbench.action.moveEditorToNewWindow');
    case 'askProbe':
    case 'askOwn':
      return ask(interviews, shown, message);
    case 'settleQuestion': {
      const { id, how } = message;
      interviews.tell(how === 'skipped' ? { type: 'questionSkipped', id } : { type: 'questionAnswered', id, how });
      return;
    }
    case 'giveAnswer': {
      const given = shown?.answers.find(({ question }) => question === message.question);
      if (!given) return;
      const { question, answer } = given;
      interviews.tell({ type: 'clarificationAsked', question, text: question, answer });
      return;
    }
    case 'logEvidence': {
      const { criterion, text, strength } = message;
      interviews.tell({ type: 'evidenceLogged', by: 'interviewer', criterion, text, strength });
      return;
    }
    case 'rate': {
      const { criterion, value } = message;
      interviews.tell({ type: 'ratingGiven', by: 'interviewer', criterion, value, note: '' });
    }
  }
}

function ask(
  interviews: DeskInterviews,
  shown: Shown,
  { type, text }: Extract<Intent, { type: 'askProbe' | 'askOwn' }>,
): void {
  const { state } = interviews;
  if (!state) return;
  const probe = shown?.probes.flatMap(({ probes }) => probes).find((each) => each.text === text);
  const event = type === 'askOwn' ? askOwn(state, text) : probe && askProbe(state, probe);
  if (event) interviews.tell(event);
}
