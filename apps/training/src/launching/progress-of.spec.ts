import { describe, expect, it } from 'vitest';

import { progressOf } from './progress-of.js';

describe('progressOf', () => {
  it('tells the steps, the loss, the speed and the time left', () => {
    const progress = progressOf({
      event: 'step',
      step: 3,
      steps: 10,
      epoch: 0.5,
      loss: 1.2345,
      learningRate: 0.001,
      gradientNorm: 1,
      tokens: 900,
      tokensPerSecond: 152.6,
      secondsLeft: 61.5,
      residentBytes: 1_000_000,
    });
    expect(progress).toEqual({ done: 3, total: 10, detail: 'loss 1.23, 153 tokens/s', secondsLeft: 61.5 });
  });
});
