import { describe, expect, it } from 'vitest';

import { byStepType } from '../step-type.js';
import { stepPosition } from './step-position.js';

describe('stepPosition', () => {
  it('is the mean place of a type’s sentences, from 0 at the start to 1 at the end', () => {
    expect(stepPosition(['PU', 'HA', 'HA', 'CR'])).toEqual({
      PU: 0.125,
      HA: 0.5,
      CR: 0.875,
      SR: undefined,
      OT: undefined,
    });
  });

  it('puts a single sentence in the middle', () => {
    expect(stepPosition(['SR']).SR).toBe(0.5);
  });

  it('has no place for anything in an empty trace', () => {
    expect(stepPosition([])).toEqual(byStepType(() => undefined));
  });
});
