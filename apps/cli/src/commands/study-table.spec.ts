import { stripVTControlCharacters } from 'node:util';

import type { StudySummary } from '@retrace/contracts';
import { describe, expect, it, vi } from 'vitest';

import { aCompletedStudy, aStudy, studyId } from '../../test/builders/study-view.js';
import { studyTable } from './study-table.js';

function linesOf(...studies: readonly StudySummary[]): readonly string[] {
  return stripVTControlCharacters(studyTable({ total: studies.length, studies })).split('\n');
}

describe('studyTable', () => {
  it('says how to start when there is no study', () => {
    expect(linesOf()).toEqual(['There are no studies yet. Start one with `retrace run studies/quickstart.yaml`.']);
  });

  it('shows each study with its whole id, its state and its verdict, in the order in which they come', () => {
    const running = aStudy({ id: 'b7e0d5f2-0000-4000-8000-000000000001', name: 'second' });
    const lines = linesOf(running, aCompletedStudy());
    expect(lines[0]).toMatch(/^study +name +requested +state$/);
    expect(lines[1]).toMatch(/^b7e0d5f2-0000-4000-8000-000000000001 {2}second +\S+ \S+ {2}running$/);
    expect(lines[2]).toMatch(new RegExp(`^${studyId} {2}quickstart .* {2}completed$`));
    expect(lines[3]).toMatch(/^ +supported$/);
  });

  it('says how many there are when not all are shown', () => {
    const table = studyTable({ total: 1234, studies: [aStudy()] });
    expect(table.split('\n').at(-1)).toBe('The latest 1 of 1234 studies.');
  });

  it('shows when a study was requested by the clock of the reader', () => {
    vi.stubEnv('TZ', 'Asia/Tokyo');
    const [, line] = linesOf(aStudy({ requestedAt: '2026-11-24T21:00:00.000Z' }));
    vi.unstubAllEnvs();
    expect(line).toContain('2026-11-25 06:00');
  });

  it('fits a terminal of 80 columns', () => {
    const lines = linesOf(aCompletedStudy({ verdict: 'inconclusive' }));
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(80);
  });
});
