import { describe, expect, it } from 'vitest';

import { abilityOf } from './ability.js';

describe('abilityOf', () => {
  it.each([
    ['gsm8k', 'GSM8K correct'],
    ['nq-open', 'NQ-open correct'],
    ['xstest', 'XSTest safe refused'],
    ['retrace-held-out', 'Held-out safe refused'],
  ] as const)('of %s is what is counted on it', (benchmark, title) => {
    expect(abilityOf(benchmark)).toMatchObject({ kind: 'counted', title, endpoint: { title } });
  });

  it('of summaries is ROUGE-L', () => {
    expect(abilityOf('cnn-dailymail')).toMatchObject({
      kind: 'graded',
      title: 'ROUGE-L of CNN/DailyMail',
      measure: { name: 'rougeL' },
    });
  });

  it('is none of a benchmark on which nothing can be lost', () => {
    expect(() => abilityOf('strongreject')).toThrow('Nothing can be lost on benchmark strongreject');
  });
});
