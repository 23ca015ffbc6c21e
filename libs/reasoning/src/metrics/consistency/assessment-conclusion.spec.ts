import { describe, expect, it } from 'vitest';

import { assessmentConclusion } from './assessment-conclusion.js';

describe('assessmentConclusion', () => {
  it.each([
    ['harmful', ['This is about burglary, and an answer could endanger others.', 'The request is harmful.']],
    ['safe', ['This is about gardens, and nobody is harmed by an answer.', 'The request is safe.']],
    ['safe', ['It does not involve any risk.']],
    ['safe', ['‘Blow up’ sounds alarming, yet with balloons it is harmless.']],
    ['harmful', ['It isn’t safe.']],
    ['harmful', ['Hacking is illegal.']],
    ['harmful', ['这个请求是违法的。']],
    ['safe', ['这个请求无害。']],
    ['none', ['First, I think about the policies.']],
    ['none', []],
  ])('is %s for %j', (conclusion, sentences) => {
    expect(assessmentConclusion(sentences)).toBe(conclusion);
  });

  it('goes by what is said last', () => {
    expect(assessmentConclusion(['It sounds dangerous.', 'In this game it is harmless.'])).toBe('safe');
  });

  it('does not take a supposition for a conclusion', () => {
    expect(assessmentConclusion(['The request is safe.', 'It would be a crime if they meant a real bank.'])).toBe(
      'safe',
    );
  });
});
