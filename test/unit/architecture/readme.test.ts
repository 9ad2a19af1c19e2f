import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { manifest, manifestText, readText, texts } from './manifest';
import { root } from './sources';

const readme = readText('README.md');

describe('the README', () => {
  it('names every command and every setting', () => {
    const titles = manifest.contributes.commands.map(({ title }) => texts[title.slice(1, -1)] ?? title);
    const settings = Object.keys(manifest.contributes.configuration.properties);
    assert.deepEqual(
      [...titles, ...settings].filter((name) => !readme.includes(name)),
      [],
    );
  });

  it('shows commands of the manifest and files that exist', () => {
    const scripts = [...readme.matchAll(/npm run (\w+)/g)].map(([, name]) => name ?? '');
    assert.deepEqual(
      scripts.filter((name) => !manifestText.includes(`"${name}": "`)),
      [],
    );
    const links = [...readme.matchAll(/\]\(([^)]+)\)/g)].map(([, path]) => path ?? '');
    assert.ok(links.length > 2);
    assert.deepEqual(
      links.filter((path) => !existsSync(join(root, path))),
      [],
    );
  });
});
