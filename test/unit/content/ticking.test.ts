import { strict as assert } from 'node:assert';
import { findSection, SECTION_IDS } from '../../../src/core/content/notes';
import { notesTemplate } from '../../../src/core/content/notesTemplate';
import { watchedWords } from '../../../src/core/content/phases';
import { checklistOf } from '../../../src/core/interview/checklist';
import { readNotes } from '../../../src/core/interview/notesFacts';
import { BUILT_IN_PLANS, PHASE_IDS, type PhaseId, type Plan } from '../../../src/core/interview/plan';
import { readProblem } from '../problems/bank';
import { readContent, readSnippets } from './load';

const { notes: sections, phases } = readContent();
const problem = readProblem('chat-app');
const [plan] = BUILT_IN_PLANS as readonly [Plan];
const template = notesTemplate({ problem, level: 'principal', plan, sections });

const rules = {
  template,
  sectionOf: (heading: string) => findSection(sections, heading)?.id,
  words: Object.fromEntries(SECTION_IDS.map((id) => [id, watchedWords(phases, id)])),
};

/** The template with each snippet, its blanks left as they come, added at the end of a section. */
function fill(added: readonly (readonly [string, string])[]): string {
  return added.reduce((text, [prefix, sectionId]) => {
    const body =
      Object.values(readSnippets())
        .find((snippet) => snippet.prefix === prefix)
        ?.body.join('\n') ?? '';
    const plain = body.replace(
      /\$\{\d+(?::([^}]*)|\|([^,|]*)[^|]*\|)?\}|\$\d/g,
      (_, blank, choice) => blank ?? choice ?? '',
    );
    const heading = `## ${sections.find(({ id }) => id === sectionId)?.heading}\n`;
    return text.replace(heading, `${heading}\n${plain}\n`);
  }, template);
}

function ticked(text: string, phase: PhaseId): readonly string[] {
  const facts = { board: undefined, notes: readNotes(text, rules), ticks: {}, walks: [] };
  return checklistOf(phases, phase, 'principal', facts).flatMap(({ id, done }) => (done ? [id] : []));
}

describe('checklists against the notes', () => {
  it('tick nothing in the template as it is handed out', () => {
    assert.deepEqual(
      PHASE_IDS.flatMap((phase) => ticked(template, phase)),
      [],
    );
  });

  it('tick the whole estimate once its snippet is in', () => {
    assert.deepEqual(ticked(fill([['sd-estimate', 'estimates']]), 'estimation'), [
      'estimation.readQps',
      'estimation.writeQps',
      'estimation.storage',
      'estimation.bandwidth',
      'estimation.cache',
    ]);
  });

  it('tick storage alone for the storage snippet', () => {
    assert.deepEqual(ticked(fill([['sd-storage', 'estimates']]), 'estimation'), ['estimation.storage']);
  });

  it('tick requirements with numbers, and the deep dive, for their snippets', () => {
    assert.deepEqual(ticked(fill([['sd-nonfunctional', 'nonFunctional']]), 'requirements'), [
      'requirements.nonFunctional',
    ]);
    const text = fill([
      ['sd-deepdive', 'deepDive'],
      ['sd-entity', 'dataModel'],
      ['sd-monitoring', 'monitoring'],
    ]);
    assert.deepEqual(ticked(text, 'deepDive'), [
      'deepDive.hardProblem',
      'deepDive.schema',
      'deepDive.monitoring',
      'deepDive.iteration',
    ]);
  });
});
