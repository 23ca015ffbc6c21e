import { describe, expect, it } from 'vitest';

import { structureSteps } from './lesson-steps.js';

describe('the steps of a study’s structure', () => {
  it('are those that its spec writes out', () => {
    const steps = [
      { type: 'PU', name: 'problem understanding', marker: 'Problem understanding:' },
      { type: 'HA', marker: 'Harm:' },
    ];
    expect(structureSteps({ structure: { steps } })).toEqual([
      { type: 'PU', name: 'problem understanding' },
      { type: 'HA', name: 'HA' },
    ]);
  });

  it('are none where it only names its structure, or has what is no step', () => {
    expect(structureSteps({ structure: 'alttrain' })).toEqual([]);
    expect(structureSteps({ structure: { steps: [{ type: 'XX' }, null] } })).toEqual([]);
    expect(structureSteps(null)).toEqual([]);
  });
});
