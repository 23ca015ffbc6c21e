import { describe, expect, it } from 'vitest';

import { aPublishedReference } from '../../test/builders/references.js';
import { aReport } from '../../test/builders/report.js';
import { measuredBeside, publishedValue } from './published-words.js';

const [figure] = aPublishedReference().rows;
if (figure === undefined) throw new Error('The builder gives one row.');

describe('publishedValue', () => {
  it('gives a value or range as its source does', () => {
    expect(publishedValue(figure)).toBe('3.5 %');
    expect(publishedValue({ ...figure, value: 0.03, unit: '' })).toBe('0.03');
    const { value: _, ...without } = figure;
    expect(publishedValue({ ...without, range: [85, 95] })).toBe('85–95 %');
  });
});

describe('measuredBeside', () => {
  it('gives what the same arm got on the same benchmark, under its own name', () => {
    expect(measuredBeside(aReport(), figure)).toEqual([{ title: 'StrongREJECT refused', figure: '85 % (75–95 %)' }]);
  });

  it('gives nothing for another benchmark, another method, or an arm that was not measured', () => {
    const { arm: _, ...method } = figure;
    expect(measuredBeside(aReport(), method)).toEqual([]);
    expect(measuredBeside(aReport(), { ...figure, benchmark: 'WildJailbreak' })).toEqual([]);
    expect(measuredBeside(aReport(), { ...figure, benchmark: 'gsm8k' })).toEqual([]);
    expect(measuredBeside(aReport({ arms: [] }), figure)).toEqual([]);
  });
});
