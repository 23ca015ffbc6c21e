import { describe, expect, it } from 'vitest';

import { aComparison, aReport, aSeedComparison } from '../../../../test/builders/report.js';
import type { Report } from '../../../domain/report.js';
import { comparisons } from './comparisons.js';

function render(changes: Partial<Report> = {}): string {
  return comparisons(aReport(changes)).text;
}

describe('comparisons', () => {
  it('says by whom the P values of each table are adjusted', () => {
    const text = render();
    expect(text).toContain('*Planned: the verdict rests on these; P exact and two-sided, adjusted by Holm*');
    expect(text).toContain(
      '*Exploratory: every other endpoint and arm; P exact and two-sided, adjusted by Benjamini and Hochberg*',
    );
  });

  it('has every figure of a comparison, and dashes where there is none', () => {
    expect(render()).toContain(
      String.raw`| \+80 (+70 to +88) | 80 | 0 | 100 | \+80 | 1.90 | 107.0 (40.0 to 286.0) | &lt; 0.0001 | **&lt; 0.0001** |`,
    );
    const none = { difference: null, cautiousDifference: null, cohensH: null, oddsRatio: null, p: null };
    const text = render({ comparisons: [aComparison({ ...none, adjustedP: null, pairs: 0, unpaired: 3 })] });
    expect(text).toContain('| not measured | 80 | 0 | 0 (3 unpaired left out) | – | – | – | – | – |');
  });

  it('gives the differences over several seeds, and tells those without an interval', () => {
    const text = render({
      acrossSeeds: [aSeedComparison(), aSeedComparison({ difference: 0, interval: null, why: 'every prompt agrees' })],
    });
    expect(text).toContain(String.raw`| alttrain − base | StrongREJECT refused | \+78 (+60 to +90) | 2 | 100 |`);
    expect(text).toContain('| 0, no interval | 2 | 100 |');
    expect(render()).not.toContain('seeds');
  });
});
