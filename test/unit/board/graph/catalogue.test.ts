import assert from 'node:assert/strict';
import { catalogue } from '../../../../src/core/board/graph/catalogue';
import { kindOfText } from '../../../../src/core/board/graph/kindOfText';
import { roles } from '../../../../src/core/board/graph/roles';
import { wordsOf } from '../../../../src/core/board/graph/vocabulary';
import { BLOCK_KINDS } from '../../../../src/core/board/kinds';

const key = (name: string) => wordsOf(name).join('');

function twice(names: readonly string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) !== index);
}

describe('the catalogue of products', () => {
  it('names at least 150, and some of every kind', () => {
    assert.ok(catalogue().length >= 150);
    for (const { id } of BLOCK_KINDS) assert.ok(catalogue().filter(({ kind }) => kind === id).length >= 5, id);
  });

  it('names each once, however it is written', () => {
    assert.deepEqual(twice(catalogue().map(({ name }) => key(name))), []);
  });

  it('is recognised name by name', () => {
    const wrong = catalogue().filter(({ name, kind }) => kindOfText(name)?.kind !== kind);
    assert.deepEqual(wrong, []);
  });

  it('knows the examples the palette names', () => {
    const products = new Map(catalogue().map(({ name, kind }) => [key(name), kind]));
    for (const { id, examples } of BLOCK_KINDS) {
      for (const example of examples) {
        const known = products.get(key(example));
        assert.ok(known === undefined || known === id, `${example} is no ${known}`);
      }
    }
  });
});

describe('words for roles', () => {
  it('are there for every kind, and make the kind they say', () => {
    for (const { id } of BLOCK_KINDS)
      assert.ok(
        roles().some(({ kind }) => kind === id),
        id,
      );
    const wrong = roles().filter((role) => role.class === 'head' && kindOfText(role.name)?.kind !== role.kind);
    assert.deepEqual(wrong, []);
  });

  it('are no products', () => {
    const products = new Set(catalogue().map(({ name }) => key(name)));
    assert.deepEqual(
      roles()
        .filter(({ name }) => products.has(key(name)))
        .map(({ name }) => name),
      [],
    );
  });

  it('include the names of the palette', () => {
    for (const { id, name } of BLOCK_KINDS) assert.equal(kindOfText(name)?.kind, id, name);
  });
});
