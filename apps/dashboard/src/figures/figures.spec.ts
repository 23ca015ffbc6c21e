import { describe, expect, it } from 'vitest';

import { ago, count, duration, percent, shortCount } from './figures.js';

describe('figures', () => {
  it('tell times as a reader wants them', () => {
    expect([42, 250, 7500, 3599.7].map(duration)).toEqual(['42 s', '4 min 10 s', '2 h 5 min', '1 h 0 min']);
    expect(duration(-3)).toBe('0 s');
  });

  it('never show what is neither none nor all as such', () => {
    expect([0, 0.001, 0.634, 0.999, 1].map(percent)).toEqual(['0 %', '< 1 %', '63 %', '> 99 %', '100 %']);
  });

  it('tell counts whole, and short where there is no room', () => {
    expect(count(1_234_567)).toBe('1,234,567');
    expect([940, 58_400, 1_250_000].map(shortCount)).toEqual(['940', '58.4k', '1.3M']);
  });

  it('tell how long ago something was, a day at most', () => {
    const now = Date.parse('2026-11-28T12:00:00Z');
    expect(ago('2026-11-28T11:59:40Z', now)).toBe('just now');
    expect(ago('2026-11-28T11:56:00Z', now)).toBe('4 min ago');
    expect(ago('2026-11-28T09:00:00Z', now)).toBe('3 h ago');
    expect(ago('2026-11-20T12:00:00Z', now)).toMatch(/^2026-11-20 \d\d:00$/);
  });
});
