import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { root } from './sources';

const file = v.looseObject({ path: v.optional(v.string()) });
const menuItem = v.object({ command: v.string(), when: v.optional(v.string()) });

/** The parts of package.json the code has to agree with. */
const Manifest = v.object({
  version: v.string(),
  main: v.string(),
  bin: v.record(v.string(), v.string()),
  l10n: v.string(),
  icon: v.string(),
  engines: v.object({ vscode: v.string() }),
  devDependencies: v.record(v.string(), v.string()),
  activationEvents: v.array(v.string()),
  capabilities: v.object({
    untrustedWorkspaces: v.object({ restrictedConfigurations: v.array(v.string()) }),
  }),
  contributes: v.object({
    commands: v.array(
      v.object({
        command: v.string(),
        title: v.string(),
        category: v.string(),
        icon: v.optional(v.string()),
        enablement: v.optional(v.string()),
      }),
    ),
    viewsContainers: v.object({ activitybar: v.array(v.object({ id: v.string(), icon: v.string() })) }),
    views: v.record(v.string(), v.array(v.object({ id: v.string(), icon: v.string(), when: v.optional(v.string()) }))),
    viewsWelcome: v.array(v.object({ view: v.string(), contents: v.string(), when: v.optional(v.string()) })),
    menus: v.record(v.string(), v.array(menuItem)),
    keybindings: v.array(v.object({ ...menuItem.entries, key: v.string(), mac: v.string() })),
    customEditors: v.array(v.object({ viewType: v.string() })),
    languages: v.array(v.object({ icon: v.object({ light: v.string(), dark: v.string() }) })),
    snippets: v.array(v.object({ language: v.string(), path: v.string() })),
    jsonValidation: v.array(file),
    configuration: v.object({
      properties: v.record(v.string(), v.object({ markdownDescription: v.string(), default: v.unknown() })),
    }),
    walkthroughs: v.array(
      v.object({
        id: v.string(),
        icon: v.string(),
        steps: v.array(
          v.object({
            id: v.string(),
            media: v.object({ svg: v.string(), altText: v.string() }),
            completionEvents: v.array(v.string()),
          }),
        ),
      }),
    ),
  }),
});

/** Text of a file of the root folder. */
export function readText(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** package.json as text, and its parts the code has to agree with. */
export const manifestText = readText('package.json');
export const manifest = v.parse(Manifest, JSON.parse(manifestText));

/** The texts of the manifest by key. */
export const texts = v.parse(v.record(v.string(), v.string()), JSON.parse(readText('package.nls.json')));

/** Every clause of the manifest that VS Code evaluates. */
export const clauses: readonly string[] = [
  ...manifest.contributes.commands.flatMap(({ enablement }) => enablement ?? []),
  ...[
    ...Object.values(manifest.contributes.views).flat(),
    ...Object.values(manifest.contributes.menus).flat(),
    ...manifest.contributes.viewsWelcome,
    ...manifest.contributes.keybindings,
  ].flatMap(({ when }) => when ?? []),
  ...manifest.contributes.walkthroughs
    .flatMap(({ steps }) => steps.flatMap(({ completionEvents }) => completionEvents))
    .flatMap((event) => (event.startsWith('onContext:') ? event.slice('onContext:'.length) : [])),
];
