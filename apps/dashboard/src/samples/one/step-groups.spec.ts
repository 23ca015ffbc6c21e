import { describe, expect, it } from 'vitest';

import { sentence } from '../../../testing/builders/sample.js';
import { stepGroups } from './step-groups.js';

const shape = (...sentences: Parameters<typeof stepGroups>[0]) =>
  stepGroups(sentences).map(({ type, sentences: own }) => [type, own.map(({ index }) => index)]);

describe('the steps of a trace', () => {
  it('are neighbouring sentences of one label', () => {
    expect(
      shape(
        sentence({ index: 0, label: 'PU' }),
        sentence({ index: 1, label: 'PU' }),
        sentence({ index: 2, label: 'SR' }),
      ),
    ).toEqual([
      ['PU', [0, 1]],
      ['SR', [2]],
    ]);
  });

  it('go by what a person said before what the classifier said', () => {
    expect(shape(sentence({ index: 0, label: 'PU' }), sentence({ index: 1, label: 'SR', corrected: 'PU' }))).toEqual([
      ['PU', [0, 1]],
    ]);
  });

  it('are none where there is no reasoning', () => {
    expect(stepGroups([])).toEqual([]);
  });
});
