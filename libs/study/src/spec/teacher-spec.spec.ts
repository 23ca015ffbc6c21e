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
    expect(modelOf({ name: 'a' })).toEqual({ kind: 'model', name: 'a', temperature: 0, maxTokens: 4096 });
    expect(modelOf({ name: 'a', temperature: 1, maxTokens: 9 })).toEqual({
      kind: 'model',
      name: 'a',
      temperature: 1,
      maxTokens: 9,
    });
  });
});
