import { stripVTControlCharacters } from 'node:util';

import type { UnitView } from '@retrace/contracts';
import { describe, expect, it } from 'vitest';

import { aUnit } from '../../test/builders/study-view.js';
import { stageLines } from './stage-line.js';

function linesOf(units: readonly UnitView[], width = 80): readonly string[] {
  return stageLines(units, width).map(stripVTControlCharacters);
}

const done = aUnit({ state: 'done', done: 36 });
const waiting = aUnit({ state: 'waiting', done: 0, total: 0 });

describe('stageLines', () => {
  it('has a bar of finished units for each stage that a study has', () => {
    const units = [aUnit({ stage: 'curation', state: 'done' }), done, aUnit({ secondsLeft: 65 }), waiting];
    expect(linesOf(units)).toEqual([
      '  ✓ curation   1 done',
      '  ▸ training   ████░░░░░░░░ 1/3 done, 1 min 5 s left, 1 running',
    ]);
  });

  it('fits 50 columns', () => {
    const [line = ''] = linesOf([done, aUnit({ secondsLeft: 5000 }), waiting], 50);
    expect(line).toBe('  ▸ training   33 %, 1 h 23 min, 1 running');
  });

  it('says that a stage waits, and of one that is between its units that it goes on', () => {
    expect(linesOf([waiting])).toEqual(['  · training   waiting']);
    expect(linesOf([done, waiting])[0]).toContain('1/2 done');
  });

  it('names the unit that failed, and why, also beside others that run', () => {
    const failed = aUnit({ state: 'failed', unit: 'shuffled/2', detail: 'The disk\nis full.' });
    expect(linesOf([failed, aUnit()])).toEqual([
      expect.stringMatching(/^ {2}▸ training .* 1 running, 1 failed$/),
      '    training shuffled/2: The disk is full.',
    ]);
  });
});
