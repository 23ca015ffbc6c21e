import { messageOf, StageProgressed } from '@retrace/contracts';
import { describe, expect, it } from 'vitest';

import { unitAfter, waitingUnit, type UnitStanding } from './unit-standing.js';

function said(changes: Partial<StageProgressed>): StageProgressed {
  const running = { state: 'running', done: 1, total: 9, counted: 'steps', at: 5 } as const;
  const of = { studyId: '22222222-2222-4222-8222-222222222222', stage: 'training', unit: 'alttrain/1' } as const;
  return messageOf(StageProgressed, { ...of, ...running, ...changes });
}

function after(...messages: readonly Partial<StageProgressed>[]): UnitStanding {
  return messages.map(said).reduce(unitAfter, waitingUnit);
}

describe('unitAfter', () => {
  it('begins with the first thing that is said of it, and ends when it is done', () => {
    expect(after({ at: 5 }, { at: 7 })).toMatchObject({ startedAt: 5, endedAt: null });
    expect(after({ at: 5 }, { at: 9, state: 'done' })).toMatchObject({ startedAt: 5, endedAt: 9 });
    expect(after({ at: 9, state: 'done' })).toMatchObject({ startedAt: 9, endedAt: 9 });
  });

  it('has not begun when it is given up before anything was said of it', () => {
    expect(after({ state: 'failed', at: 5 })).toMatchObject({ startedAt: null, endedAt: 5 });
  });

  it('begins anew when it runs after it was done', () => {
    expect(after({ at: 5 }, { at: 9, state: 'done' }, { at: 12 })).toMatchObject({ startedAt: 12, endedAt: null });
  });

  it('is left as it is by a message that comes late', () => {
    expect(after({ at: 9, done: 4 }, { at: 8, done: 3 })).toEqual(after({ at: 9, done: 4 }));
  });

  it('tells its rate for as long as that is said', () => {
    expect(after({ rate: 2.5, secondsLeft: 3 })).toMatchObject({ rate: 2.5, secondsLeft: 3 });
    expect(after({ rate: 2.5, secondsLeft: 3 }, { state: 'done' })).toMatchObject({ rate: null, secondsLeft: null });
  });

  it('keeps how far it was, and why an attempt failed, while it is tried again', () => {
    const retry = { done: 1, total: 3, counted: 'attempts', retries: 1, error: 'The disk is full.' };
    const retried = after({ done: 4 }, retry);
    expect(retried).toMatchObject({ done: 4, total: 9, counted: 'steps', retries: 1, lastError: 'The disk is full.' });
    expect(unitAfter(retried, said({ state: 'done', done: 9 }))).toMatchObject({
      retries: 1,
      lastError: 'The disk is full.',
    });
  });
});
