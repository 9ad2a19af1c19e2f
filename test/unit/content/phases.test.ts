import { strict as assert } from 'node:assert';
import { checklistFor, seenIn, watchedWords } from '../../../src/core/content/phases';
import { lineSnippet, linesForPhase, MOMENTS, plainLine } from '../../../src/core/content/playbook';
import { LEVELS } from '../../../src/core/interview/level';
import { PHASE_IDS } from '../../../src/core/interview/plan';
import { readContent } from './load';
import { parseSnippet } from './parseSnippet';

const { phases, playbook } = readContent();

describe('phases', () => {
  it('are all there, in order', () => {
    assert.deepEqual(
      phases.map(({ id }) => id),
      PHASE_IDS,
    );
  });

  for (const phase of PHASE_IDS) {
    it(`${phase} has a checklist whose ids begin with it, and lines to say`, () => {
      const items = checklistFor(phases, phase, 'senior');
      assert.ok(items.length >= 3);
      assert.ok(items.every(({ id }) => id.startsWith(`${phase}.`)));
      assert.ok(linesForPhase(playbook, phase, false).length >= 5);
    });
  }

  it('ask for what must come out of each', () => {
    const ids = new Set(phases.flatMap(({ checklist }) => checklist.map(({ id }) => id)));
    const wanted = [
      'requirements.functional requirements.nonFunctional requirements.outOfScope requirements.opening',
      'estimation.readQps estimation.writeQps estimation.storage estimation.bandwidth estimation.cache estimation.decision',
      'highLevel.client highLevel.cdn highLevel.loadBalancer highLevel.appServers highLevel.cache highLevel.database',
      'highLevel.queue highLevel.dataFlow',
      'deepDive.schema deepDive.api deepDive.bottlenecks deepDive.failureModes deepDive.hardProblem',
      'wrapUp.questions wrapUp.summary',
    ];
    assert.deepEqual(
      wanted
        .join(' ')
        .split(' ')
        .filter((id) => !ids.has(id)),
      [],
    );
  });

  it('ask more of every level', () => {
    const sizes = LEVELS.map((level) => PHASE_IDS.flatMap((phase) => checklistFor(phases, phase, level)).length);
    assert.deepEqual(
      sizes,
      [...new Set(sizes)].sort((a, b) => a - b),
    );
    const ids = checklistFor(phases, 'deepDive', 'senior').map(({ id }) => id);
    assert.ok(!ids.includes('deepDive.monitoring') && !ids.includes('deepDive.migration'));
  });

  it('say where each item is seen', () => {
    const where = new Map(phases.flatMap(({ checklist }) => checklist.map((item) => [item.id, seenIn(item)])));
    assert.equal(where.get('requirements.functional'), 'notes');
    assert.equal(where.get('highLevel.queue'), 'board');
    assert.equal(where.get('highLevel.arrows'), 'board');
    assert.equal(where.get('wrapUp.questions'), 'hand');
  });

  it('watch words by section, once each', () => {
    const words = watchedWords(phases, 'estimates');
    assert.ok(words.includes('peak') && words.includes('storage'));
    assert.equal(new Set(words).size, words.length);
    assert.deepEqual(watchedWords(phases, 'summary'), []);
  });
});

describe('playbook', () => {
  it('has at least 45 lines, and some for every moment', () => {
    assert.ok(playbook.lines.length >= 45);
    assert.deepEqual([...new Set(playbook.lines.map(({ moment }) => moment))], MOMENTS);
  });

  it('has every kind of line', () => {
    const kinds = new Set(playbook.lines.map(({ moment, group }) => `${moment}: ${group}`));
    const wanted: Readonly<Record<string, readonly string[]>> = {
      opening: ['set the stage', 'announce the phases', 'ask for time'],
      requirements: ['functional', 'non-functional', 'scoping'],
      estimation: ['transition', 'assumption', 'conclusion'],
      highLevel: ['structure', 'justification', 'database', 'queue', 'trade-off', 'production'],
      deepDive: ['initiation', 'scaling', 'failures', 'monitoring'],
      closing: ['summary', 'improvements'],
    };
    const missing = Object.entries(wanted).flatMap(([moment, groups]) =>
      groups.map((group) => `${moment}: ${group}`).filter((kind) => !kinds.has(kind)),
    );
    assert.deepEqual(missing, []);
  });

  it('names what to avoid in the opening', () => {
    assert.deepEqual(
      playbook.avoid.map(({ text }) => text),
      ['Starting with a database', 'Two minutes of silence', '"Just like at my company"'],
    );
  });

  it('gives the closing lines to the last phase of a plan, whichever it is', () => {
    const moments = (isLast: boolean) =>
      new Set(linesForPhase(playbook, 'deepDive', isLast).map(({ moment }) => moment));
    assert.deepEqual([...moments(false)], ['deepDive']);
    assert.deepEqual([...moments(true)], ['deepDive', 'closing']);
    const wrapUp = linesForPhase(playbook, 'wrapUp', true).map(({ id }) => id);
    assert.equal(new Set(wrapUp).size, wrapUp.length);
  });

  it('turns blanks into tab stops, and escapes what a snippet would read', () => {
    assert.equal(plainLine('Pick «A» over «B».'), 'Pick A over B.');
    assert.equal(lineSnippet('Pick «A» over «B».'), `Pick \${1:A} over \${2:B}.`);
    assert.equal(lineSnippet('$5 {a} «x}»'), `\\$5 {a\\} \${1:x\\}}`);
  });

  it('has lines that all work as snippets', () => {
    for (const { text } of playbook.lines) {
      assert.equal(parseSnippet(lineSnippet(text)).length, (text.match(/«/g) ?? []).length);
    }
  });
});
