import * as vscode from 'vscode';

/** What one step shows beside its own items. */
export interface StepFrame {
  readonly title: string;
  /** Place among several steps; a choice by itself has none. */
  readonly step?: number;
  readonly totalSteps?: number;
  /** Whether there is a way back; without it, from the second step on. */
  readonly canGoBack?: boolean;
}

/** How a step ended. */
export type StepResult<T> =
  | { readonly type: 'chosen'; readonly value: T }
  | { readonly type: 'back' }
  | { readonly type: 'cancelled' };

/** A line to choose in a step. */
export interface StepItem<T> extends vscode.QuickPickItem {
  readonly value: T;
}

/** Items of a step that take a moment to find. */
export type LateItems<T> = Promise<{
  readonly items: readonly StepItem<T>[];
  readonly active: StepItem<T> | undefined;
}>;

/**
 * Asks for one of the items; `active` is selected first. The first step has no way back. `late` are all items, with those
 * that took a moment to find; what stands above them keeps its place.
 */
export function pickStep<T>(
  frame: StepFrame & { readonly placeholder: string },
  items: readonly StepItem<T>[],
  active: StepItem<T> | undefined,
  late?: LateItems<T>,
): Promise<StepResult<T>> {
  const pick = vscode.window.createQuickPick<StepItem<T>>();
  Object.assign(pick, { matchOnDescription: true, matchOnDetail: true, ignoreFocusOut: true });
  pick.placeholder = frame.placeholder;
  pick.items = items;
  if (active) pick.activeItems = [active];
  if (late) void addLate(pick, late);
  return show(pick, frame, () => {
    const [item] = pick.selectedItems;
    return item && { type: 'chosen', value: item.value };
  });
}

async function addLate<T>(pick: vscode.QuickPick<StepItem<T>>, late: LateItems<T>): Promise<void> {
  pick.busy = true;
  const { items, active } = await late;
  const [chosen] = active ? [active] : pick.activeItems;
  pick.keepScrollPosition = true;
  pick.items = items;
  // The first line is active without a word. Naming it would leave none active for who is typing another name just now.
  if (chosen && chosen !== items[0] && !pick.value) pick.activeItems = [chosen];
  pick.busy = false;
}

/** Asks for a text that is not blank. */
export function textStep(
  frame: StepFrame & { readonly placeholder: string; readonly prompt: string; readonly whenEmpty: string },
  value: string,
): Promise<StepResult<string>> {
  const box = vscode.window.createInputBox();
  Object.assign(box, { ignoreFocusOut: true, placeholder: frame.placeholder, prompt: frame.prompt, value });
  const changes = box.onDidChangeValue(() => {
    box.validationMessage = undefined;
  });
  const result = show<string>(box, frame, () => {
    if (box.value.trim()) return { type: 'chosen', value: box.value.trim() };
    box.validationMessage = frame.whenEmpty;
    return undefined;
  });
  return result.finally(() => changes.dispose());
}

type StepInput = vscode.QuickPick<vscode.QuickPickItem> | vscode.InputBox;

function show<T>(
  input: Pick<StepInput, 'title' | 'step' | 'totalSteps' | 'buttons' | 'show' | 'dispose' | 'onDidHide'> & {
    readonly onDidAccept: vscode.Event<void>;
    readonly onDidTriggerButton: vscode.Event<vscode.QuickInputButton>;
  },
  frame: StepFrame,
  accept: () => StepResult<T> | undefined,
): Promise<StepResult<T>> {
  input.title = frame.title;
  input.step = frame.step;
  input.totalSteps = frame.totalSteps;
  input.buttons = (frame.canGoBack ?? (frame.step ?? 1) > 1) ? [vscode.QuickInputButtons.Back] : [];
  return new Promise<StepResult<T>>((resolve) => {
    input.onDidTriggerButton(() => resolve({ type: 'back' }));
    input.onDidAccept(() => {
      const result = accept();
      if (result) resolve(result);
    });
    input.onDidHide(() => resolve({ type: 'cancelled' }));
    input.show();
  }).finally(() => input.dispose());
}
