import type { StepType } from '@retrace/reasoning';
import { describe, expect, it } from 'vitest';

import { crossValidate } from './cross-validate.ts';

const trace = (...lines: readonly (readonly [StepType, string])[]) => ({
  id: '',
  source: 'STAR-1',
  sentences: lines.map(([, text]) => text),
  labels: lines.map(([label]) => label),
});

describe('crossValidate', () => {
  it('labels a fold by the rules that pay on the other folds, and by no rule that only it would keep', () => {
    const rules = [
      { label: 'PU', cue: /asks/ },
      { label: 'HA', cue: /harm/ },
      { label: 'OT', cue: /well/i },
    ] as const;
    const usual = trace(['PU', 'Somebody asks.'], ['HA', 'It does harm.'], ['SR', 'Seven.']);
    const { traces, dropped } = crossValidate(
      [usual, trace(['OT', 'Well.'], ['SR', 'Eight.']), usual, usual],
      2,
      rules,
    );
    expect(traces.map(({ given }) => given)).toEqual([
      ['PU', 'HA', 'SR'],
      ['SR', 'SR'],
      ['PU', 'HA', 'SR'],
      ['PU', 'HA', 'SR'],
    ]);
    expect(dropped).toEqual([0, 1]);
  });
});
