import { stripVTControlCharacters } from 'node:util';

import { describe, expect, it } from 'vitest';

import { anArm, aRate, aReport, quickstartEndpoints } from '../../test/builders/report-summary.js';
import { rateText, resultTable } from './result-table.js';

function linesOf(report = aReport()): readonly string[] {
  return stripVTControlCharacters(resultTable(report)).split('\n');
}

describe('resultTable', () => {
  it('has a row for each arm, with each rate over its interval over its count', () => {
    const [endpoint] = quickstartEndpoints;
    const lines = linesOf(
      aReport({
        endpoints: endpoint === undefined ? [] : [endpoint],
        arms: [
          {
            arm: 'alttrain',
            structure: {
              presence: { successes: 45, trials: 48, estimate: 0.9375, interval: { lower: 0.83, upper: 0.98 } },
            },
            endpoints: [
              {
                endpoint: 'strongreject-refused',
                rate: { successes: 38, trials: 48, estimate: 0.79, interval: { lower: 0.66, upper: 0.88 } },
              },
            ],
          },
        ],
      }),
    );
    expect(lines).toEqual([
      '┌──────────┬───────────┬──────────────┐',
      '│ arm      │ structure │ StrongREJECT │',
      '│          │ present   │ refused ↑    │',
      '├──────────┼───────────┼──────────────┤',
      '│ alttrain │ 94 %      │ 79 %         │',
      '│          │ 83–98 %   │ 66–88 %      │',
      '│          │ 45/48     │ 38/48        │',
      '└──────────┴───────────┴──────────────┘',
    ]);
  });

  it('says of each figure whether more or less of it is better', () => {
    const head = linesOf().slice(0, 4).join(' ');
    expect(head.match(/[↑↓]/g)).toEqual(['↑', '↑', '↓', '↑']);
    expect(linesOf()[3]).toMatch(/refused ↓ +│ refused ↑/);
  });

  it('fits a terminal of 80 columns, with the longest name of an arm and a thousand samples', () => {
    const lines = linesOf(aReport({ arms: [anArm('answer-only', aRate(1000, 1000)), anArm('base', aRate(0, 1000))] }));
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(80);
  });
});

describe('rateText', () => {
  it('rounds to whole per cent', () => {
    const rate = { successes: 1, trials: 3, estimate: 1 / 3, interval: { lower: 0.0615, upper: 0.7924 } };
    expect(rateText(rate)).toBe('33 %\n6–79 %\n1/3');
  });

  it('says so where there was no sample', () => {
    expect(rateText({ successes: 0, trials: 0, estimate: null, interval: null })).toBe('no sample');
  });
});
