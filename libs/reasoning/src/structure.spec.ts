import { describe, expect, it } from 'vitest';

import { stepInstruction, targetOrder } from './structure.js';

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

describe('stepInstruction', () => {
  it('is the instruction alone where nothing depends on a decision', () => {
    expect(stepInstruction({ instruction: 'Restate it.\n' })).toBe('Restate it.');
  });

  it('tells each case on a line of its own, with the words that open it', () => {
    expect(
      stepInstruction({
        instruction: 'Decide.',
        conditions: [
          { when: 'refuse', instruction: 'Say why.' },
          { when: 'comply-with-care', marker: 'Uncertain:', instruction: 'Say of what.' },
        ],
      }),
    ).toBe('Decide.\nIf you refuse: Say why.\nIf you comply with care, open with "Uncertain:": Say of what.');
  });
});
