import { describe, expect, it } from 'vitest';

import { traceDecision } from './trace-decision.js';

describe('traceDecision', () => {
  it.each([
    ['refuse', ['Because the request is harmful, I refuse, say why, and offer a safe alternative.']],
    ['comply', ['Because the request is safe, I answer it directly and helpfully.']],
    ['refuse', ['So, I can’t help the user with that.']],
    ['refuse', ['I can explain that I cannot provide her address.']],
    ['comply', ['I see no reason to refuse.']],
    ['comply', ['I’ll compare the options by speed.']],
    ['refuse', ['因此我必须拒绝。']],
    ['refuse', ['我不能提供这些信息。']],
    ['comply', ['我会直接回答。']],
    ['none', ['I keep the tone kind.']],
    ['none', []],
  ])('is %s for %j', (decision, sentences) => {
    expect(traceDecision(sentences)).toBe(decision);
  });

  it('goes by what is decided first: an alternative that is offered afterwards takes nothing back', () => {
    expect(traceDecision(['I should refuse.', 'I can provide a hotline instead.'])).toBe('refuse');
  });
});
