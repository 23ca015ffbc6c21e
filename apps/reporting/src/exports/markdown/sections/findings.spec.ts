import { describe, expect, it } from 'vitest';

import { aReport } from '../../../../test/builders/report.js';
import { mainTable } from './findings.js';

describe('mainTable', () => {
  it('sets the best rates bold, and marks what differs, apart for planned and exploratory comparisons', () => {
    const alttrain = mainTable(aReport())
      .text.split('\n')
      .find((line) => line.startsWith('| **alttrain** |'));
    expect(alttrain).toBe(
      String.raw`| **alttrain** | 90 % (90 of 100; 80–100 %) | **85 %**\* (85 of 100; 75–95 %) | 9 %(\*) (9 of 100; 0–19 %) | not measured |`,
    );
  });
});
