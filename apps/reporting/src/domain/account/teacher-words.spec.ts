import type { TeacherAccount } from '@retrace/contracts';
import { describe, expect, it } from 'vitest';

import { teacherWords } from './teacher-words.js';

const account: TeacherAccount = {
  calls: 2100,
  cachedCalls: 12,
  promptTokens: 900_000,
  completionTokens: 400_000,
  money: { amount: 3.5, currency: 'EUR' },
  atOnce: 1900,
  repaired: 60,
  sampled: 10,
  givenUp: 30,
  problems: [
    { reason: 'missing_step', count: 90 },
    { reason: 'too_long', count: 7 },
  ],
};

describe('teacherWords', () => {
  it('tells calls, tokens, money, yield and what was wrong', () => {
    expect(teacherWords(account)).toBe(
      'The teacher answered 2,100 calls, 900,000 tokens asked and 400,000 answered: 3.50 EUR; 12 more were answered from ' +
        'before and cost nothing. Of its rewrites 1,900 could be used at once, 60 once it was told what was wrong, 10 as ' +
        'another sample; of 30 nothing could. What was wrong with answers: missing_step 90, too_long 7.',
    );
  });

  it('says that no price is known, and of no problems nothing', () => {
    const { money: _, ...unpriced } = account;
    const told = teacherWords({ ...unpriced, problems: [] });
    expect(told).toContain('the spec names no price');
    expect(told).not.toContain('What was wrong');
  });
});
