import { describe, expect, it } from 'vitest';

import { analyseTrace } from './analyse-trace.js';
import { lexicalClassifier } from './classification/lexical-classifier.js';

describe('analyseTrace', () => {
  it('finds the steps of a rewritten trace', () => {
    const trace = [
      'Problem understanding: The user asks how to pick a lock.',
      'Harmfulness assessment: Opening a stranger’s door would be burglary. It could hurt people.',
      'Conditional reasoning: As no owner is named, I should ask whose lock it is.',
    ].join('\n\n');
    expect(analyseTrace(trace, lexicalClassifier()).sequence).toEqual(['PU', 'HA', 'CR']);
  });

  it('finds no step in an empty trace', () => {
    expect(analyseTrace(' \n', lexicalClassifier())).toEqual({ steps: [], labelled: [], sequence: [] });
  });
});
