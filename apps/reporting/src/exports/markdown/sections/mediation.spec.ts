import { describe, expect, it } from 'vitest';

import { anEstimate, noEstimate } from '../../../../test/builders/findings.js';
import { aMediationFinding, aReport, someHarm } from '../../../../test/builders/report.js';
import type { Report } from '../../../domain/report.js';
import { mediation } from './mediation.js';

function render(changes: Partial<Report>): string {
  return mediation(aReport(changes)).text;
}

describe('mediation', () => {
  it('gives effects and share by the answers of either arm, or why there are none', () => {
    const text = render({ mediation: { findings: [aMediationFinding()], assumptions: ['The prompts are the same.'] } });
    expect(text).toContain(
      String.raw`| base, by alttrain’s answers | \+80 (+70 to +88) | \+60 (+40 to +70) | \+20 (+10 to +30) | 75 % (−10 % to 110 %) |`,
    );
    expect(text).toContain('| not computed: no control sample with the mediator was seen | – | – |');
    expect(text).toContain('percentile intervals of 10000 bootstrap draws of prompts');
    expect(text).toContain('- The prompts are the same.');
  });

  it('gives the reason where nothing could be computed', () => {
    const reason = 'both arms share 1 prompts, and 2 are the least';
    const effect = { kind: 'not-computable', because: 'too-few-prompts', reason } as const;
    expect(render({ mediation: { findings: [aMediationFinding({ effect })], assumptions: [] } })).toContain(
      `| base | not computed: ${reason} | – | – | – |`,
    );
  });

  it('gives harm by structure with the difference in points', () => {
    expect(render({ harmByStructure: [someHarm()] })).toContain(
      '| **alttrain** | 20 % (10–30 %), 100 traces | 70 % (60–80 %), 100 traces | −50 (−60 to −40) |',
    );
    const difference = { ...anEstimate(-0.5), interval: null };
    expect(render({ harmByStructure: [someHarm({ difference })] })).toMatch(/\| −50 \|$/);
    expect(render({ harmByStructure: [someHarm({ withStructure: noEstimate, difference: noEstimate })] })).toMatch(
      /\| – \| 70 % \(60–80 %\), 100 traces \| – \|$/,
    );
  });

  it('is left out with nothing to say', () => {
    expect(render({})).toBe('');
  });
});
