import { describe, expect, it } from 'vitest';

import { targetOrder } from './structure.js';

describe('targetOrder', () => {
  it('is the step types in the structure’s order', () => {
    const step = { name: 'A step', marker: 'A step:', instruction: 'Write it.' };
    const steps = [
      { ...step, type: 'PU' as const },
      { ...step, type: 'HA' as const },
    ];
    expect(targetOrder({ id: 'short', title: 'Short', steps })).toEqual(['PU', 'HA']);
  });
});
