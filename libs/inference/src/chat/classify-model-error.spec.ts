import { describe, expect, it } from 'vitest';

import { rootReason } from './classify-model-error.js';

describe('rootReason', () => {
  it.each([
    ['the deepest cause', new Error('fetch failed', { cause: new Error('connect ECONNREFUSED ::1') })],
    ['the first address of a host that has several', new AggregateError([new Error('connect ECONNREFUSED ::1')])],
    [
      'such a host beneath',
      new Error('fetch failed', { cause: new AggregateError([new Error('connect ECONNREFUSED ::1')]) }),
    ],
    ['what has a cause without words', new Error('connect ECONNREFUSED ::1', { cause: new Error('') })],
    ['a line for many, without its full stop', new Error(' connect\n ECONNREFUSED ::1.')],
  ])('tells %s', (_, error) => {
    expect(rootReason(error)).toBe('connect ECONNREFUSED ::1');
  });
});
