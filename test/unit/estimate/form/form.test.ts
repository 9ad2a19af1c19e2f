import assert from 'node:assert/strict';
import * as l10n from '@vscode/l10n';
import fc from 'fast-check';
import { buildEstimate } from '../../../../src/core/estimate/form/build';
import { readForm } from '../../../../src/core/estimate/form/check';
import { FORM_DEFAULTS, FORM_FIELDS, type FormField, type FormValues } from '../../../../src/core/estimate/form/fields';
import { fieldProblemText } from '../../../../src/core/estimate/form/texts';
import { displayOf, evaluate, exportsOf } from '../../../../src/core/estimate/sheet';

function build(values: Partial<FormValues> = {}): string {
  const block = buildEstimate(readForm({ ...FORM_DEFAULTS, ...values }), l10n);
  assert.ok(block !== undefined, 'the form is sound');
  return block;
}

function findings(text: string): string[] {
  return evaluate(text).lines.flatMap((line) =>
    (line?.problems ?? []).map(({ code }) => `${line?.parsed.text}: ${code}`),
  );
}

function figures(text: string): Record<string, number> {
  return Object.fromEntries(exportsOf(evaluate(text)).map(({ name, value }) => [name, value]));
}

function problemOf(field: FormField, value: string): string {
  const problem = readForm({ ...FORM_DEFAULTS, [field]: value }).problems.get(field);
  return problem ? fieldProblemText(field, problem, l10n) : '';
}

/** The numbers of the worked chat app, as they are said there. */
const CHAT: Partial<FormValues> = {
  dau: '500M',
  actions: '40',
  reads: '50k/s',
  peak: '3',
  objectSize: '100 B + 50 B',
  mediaShare: '5%',
  mediaSize: '200 kB',
  hotPerUser: '10 * 30',
};

describe('the form of an estimate', () => {
  it('brings out the worked chat app number for number', () => {
    const text = build(CHAT);
    const said = [
      'writes = 20G / day',
      'writes = 230k / s',
      'peak_writes = 700k / s',
      'reads = 50k / s',
      'object_size = 150 B',
      'storage = 3 TB / day',
      'storage_year = 1 PB',
      'storage_5_years = 5 PB',
      'media = 200 TB / day',
      'bandwidth_in = 105 MB / s',
      'cache = 22 TB',
    ];
    // A line that defines a name again with a number states a result: the language itself checks it.
    assert.deepEqual(findings(`${text}\n${said.join('\n')}`), []);
    const shown = evaluate(text).lines.map((line) => line && displayOf(line));
    assert.ok(shown.includes('3 TB/day · 1.1 PB/yr · 5.48 PB in 5 yr'));
    assert.ok(shown.includes('22.5 TB'));
    const { writes, peak_writes, storage_5_years } = figures(text);
    assert.deepEqual([writes, peak_writes], [2e10 / 86_400, (2e10 / 86_400) * 3]);
    assert.ok(Math.abs((storage_5_years ?? 0) / 5.475e15 - 1) < 1e-9);
  });

  it('begins with numbers that build a whole estimate, every line a formula with something to say', () => {
    const text = build();
    assert.deepEqual(findings(text), []);
    const names = Object.keys(figures(text));
    const wanted = ['peak_reads', 'storage', 'storage_year', 'storage_5_years', 'bandwidth_in', 'cache', 'servers'];
    assert.deepEqual(
      wanted.filter((name) => !names.includes(name)),
      [],
    );
    assert.ok(Math.abs((figures(text).cache ?? 0) / (1e10 * 0.2 * 1e3) - 1) < 1e-9);
  });

  it('takes reads as a ratio, a factor or a rate', () => {
    const reads = (text: string) => Math.round((figures(build({ reads: text })).reads ?? 0) * 864);
    assert.deepEqual(['10:1', '10', '1:2', '10 : 1', '100k/s', '0.5'].map(reads), [1e8, 1e8, 5e6, 1e8, 864e5, 5e6]);
  });

  it('reads numbers as people write them', () => {
    const values = {
      dau: '2B',
      actions: '40 messages',
      objectSize: '150B',
      mediaShare: '0.05',
      retention: '18 months',
    };
    const text = build(values);
    assert.deepEqual(findings(text), []);
    assert.deepEqual([figures(text).dau, figures(text).object_size], [2e9, 150]);
  });

  it('takes ranges, and keeps them', () => {
    const text = build({ actions: '20..60', reads: '5..20' });
    assert.deepEqual(findings(text), []);
    assert.match(displayOf(evaluate(text).lines[3] ?? assert.fail()), /\[.+ … .+\]/);
  });

  it('leaves media out when there are none', () => {
    for (const mediaShare of ['', '0%', '0']) {
      const text = build({ mediaShare, mediaSize: '' });
      assert.doesNotMatch(text, /media/);
      assert.deepEqual(findings(text), []);
    }
    assert.equal(problemOf('mediaSize', ''), 'This is needed. A size, such as 200 kB.');
  });

  const refused: readonly (readonly [FormField, string, RegExp])[] = [
    ['dau', '', /^This is needed\. People/],
    ['dau', 'many', /“many” is not defined/],
    ['dau', '500 MB', /^This is .*(data|bytes).*People/],
    ['dau', '20B', /cannot be meant/],
    ['dau', '5 // people', /^Write the number alone/],
    ['dau', '1 = 2', /^Write the number alone/],
    ['actions', '40/day', /^This is a rate/],
    ['actions', '-1', /cannot be meant/],
    ['reads', 'abc', /not defined/],
    ['reads', '10:', /such as 10:1/],
    ['reads', '1:0', /cannot be meant/],
    ['objectSize', '150', /^This is a plain number/],
    ['mediaShare', '120%', /cannot be meant/],
    ['peak', '0.5', /cannot be meant/],
    ['retention', '5', /^This is a plain number/],
    ['replication', '2.5', /no whole number/],
    ['serverRate', '1000', /^This is a plain number/],
    ['objectSize', '1 kB to GB', /^Write the number alone/],
    ['peak', '(', /missing|closed/],
  ];
  for (const [field, value, message] of refused) {
    it(`refuses ${JSON.stringify(value)} for ${field}`, () => assert.match(problemOf(field, value), message));
  }

  it('builds nothing while a field cannot be taken', () => {
    assert.equal(buildEstimate(readForm({ ...FORM_DEFAULTS, peak: 'x' }), l10n), undefined);
  });

  it('never throws, and whatever it builds is free of findings', () => {
    const text = fc.oneof(fc.string(), fc.constantFrom('2', '1.5k', '3 kB', '5%', '10:1', '1..3', '2/s', '1 year'));
    const values = fc.record(
      Object.fromEntries(FORM_FIELDS.map((field) => [field, text])) as Record<FormField, typeof text>,
    );
    const mostlySound = values.chain((wild) =>
      fc.subarray([...FORM_FIELDS], { maxLength: 2 }).map((fields): FormValues => {
        const changed = Object.fromEntries(fields.map((field) => [field, wild[field]]));
        return { ...FORM_DEFAULTS, ...changed };
      }),
    );
    let built = 0;
    fc.assert(
      fc.property(mostlySound, (form) => {
        const block = buildEstimate(readForm(form), l10n);
        if (block === undefined) return;
        built += 1;
        assert.deepEqual(findings(block), []);
      }),
    );
    assert.ok(built > 10);
  });
});
