import { stripVTControlCharacters } from 'node:util';

import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';

import { rawStudySpec } from '../../../../../tools/testing/builders/study-spec.js';
import { endOf, runRetrace } from '../../../test/run-retrace.js';
import { temporaryFile } from '../../../test/temporary-file.js';

async function plan(changes: Record<string, unknown>, ...flags: readonly string[]): ReturnType<typeof runRetrace> {
  const file = await temporaryFile(stringify({ ...rawStudySpec(), ...changes }), 'study.yaml');
  return runRetrace([...flags, 'plan', file]);
}

const price = { promptPerMillion: 0.5, completionPerMillion: 1.5, currency: 'EUR' };

describe('retrace plan', () => {
  it('shows what a study will do, and that the template teacher costs nothing', async () => {
    const { out } = await plan({});
    const text = stripVTControlCharacters(out);
    expect(text).toMatch(/ {2}training {3}vanilla-sft\/\d+, alttrain\/\d+/);
    expect(text).toContain('The teacher is the template: it asks nobody and costs nothing.');
  });

  it('estimates what a model will cost, and whether its budget will do', async () => {
    const teacherModel = { name: 'a', price, budget: { money: 0.0001, tokens: 1_000_000_000 } };
    const text = stripVTControlCharacters((await plan({ teacher: 'model', teacherModel })).out);
    expect(text).toMatch(/likely +\d+ +[\d,]+ +[\d,]+ +0\.\d\d EUR/);
    expect(text).toMatch(/at most +\d+ +[\d,]+ +[\d,]+ +\d+\.\d\d EUR/);
    expect(text).toContain('The budget of 1,000,000,000 tokens is likely to be enough.');
    expect(text).toContain('The budget of 0.00 EUR is likely to be too small');
    expect(text).toContain('Assumed: ');
  });

  it('gives the same as JSON', async () => {
    const { out } = await plan({ teacher: 'model', teacherModel: { name: 'a', price } }, '--json');
    expect(JSON.parse(out)).toMatchObject({ teaching: { currency: 'EUR', likely: { money: expect.any(Number) } } });
  });

  it('names what is wrong with a spec, and starts nothing', async () => {
    const { error } = await plan({ teacher: 'modell' });
    expect(String(error)).toMatch(/is not a valid study spec:\n {2}teacher \(line \d+\): must be "template"/);
  });
});

describe('the estimate of retrace plan', () => {
  it('tells runs, samples, tokens, time and money as ranges, and what they stand on', async () => {
    const text = stripVTControlCharacters((await plan({}, '--json')).out);
    expect(JSON.parse(text)).toMatchObject({
      specSha256: expect.any(String),
      estimate: { runs: 2, samples: 6, money: null },
    });
    const { out } = await plan({});
    expect(stripVTControlCharacters(out)).toMatch(/What it will take: 2 runs of training, 6 samples/);
    expect(stripVTControlCharacters(out)).toMatch(/^training +24 examples read +\S+–\S+ +\d+–\d+ s +\?$/m);
    expect(stripVTControlCharacters(out)).toMatch(
      /Stands on:\n {2}training: every source[\s\S]*as in the\s+first study/,
    );
  });

  it('makes up no time, and says which option tells it', async () => {
    const { out } = await plan({ backbone: 'qwen3-8b' });
    expect(stripVTControlCharacters(out)).toMatch(/^all +\S+ +\? +\?$/m);
    expect(stripVTControlCharacters(out)).toMatch(
      /Not known, and in no figure:[\s\S]*--train-rate[\s\S]*--sample-rate/,
    );
  });
});

describe('the options of retrace plan', () => {
  it('price and time a study by what is told', async () => {
    const file = await temporaryFile(stringify({ ...rawStudySpec(), backbone: 'qwen3-8b' }), 'study.yaml');
    const { out } = await runRetrace([
      'plan',
      file,
      '--train-rate',
      '1000',
      '--sample-rate',
      '100',
      '--price-hour',
      '2',
      '--json',
    ]);
    expect(JSON.parse(out).estimate).toMatchObject({ seconds: expect.any(Object), money: { currency: 'USD' } });
  });

  it.each([
    ['--train-rate', '0'],
    ['--price-in', 'free'],
    ['--price-hour', '-1'],
  ])('refuse %s %s', async (option, value) => {
    const retraced = await runRetrace(['plan', 'any.yaml', option, value]);
    expect(retraced.complaint).toMatch(/It has to be a number/);
    expect(endOf(retraced)).toBe(2);
  });
});
