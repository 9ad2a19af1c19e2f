import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const media = join(__dirname, '../../../media');
const read = (name: string) => readFileSync(join(media, name), 'utf8');

describe('walkthrough pictures', () => {
  const names = readdirSync(join(media, 'walkthrough')).sort();

  it('are five, in order', () => {
    assert.deepEqual(names, ['1-start.svg', '2-draw.svg', '3-clock.svg', '4-signals.svg', '5-notes.svg']);
  });

  for (const name of names) {
    const svg = read(`walkthrough/${name}`);

    // The walkthrough page refuses styles without its nonce: a picture may only use presentation attributes.
    it(`${name} holds no style, script or link`, () => assert.doesNotMatch(svg, /style=|<style|<script|href/));

    it(`${name} takes its colours from the theme, with a fallback`, () => {
      const own = svg.replace(/var\(--vscode-[^"]*\)/g, '');
      assert.doesNotMatch(own, /#[0-9a-f]{3,8}\b/i);
      assert.match(svg, /fill="var\(--vscode-foreground, #[0-9a-f]{6}\)"/);
    });

    it(`${name} has a name for screen readers`, () => assert.match(svg, /role="img" aria-label="[^"]{20,}"/));
  }
});

describe('icons', () => {
  it('of the activity bar is 24×24 and of one colour', () => {
    const svg = read('mockboard.svg');
    assert.match(svg, /viewBox="0 0 24 24"/);
    assert.doesNotMatch(svg, /#[0-9a-f]{3,8}\b/i);
  });

  it('of the extension is a PNG of 128×128', () => {
    const png = readFileSync(join(media, 'icon.png'));
    assert.equal(png.subarray(1, 4).toString(), 'PNG');
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [128, 128]);
  });
});
