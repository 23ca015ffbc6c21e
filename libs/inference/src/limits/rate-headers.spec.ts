import { describe, expect, it } from 'vitest';

import { readRateHeaders } from './rate-headers.js';

const now = Date.parse('2026-01-01T00:00:00Z');
const read = (headers: Record<string, string>): unknown => readRateHeaders(new Headers(headers), now);

describe('readRateHeaders', () => {
  it.each([
    ['seconds', { 'retry-after': '90' }, 90_000],
    ['a date', { 'retry-after': 'Thu, 01 Jan 2026 00:00:05 GMT' }, 5_000],
    ['a date that is past', { 'retry-after': 'Wed, 31 Dec 2025 00:00:00 GMT' }, 0],
    ['milliseconds', { 'retry-after-ms': '20', 'retry-after': '1' }, 20],
  ])('reads Retry-After in %s', (_, headers, retryAfter) => {
    expect(read(headers)).toEqual({ retryAfter });
  });

  it.each([
    ['requests of OpenAI', { 'x-ratelimit-remaining-requests': '0', 'x-ratelimit-reset-requests': '20ms' }, 20],
    ['tokens of OpenAI', { 'x-ratelimit-remaining-tokens': '0', 'x-ratelimit-reset-tokens': '6m0s' }, 360_000],
    [
      'requests of Anthropic',
      { 'anthropic-ratelimit-requests-remaining': '0', 'anthropic-ratelimit-requests-reset': '2026-01-01T00:00:03Z' },
      3_000,
    ],
    ['requests without a time', { 'x-ratelimit-remaining-requests': '0' }, 60_000],
    [
      'requests that come back one by one',
      {
        'x-ratelimit-limit-requests': '60',
        'x-ratelimit-remaining-requests': '0',
        'x-ratelimit-reset-requests': '1m0s',
      },
      1_000,
    ],
  ])('tells how long no %s are left', (_, headers, exhaustedFor) => {
    expect(read(headers)).toEqual({ exhaustedFor });
  });

  it('says nothing where something is left, or nothing can be read', () => {
    expect(read({})).toEqual({});
    expect(read({ 'x-ratelimit-remaining-requests': '3', 'x-ratelimit-reset-requests': '1s' })).toEqual({});
    expect(read({ 'retry-after': 'soon', 'x-ratelimit-remaining-tokens': 'some' })).toEqual({});
  });
});
