import { stripVTControlCharacters } from 'node:util';

import type { UnitView } from '@retrace/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { aUnit } from '../../test/builders/study-view.js';
import { formatSeconds, unitLine } from './unit-line.js';

function lineOf(changes: Partial<UnitView>): string {
  return stripVTControlCharacters(unitLine(aUnit(changes)));
}

describe('unitLine', () => {
  it('shows of a waiting unit just that it waits', () => {
    expect(lineOf({ state: 'waiting', done: 0, total: 0, counted: '' })).toBe(
      '  · training   alttrain/1995    waiting',
    );
  });

  it('shows of a running unit a bar, its count, the time left and what it says', () => {
    expect(lineOf({ done: 9, total: 36, detail: 'loss 1.20, 310 tokens/s', secondsLeft: 185 })).toBe(
      '  ▸ training   alttrain/1995    ███░░░░░░░░░ 9/36 steps, 3 min 5 s left, loss 1.20, 310 tokens/s',
    );
  });

  it('says nothing of what it was not told', () => {
    expect(lineOf({ done: 36, total: 36 })).toMatch(/█{12} 36\/36 steps$/);
  });

  it('shows of a finished unit how much it was', () => {
    expect(lineOf({ state: 'done', done: 36, detail: 'loss 0.71' })).toBe(
      '  ✓ training   alttrain/1995    36 steps, loss 0.71',
    );
  });

  it('counts one thing in the singular', () => {
    expect(lineOf({ state: 'done', stage: 'reporting', total: 1, counted: 'reports' })).toMatch(/ 1 report$/);
  });

  it('keeps the time that is left within 80 columns', () => {
    const line = lineOf({ unit: 'vanilla-sft/1995', stage: 'evaluation', done: 110, total: 1360, secondsLeft: 1000 });
    expect(line.indexOf('left') + 'left'.length).toBeLessThanOrEqual(80);
  });

  it('shows of a failed unit why', () => {
    expect(lineOf({ state: 'failed', detail: 'The disk is full.' })).toMatch(/^ {2}✗ .* The disk is full\.$/);
    expect(lineOf({ state: 'failed' })).toMatch(/failed$/);
  });

  it('puts a reason of several lines on one', () => {
    expect(lineOf({ state: 'failed', detail: 'The trainer died:\n  killed' })).toMatch(/The trainer died: killed$/);
    expect(lineOf({ state: 'running', detail: 'a\nb' })).toMatch(/, a b$/);
  });

  it('has no bar on a narrow terminal, so that how far it is and the time that is left fit 50 columns', () => {
    const unit = aUnit({ unit: 'vanilla-sft/1995', stage: 'evaluation', done: 110, total: 1360, secondsLeft: 1000 });
    expect(stripVTControlCharacters(unitLine(unit, 50))).toBe('  ▸ evaluation vanilla-sft/1995 8 %, 16 min 40 s');
  });

  it('counts nothing before it is known of how much', () => {
    expect(lineOf({ done: 0, total: 0, detail: 'waiting for its turn' })).toBe(
      '  ▸ training   alttrain/1995    ░░░░░░░░░░░░ waiting for its turn',
    );
  });

  it('draws a bar of twelve cells that is full only at the end, whatever is counted', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (done, total) => {
        const [bar = ''] = /[█░]+/.exec(lineOf({ done, total })) ?? [];
        expect(bar).toHaveLength(12);
        expect(bar.endsWith('█')).toBe(total > 0 && done >= total);
      }),
    );
  });
});

describe('formatSeconds', () => {
  it.each([
    [0, '0 s'],
    [45.2, '45 s'],
    [59.6, '1 min 0 s'],
    [185, '3 min 5 s'],
    [3599.4, '59 min 59 s'],
    [3600, '1 h 0 min'],
    [90_061, '25 h 1 min'],
  ])('writes %d seconds as %s', (seconds, text) => {
    expect(formatSeconds(seconds)).toBe(text);
  });
});
