import { describe, expect, it } from 'vitest';

import { curve, run } from '../../../testing/builders/run.js';
import { curveTable } from './curve-series.js';

describe('curveTable', () => {
  it('puts runs that are at other steps on one axis', () => {
    const [first, second] = curve('alttrain', 2);
    const [, other, third] = curve('vanilla-sft', 3);
    if (!first || !second || !other || !third) throw new Error('the builder gives as many as asked');
    const curves = [
      { run: run('s', 'alttrain', 2), points: [first, second] },
      { run: run('s', 'vanilla-sft', 3), points: [other, third] },
    ];
    expect(curveTable(curves)).toEqual({
      steps: [1, 2, 3],
      losses: [
        [first.loss, second.loss, null],
        [null, other.loss, third.loss],
      ],
    });
  });
});
