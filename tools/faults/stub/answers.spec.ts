import { describe, expect, it } from 'vitest';

import { answerTo, baseAnswers, countTokens, learntAnswers } from './answers.js';

describe('learntAnswers', () => {
  it('are the last turns of the training set', () => {
    const line = (answer: string): string =>
      JSON.stringify({
        messages: [
          { role: 'user', content: 'q' },
          { role: 'assistant', content: answer },
        ],
      });
    expect(learntAnswers(`${line('one')}\n${line('two')}\n`)).toEqual(['one', 'two']);
  });
});

describe('answerTo', () => {
  it('gives the same answer to the same prompt', () => {
    expect(answerTo('Why?', baseAnswers)).toBe(answerTo('Why?', baseAnswers));
  });

  it('gives every answer to some prompt', () => {
    const given = Array.from({ length: 100 }, (_, index) => answerTo(`prompt ${index}`, baseAnswers));
    expect(new Set(given)).toEqual(new Set(baseAnswers));
  });

  it('says nothing when nothing was learnt', () => {
    expect(answerTo('Why?', [])).toBe('');
  });
});

describe('countTokens', () => {
  it('counts words, however they are set apart', () => {
    expect(countTokens(' one\n\ntwo  three ')).toBe(3);
  });
});
