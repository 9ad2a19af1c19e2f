import assert from 'node:assert/strict';
import { stem } from '../../src/core/stem';

const FAMILIES = [
  'message messages messaging messaged',
  'delete deletes deleted deleting deletion',
  'encrypt encrypts encrypted encryption encrypting',
  'connect connected connections connecting',
  'moderate moderation moderated moderating',
  'store stored stores storing',
  'expire expires expired expiring expiration',
  'duplicate duplicates duplicated duplication',
  'order orders ordered ordering',
  'follow follower followers following',
  'notify notified notifies',
  'story stories',
  'country countries',
  'celebrity celebrities',
  'stop stopped stopping stops',
  'search searches searching searched',
  'class classes',
  'retain retained retaining',
];

describe('stems', () => {
  it('are the same for all forms of a word, and differ between words', () => {
    const stems = FAMILIES.map((family) => [...new Set(family.split(' ').map(stem))]);
    for (const [index, forms] of stems.entries()) assert.equal(forms.length, 1, `${FAMILIES[index]}: ${forms}`);
    assert.equal(new Set(stems.flat()).size, FAMILIES.length);
  });

  it('are never empty, and leave digits and what is no English as it is', () => {
    for (const word of ['a', 'is', 'bus', 'p99', 'day', '200', 'größe', 'nines', 'ing', 's'])
      assert.ok(stem(word).length > 0, word);
    for (const word of ['p99', 'größ', '200', '漢字']) assert.equal(stem(word), word);
  });
});
