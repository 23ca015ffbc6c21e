import { describe, expect, it } from 'vitest';

import { rewrite } from '../../testing/builders/rewrite.js';
import { draftOf, editOf } from './lesson-draft.js';

const lengths = { altered: 3, plain: 2 };

describe('the draft of a rewrite', () => {
  it('begins with what stands there, and is sent whole', () => {
    const { lesson } = rewrite();
    expect(editOf(draftOf(rewrite(), lengths))).toEqual({
      altered: lesson?.altered,
      plain: lesson?.plain,
      answer: lesson?.answer,
    });
  });

  it('has a place for every step of a prompt that nobody has written', () => {
    expect(draftOf({}, lengths)).toEqual({ altered: ['', '', ''], plain: ['', ''], answer: '' });
  });

  it('leaves out steps that no arm needs', () => {
    expect(editOf({ altered: ['a', 'b', 'c'], plain: [], answer: 'Yes.' })).toEqual({
      altered: ['a', 'b', 'c'],
      answer: 'Yes.',
    });
  });
});
