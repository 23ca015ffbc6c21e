import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { extractFlexible, extractStrict, normaliseAnswer } from './gsm8k.js';

describe('GSM8K answers', () => {
  // made with the filters and the metric of lm-eval 0.4.13, task gsm8k 3.0; its "[invalid]" is our null
  it.each([
    ['#### 18', '18', '18'],
    ['He makes $18.', null, '18'],
    ['so 9 * 2 = $18 a day.\n\n#### 18', '18', '18'],
    ['#### 1,600.', '1600', '1600'],
    ['The answer is 1,600 dollars...', null, '..'],
    ['It is minus 3: -3 degrees', null, '-3'],
    ['18 eggs, of 20', null, '20'],
    ['#### 18 ... #### 20', '18', '20'],
    ['####18', null, '18'],
    ['5', null, '5'],
    ['no number', null, null],
    ['', null, null],
  ])('are found in %j as lm-evaluation-harness finds them', (answer, strict, flexible) => {
    expect({ strict: extractStrict(answer), flexible: extractFlexible(answer) }).toEqual({ strict, flexible });
  });

  it('are always found after ####', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z ]*$/), fc.integer(), (words, value) => {
        const answer = `${words}\n#### ${value.toLocaleString('en')}`;
        expect([extractStrict(answer), extractFlexible(answer)]).toEqual([String(value), String(value)]);
      }),
    );
  });

  it('are found wherever there is a digit', () => {
    const piece = fc.oneof(fc.string(), fc.constantFrom('#### ', '$', '1,000', '-', '.'));
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        if (/[0-9]/.test(text)) expect(extractFlexible(text)).not.toBeNull();
        if (/#### -?[0-9]/.test(text)) expect(extractStrict(text)).not.toBeNull();
      }),
    );
  });

  it.each([
    ['5 + 5 = 10\n#### 10', '10'],
    ['a #### 3 b\n#### 1,450,000', '1450000'],
    ['$2,125.', '2125'],
    ['-10', '-10'],
  ])('normalise %j to %s', (text, expected) => {
    expect(normaliseAnswer(text)).toBe(expected);
  });
});
