import { stripVTControlCharacters } from 'node:util';

import { describe, expect, it, vi } from 'vitest';

import { aListedLetter } from '../../../test/builders/dead-letter.js';
import { letterTable } from './letter-table.js';

const linesOf = (changes: Parameters<typeof aListedLetter>[0]): readonly string[] =>
  stripVTControlCharacters(letterTable([aListedLetter(changes)])).split('\n');

describe('letterTable', () => {
  it('shows each letter on a line, by the clock of the reader', () => {
    vi.stubEnv('TZ', 'Asia/Tokyo');
    const lines = linesOf({});
    vi.unstubAllEnvs();
    expect(lines[0]).toMatch(/^letter +given up +state +service +type +tries +reason$/);
    expect(lines[1]).toMatch(
      /^3f2a9c1d0e4b5a67 {2}2026-11-25 06:00 {2}waiting {2}training {2}retrace\.rewriting\.training-set-written\.v1 {2}5 +The disk is full\.$/,
    );
  });

  it('shows a reason of many lines on one, and no more of it than one reads there', () => {
    const [, line, ...others] = linesOf({ reason: `It is wrong:\n  \u001B[31marms: unknown\n${'x'.repeat(500)}` });
    expect(others).toEqual([]);
    expect(line).toMatch(/ It is wrong: arms: unknown x+…$/);
    expect(line?.length).toBeLessThan(240);
  });

  it('says of a record without a message that it is unreadable', () => {
    const { type: _, ...unreadable } = aListedLetter();
    expect(stripVTControlCharacters(letterTable([unreadable]))).toMatch(/training {2}unreadable {2}5/);
  });
});
