import { describe, expect, it } from 'vitest';

import { studyProgress } from './study-progress.js';

describe('studyProgress', () => {
  it('counts units that are done, and the done part of those that run', () => {
    const units = [
      { state: 'done', done: 12, total: 12 },
      { state: 'running', done: 3, total: 12 },
      { state: 'failed', done: 6, total: 12 },
      { state: 'waiting', done: 0, total: 0 },
    ] as const;
    expect(studyProgress(units)).toEqual({ done: 1.25, total: 4 });
  });

  it('counts nothing of a unit that does not know yet how much it is', () => {
    expect(studyProgress([{ state: 'running', done: 0, total: 0 }])).toEqual({ done: 0, total: 1 });
  });

  it('counts no unit more than once, however much it does', () => {
    expect(studyProgress([{ state: 'running', done: 14, total: 12 }])).toEqual({ done: 1, total: 1 });
  });
});
