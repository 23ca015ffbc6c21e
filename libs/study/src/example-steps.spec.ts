import { describe, expect, it } from 'vitest';

import { exampleSteps } from './example-steps.js';
import type { StructureStepSpec } from './spec/structure-spec.js';

function step(type: StructureStepSpec['type'], name: string): StructureStepSpec {
  return { type, name, marker: name, instruction: 'Write it.' };
}

function example(steps: Readonly<Record<string, string>>): Parameters<typeof exampleSteps>[1] {
  return { prompt: 'How?', steps, answer: 'So.' };
}

describe('exampleSteps', () => {
  const steps = [step('PU', 'reading'), step('CR', 'answer')];

  it('has the texts in the order of the steps, by names and types', () => {
    expect(exampleSteps({ steps }, example({ answer: 'B', PU: 'A' }))).toEqual({
      texts: ['A', 'B'],
      missing: [],
      unknown: [],
    });
  });

  it('says which steps have no text, and which texts no step', () => {
    const { missing, unknown } = exampleSteps({ steps }, example({ reading: 'A', PU: 'A again', SR: 'C' }));
    expect({ missing, unknown }).toEqual({ missing: ['answer'], unknown: ['PU', 'SR'] });
  });

  it('takes no type and no name for a step that shares it', () => {
    const twice = [step('SR', 'first'), step('SR', 'second')];
    expect(exampleSteps({ steps: twice }, example({ SR: 'A', second: 'B' }))).toEqual({
      texts: ['B'],
      missing: ['first'],
      unknown: ['SR'],
    });
    expect(exampleSteps({ steps: [step('PU', 'a'), step('SR', 'a')] }, example({ a: 'A' })).missing).toEqual([
      'a',
      'a',
    ]);
  });
});
