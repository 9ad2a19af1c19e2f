import assert from 'node:assert/strict';
import * as l10n from '@vscode/l10n';
import fc from 'fast-check';
import type { BoardDefaults } from '../../../src/core/capacity/boardDefaults';
import { assumedNames, withOwnValues } from '../../../src/core/content/own/ownAssumptions';
import { ownProblemText, ownSource } from '../../../src/core/content/own/ownAssumptionsText';
import { assumptionProperties } from '../../../src/core/content/own/settingSchema';
import { manifestText } from '../architecture/manifest';
import { readContent } from './load';

const { parameters, assumptions } = readContent();
const defaults: BoardDefaults = { parameters, assumptions };
const take = (given: unknown) =>
  withOwnValues(defaults, given, (replaced) => ownSource('your setting', replaced, l10n));
const valueIn = (of: BoardDefaults, name: string) => assumedNames(of).find((each) => each.name === name)?.entry.value;
const told = (given: unknown) => take(given).problems.map((problem) => ownProblemText(problem, 'Setting a.b', l10n));

describe('own assumptions', () => {
  it('stand in the place of defaults, with where they come from and what stood there; all else stays', () => {
    const { defaults: own, problems } = take({
      'sqlDatabase.serviceTimeMs': 3,
      roundTripMs: 1,
      'cache.availability': 0.5,
    });
    assert.deepEqual(problems, []);
    const before = new Map(assumedNames(defaults).map(({ name, entry }) => [name, entry]));
    const changed = assumedNames(own).filter(({ name, entry }) => before.get(name) !== entry);
    assert.deepEqual(
      changed.map(({ name, entry }) => [name, entry.value]),
      [
        ['sqlDatabase.serviceTimeMs', 3],
        ['roundTripMs', 1],
        ['cache.availability', 0.5],
      ],
    );
    assert.match(changed[1]?.entry.source ?? '', /^your setting, instead of 0\.5 ms: napkin-math/);
    assert.equal(changed[1]?.entry.low, 0.25, 'what sources say stays beside it');
  });

  it('may be texts with a unit', () => {
    const own = take({
      'sqlDatabase.serviceTimeMs': '2 s',
      'cache.hitRatio': '95%',
      'client.ratePerSecond': '86.4M/day',
    });
    assert.deepEqual(own.problems, []);
    assert.equal(valueIn(own.defaults, 'sqlDatabase.serviceTimeMs'), 2000);
    assert.equal(valueIn(own.defaults, 'cache.hitRatio'), 0.95);
    assert.equal(valueIn(own.defaults, 'client.ratePerSecond'), 1000);
  });

  it('tell of each entry that cannot be taken what is wrong and the cure; the others hold', () => {
    const own = take({ 'sqlDatabase.instances': 1.5, 'cache.hitRatio': 0.99 });
    assert.equal(valueIn(own.defaults, 'cache.hitRatio'), 0.99);
    assert.equal(valueIn(own.defaults, 'sqlDatabase.instances'), valueIn(defaults, 'sqlDatabase.instances'));
    assert.deepEqual(told({ 'sqlDatabase.instances': 1.5 }), [
      'Setting a.b: “sqlDatabase.instances” takes a whole number from 1 on, such as 3 or "50k", not 1.5.',
    ]);
    assert.deepEqual(told({ 'sqlDatabas.serviceTimeMs': 5 }), [
      'Setting a.b: there is no “sqlDatabas.serviceTimeMs”. Is it “sqlDatabase.serviceTimeMs” that you mean?',
    ]);
    assert.match(told({ serviceTimeMs: 5 })[0] ?? '', /Is it “dns\.serviceTimeMs” that you mean\?/);
    assert.deepEqual(told({ nonsense: 5 }), ['Setting a.b: nothing is assumed under the name “nonsense”.']);
    assert.match(
      told({ 'sqlDatabase.serviceTimeMs': '20 B' })[0] ?? '',
      /takes milliseconds, such as 20 or "2 s", not "20 B"\./,
    );
    assert.match(told({ 'cache.hitRatio': 1.2 })[0] ?? '', /1\.2 cannot be meant for “cache\.hitRatio”/);
    assert.match(told({ requestBytes: '2 kB' })[0] ?? '', /a number of bytes from 1 on, such as 2000, not "2 kB"/);
    assert.deepEqual(told([1]), ['Setting a.b holds no names with values, such as { "cache.hitRatio": 0.95 }.']);
  });

  it('never take what is no number in its range, whatever is written', () => {
    const names = assumedNames(defaults).map(({ name }) => name);
    const name = fc.oneof(fc.constantFrom(...names, '__proto__', 'constructor', 'toString'), fc.string());
    fc.assert(
      fc.property(fc.dictionary(name, fc.anything()), (given) => {
        const own = take(given);
        for (const { entry } of assumedNames(own.defaults)) assert.ok(Number.isFinite(entry.value) && entry.value >= 0);
        for (const problem of own.problems) assert.ok(ownProblemText(problem, 'x', l10n).length < 400);
      }),
    );
  });

  it('have every name in the schema of the setting: after a change of the data, run npm run assumptions', () => {
    const { contributes } = JSON.parse(manifestText);
    const setting = contributes.configuration.properties['mockboard.board.assumptions'];
    assert.deepEqual(setting.properties, assumptionProperties(defaults));
  });
});
