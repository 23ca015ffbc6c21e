import { describe, expect, it } from 'vitest';

import { count, decimal, duration, gigabytes, moment, unbroken } from './figures.js';

describe('figures', () => {
  it('gives durations in the unit that suits them', () => {
    expect([0.4, 59.6, 250, 7_500].map(duration)).toEqual(['0 s', '1 min 0 s', '4 min 10 s', '2 h 5 min']);
  });

  it('parts thousands, whatever the machine’s language', () => {
    expect([999, 1_000, 1_234_567].map(count)).toEqual(['999', '1,000', '1,234,567']);
  });

  it('shows what there is none of as a dash', () => {
    expect([decimal(null, 1), decimal(-0.25, 1), gigabytes(3_200_000_000)]).toEqual(['–', '−0.3', '3.2 GB']);
  });

  it('reads ISO times, and leaves others alone', () => {
    expect([moment('2026-01-05T10:14:30.000Z'), moment('yesterday')]).toEqual(['2026-01-05 10:14 UTC', 'yesterday']);
  });

  it('keeps a figure and its sign together', () => {
    expect(unbroken('5 % of 20')).toBe('5\u00A0% of 20');
  });
});
