import { describe, expect, it } from 'vitest';

import { LogPosition, parseStampedLine } from './log-position.js';

/** The numbers of lines that are taken for new. */
function newOf(position: LogPosition, times: readonly string[]): readonly number[] {
  position.rewind();
  return times.flatMap((at, index) => (position.isNew({ at: `2026-01-01T00:00:${at}Z`, text: '' }) ? [index] : []));
}

describe('LogPosition', () => {
  it('takes up a log where it was left, which can be asked for by the second only', () => {
    const position = new LogPosition();
    expect(position.since).toBeUndefined();
    expect(newOf(position, ['05.1', '05.2', '05.25'])).toEqual([0, 1, 2]);
    expect(position.since).toBe('2026-01-01T00:00:05Z');
    expect(newOf(position, ['05.1', '05.2', '05.25', '05.3', '06'])).toEqual([3, 4]);
  });

  it('tells lines of the same time apart by how many there were', () => {
    const position = new LogPosition();
    expect(newOf(position, ['05.1', '05.1'])).toEqual([0, 1]);
    expect(newOf(position, ['05.1', '05.1', '05.1'])).toEqual([2]);
    expect(newOf(position, ['05.1', '05.1', '05.1'])).toEqual([]);
  });

  it('knows nanoseconds, and whole seconds without any digit behind them', () => {
    expect(newOf(new LogPosition(), ['05', '05.000000001', '05.1', '05.09'])).toEqual([0, 1, 2]);
  });
});

describe('parseStampedLine', () => {
  it('parts the time from the text', () => {
    expect(parseStampedLine('2026-01-01T00:00:05.123456789Z {"event":"x"}')).toEqual({
      at: '2026-01-01T00:00:05.123456789Z',
      text: '{"event":"x"}',
    });
    expect(parseStampedLine('2026-01-01T00:00:05Z')).toEqual({ at: '2026-01-01T00:00:05Z', text: '' });
  });

  it.each(['', '2026-01-01T00:0', 'failed to get container status'])('takes "%s" for no line', (line) => {
    expect(parseStampedLine(line)).toBeUndefined();
  });
});
