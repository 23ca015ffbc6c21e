import { describe, expect, it } from 'vitest';

import { listed, percent, percentInterval, pValue, signedPoints } from './wording.js';

describe('wording', () => {
  it('never rounds a share to none or all that is neither', () => {
    expect([0, 0.001, 0.634, 0.999, 1].map(percent)).toEqual(['0 %', '< 1 %', '63 %', '> 99 %', '100 %']);
  });

  it('writes a share below zero with a minus sign', () => {
    expect([-0.12, -0.001].map(percent)).toEqual(['−12 %', '0 %']);
  });

  it('says that nothing was measured', () => {
    expect([percent(null), percentInterval(null), pValue(null)]).toEqual(Array(3).fill('not measured'));
  });

  it('signs differences and shows none as none', () => {
    expect([0.38, -0.04, 0.001, -0.001].map(signedPoints)).toEqual(['+38', '−4', '0', '0']);
  });

  it('gives P values to two digits', () => {
    expect([0.00001, 0.0314, 0.5, 1].map(pValue)).toEqual(['< 0.0001', '0.031', '0.5', '1']);
  });

  it('lists words as a sentence does', () => {
    expect([listed([]), listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c'])]).toEqual([
      '',
      'a',
      'a and b',
      'a, b and c',
    ]);
  });
});
