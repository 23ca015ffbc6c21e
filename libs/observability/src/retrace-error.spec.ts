import { describe, expect, it } from 'vitest';

import { describeError, isRetriable, RetraceError } from './retrace-error.js';

describe('RetraceError', () => {
  it('says by itself whether trying again may help', () => {
    expect(isRetriable(new RetraceError('wrong', 'Wrong.', false))).toBe(false);
    expect(isRetriable(new RetraceError('busy', 'Busy.', true))).toBe(true);
  });

  it('keeps the cause', () => {
    const cause = new Error('deep');
    expect(new RetraceError('wrong', 'Wrong.', false, { cause }).cause).toBe(cause);
  });
});

describe('isRetriable', () => {
  it('takes an error that nobody classified for a passing one', () => {
    expect(isRetriable(new Error('socket closed'))).toBe(true);
    expect(isRetriable('text')).toBe(true);
  });
});

describe('describeError', () => {
  it('gives the message of an error and the text of anything else', () => {
    expect(describeError(new Error('Disk full.'))).toBe('Disk full.');
    expect(describeError(7)).toBe('7');
  });
});
