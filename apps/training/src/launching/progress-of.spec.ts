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

  it('tells a phase, and keeps the steps that were made before it', () => {
    expect(progressOf({ event: 'phase', phase: 'loading' })).toEqual({ done: 0, total: 0, detail: 'loading' });
    const before = { done: 10, total: 10, detail: 'loss 1.23, 153 tokens/s' };
    expect(progressOf({ event: 'phase', phase: 'saving' }, before)).toEqual({ done: 10, total: 10, detail: 'saving' });
  });

  it('counts no step of a run that begins anew', () => {
    const before = { done: 8, total: 10, detail: 'goes on from step 8' };
    const restarted = { event: 'restarted', processes: 4, before: 2, discarded: [8] } as const;
    expect(progressOf(restarted, before)).toEqual({
      done: 0,
      total: 0,
      detail: "begins anew: 4 processes can't go on from checkpoints of 2",
    });
  });

  it('says nothing of a heartbeat', () => {
    expect(progressOf({ event: 'heartbeat', phase: 'training' })).toBeUndefined();
  });
});
