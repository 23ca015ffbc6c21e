import { describe, expect, it } from 'vitest';

import { aStudySpec, rawStudySpec } from '../../../../tools/testing/builders/study-spec.js';
import { canonicalJson } from '../hash-spec.js';
import { teacherOf } from './teacher-spec.js';

describe('teacherOf', () => {
  it('is the template teacher, and adds nothing to the hash of its studies', () => {
    expect(teacherOf(aStudySpec())).toEqual({ kind: 'template' });
    expect(canonicalJson(aStudySpec())).toBe(canonicalJson(rawStudySpec()));
  });

  it('fills in what the spec leaves out of a model', () => {
    const modelOf = (teacherModel: object): unknown => teacherOf(aStudySpec({ teacher: 'model', teacherModel }));
    const usual = { kind: 'model', name: 'a', temperature: 0, maxTokens: 4096, repairs: 1, samples: 2, budget: {} };
    expect(modelOf({ name: 'a' })).toEqual({ ...usual, calls: 'one-by-one' });
    const price = { promptPerMillion: 1, completionPerMillion: 2 };
    const said = { temperature: 1, maxTokens: 9, repairs: 0, samples: 0, budget: { money: 3 } };
    expect(modelOf({ name: 'a', ...said, price, batch: true })).toEqual({
      ...usual,
      ...said,
      price: { ...price, currency: 'USD' },
      calls: 'in-batches',
    });
  });

  it('limits no money where it does not know what tokens cost', () => {
    const teacherModel = { name: 'a', budget: { money: 3 } };
    expect(() => aStudySpec({ teacher: 'model', teacherModel })).toThrow(
      /teacherModel\.budget: must have a price beside it to limit money/,
    );
  });
});
