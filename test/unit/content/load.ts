import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Content, parseContent, type RawContent } from '../../../src/core/content/content';
import type { SnippetDefinition } from '../../../src/core/content/snippets';

const root = join(__dirname, '../../..');

/** Parsed JSON of a file of the repository. */
export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}

/** A fresh copy of all content, unchecked; a test may damage it. */
export function readRaw(): RawContent {
  const read = (name: string) => readJson(`media/content/${name}`);
  return {
    notes: read('notes.json'),
    nudges: read('nudges.json'),
    parameters: read('parameters.json'),
    phases: read('phases.json'),
    playbook: read('playbook.json'),
    reference: read('reference.json'),
    signals: read('signals.json'),
  };
}

/** All content, checked. */
export function readContent(): Content {
  return parseContent(readRaw());
}

/** The snippets for `.estimate` files. */
export function readEstimateSnippets(): Readonly<Record<string, SnippetDefinition>> {
  return readJson('snippets/estimate.code-snippets') as Record<string, SnippetDefinition>;
}

/** The snippet file. */
export function readSnippets(): Readonly<Record<string, SnippetDefinition>> {
  return readJson('snippets/mockboard.code-snippets') as Record<string, SnippetDefinition>;
}
