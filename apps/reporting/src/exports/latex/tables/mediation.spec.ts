import { describe, expect, it } from 'vitest';

import { aMediationFinding, aReport } from '../../../../test/builders/report.js';
import type { MediationFinding } from '../../../domain/outcomes/mediate.js';
import { mediationTables } from './mediation.js';

function render(...findings: readonly MediationFinding[]): string {
  return mediationTables(aReport({ mediation: { findings, assumptions: [] } }))
    .map(({ text }) => text)
    .join('\n');
}

describe('mediationTables', () => {
  it('splits the effect by the answers of either arm, and says why there are dashes', () => {
    const text = render(aMediationFinding());
    expect(text).toContain('{}base & {}alttrain & {}80.0 {\\scriptsize [70.0, 88.0]} & {}60.0');
    expect(text).toContain('{}75.0 {\\scriptsize [\\(-\\)10.0, 110.0]} \\\\');
    expect(text).toContain('{}base & {}base & {}80.0 {\\scriptsize [70.0, 88.0]} & {}-- & {}-- & {}-- \\\\');
    expect(text).toContain('A dash: not computed, because no control sample with the mediator was seen (treated:');
  });

  it('speaks of no dash where there is none', () => {
    const { effect } = aMediationFinding();
    if (effect.kind !== 'computed') throw new Error('The builder makes a computed effect');
    const text = render(aMediationFinding({ effect: { ...effect, asControl: effect.asTreated } }));
    expect(text).not.toMatch(/dash|\{\}--/);
  });

  it('is left out without alttrain', () => {
    expect(render()).toBe('');
  });
});
