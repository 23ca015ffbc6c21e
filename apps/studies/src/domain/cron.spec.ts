import { describe, expect, it } from 'vitest';

import { cronProblem, isTimezone, nextTime } from './cron.js';

const after = (cron: string, timezone: string, time: string): string | undefined =>
  nextTime(cron, timezone, new Date(time))?.toISOString();

describe('nextTime', () => {
  it('is later than the time it is asked for, also when that is named itself', () => {
    expect(after('0 3 * * 1', 'UTC', '2026-07-06T02:59:59Z')).toBe('2026-07-06T03:00:00.000Z');
    expect(after('0 3 * * 1', 'UTC', '2026-07-06T03:00:00Z')).toBe('2026-07-13T03:00:00.000Z');
  });

  it('keeps to the clocks of its timezone', () => {
    expect(after('0 3 * * *', 'Europe/Berlin', '2026-01-10T12:00:00Z')).toBe('2026-01-11T02:00:00.000Z');
    expect(after('0 3 * * *', 'Europe/Berlin', '2026-07-10T12:00:00Z')).toBe('2026-07-11T01:00:00.000Z');
  });

  it('comes once on the days on which the clocks change', () => {
    expect(after('30 2 * * *', 'Europe/Berlin', '2026-03-28T12:00:00Z')).toBe('2026-03-29T01:00:00.000Z');
    expect(after('30 2 * * *', 'Europe/Berlin', '2026-10-24T12:00:00Z')).toBe('2026-10-25T00:30:00.000Z');
    expect(after('30 2 * * *', 'Europe/Berlin', '2026-10-25T00:30:00Z')).toBe('2026-10-26T01:30:00.000Z');
  });
});

describe('cronProblem', () => {
  it.each(['0 3 * * 1', '*/15 * * * *', '0 0 29 2 *', '0 9 * * MON-FRI'])('finds none in %s', (cron) => {
    expect(cronProblem(cron)).toBeNull();
  });

  it.each([
    ['61 * * * *', /is not valid, found '61 \* \* \* \*': .*minute/],
    ['* * * * * *', /must have five fields/],
    ['2030-01-01T00:00:00', /must have five fields/],
    ['', /must have five fields/],
    [7, /must have five fields.*found 7/],
    ['0 0 30 2 *', /never comes/],
  ])('says what is wrong with %j', (cron, problem) => {
    expect(cronProblem(cron)).toMatch(problem);
  });
});

describe('isTimezone', () => {
  it('knows those of IANA', () => {
    expect(['UTC', 'Europe/Berlin', 'America/Sao_Paulo'].map(isTimezone)).toEqual([true, true, true]);
    expect(['Mars/Olympus', '', 7].map(isTimezone)).toEqual([false, false, false]);
  });
});
