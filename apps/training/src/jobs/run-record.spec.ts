import type { LatestStep, StepEvent } from '@retrace/contracts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { RunRecord } from './run-record.js';

const key = { studyId: '32000000-0000-4000-8000-000000000001', arm: 'alttrain', seed: 1 } as const;

const measures = { loss: 1, learningRate: 0.1, gradientNorm: 1, tokensPerSecond: 50, secondsLeft: 1, steps: 100 };

function step(number: number): StepEvent {
  return { event: 'step', step: number, epoch: 1, tokens: 100, residentBytes: 1000, ...measures };
}

const point = (number: number): LatestStep => ({ step: number, ...measures });

function record() {
  const hear = vi.fn().mockResolvedValue(undefined);
  const add = vi.fn().mockResolvedValue(undefined);
  const forget = vi.fn().mockResolvedValue(undefined);
  const onTrouble = vi.fn();
  return { hear, add, forget, onTrouble, record: new RunRecord(key, { hear }, { add, forget }, onTrouble) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('RunRecord', () => {
  it('writes steps that come fast together, once a second', async () => {
    const { record: attempt, add, hear } = record();
    for (let number = 1; number <= 100; number += 1) {
      attempt.take(step(number));
      await vi.advanceTimersByTimeAsync(30);
    }
    await attempt.close();
    expect(add.mock.calls.flatMap(([, points]) => points)).toEqual(
      Array.from({ length: 100 }, (_, at) => point(at + 1)),
    );
    expect(add.mock.calls.length).toBeLessThanOrEqual(4);
    expect(hear).toHaveBeenLastCalledWith(key, { latest: point(100) });
  });

  it('forgets once what an earlier attempt made of its steps', async () => {
    const { record: attempt, forget } = record();
    attempt.take(step(9));
    await vi.advanceTimersByTimeAsync(1500);
    attempt.take(step(10));
    await attempt.close();
    expect(forget.mock.calls).toEqual([[key, 9]]);
  });

  it('tells the phase', async () => {
    const { record: attempt, hear, add } = record();
    attempt.take({ event: 'phase', phase: 'loading' });
    await attempt.close();
    expect(hear.mock.calls).toEqual([[key, { phase: 'loading' }]]);
    expect(add).not.toHaveBeenCalled();
  });

  it('writes with the next steps what could not be written', async () => {
    const { record: attempt, add, onTrouble } = record();
    add.mockRejectedValueOnce(new Error('the database is away'));
    attempt.take(step(1));
    await vi.advanceTimersByTimeAsync(1500);
    expect(onTrouble).toHaveBeenCalledOnce();
    attempt.take(step(2));
    await attempt.close();
    expect(add).toHaveBeenLastCalledWith(key, [point(1), point(2)]);
  });

  it('writes at the end what could not be written, also when nothing came after it', async () => {
    const { record: attempt, add, hear } = record();
    add.mockRejectedValueOnce(new Error('the database is away'));
    attempt.take(step(1));
    await vi.advanceTimersByTimeAsync(1500);
    await attempt.close();
    expect(add).toHaveBeenLastCalledWith(key, [point(1)]);
    expect(hear).toHaveBeenLastCalledWith(key, { latest: point(1) });
  });
});
