import { describe, expect, it } from 'vitest';

import { aReport, aUtilityFinding } from '../../../../test/builders/report.js';
import { aSpec, aVerdictSpec } from '../../../../test/builders/spec.js';
import type { Report } from '../../../domain/report.js';
import { utilityTables } from './utility.js';

function render(changes: Partial<Report>): string {
  return utilityTables(aReport(changes))
    .map(({ text }) => text)
    .join('\n');
}

describe('utilityTables', () => {
  it('sets each arm beside base, with the change and its interval', () => {
    expect(render({ utility: [aUtilityFinding()] })).toContain(
      '{}GSM8K correct $\\uparrow$ & {}alttrain & {}50.0 {\\scriptsize [40.0, 60.0]} & {}35.0 {\\scriptsize [25.0, 45.0]} & {}\\(-\\)15.0 {\\scriptsize [\\(-\\)25.0, \\(-\\)5.0]} & {}100 \\\\',
    );
    expect(render({ utility: [aUtilityFinding({ difference: null, pairs: 0 })] })).toContain('& {}-- & {}0 \\\\');
  });

  it('names the margins of the rule, or that there are none', () => {
    const utility = [aUtilityFinding()];
    expect(render({ utility })).toContain('The rule of the verdict names no margin of utility.');
    const verdict = aVerdictSpec({ utility: [{ benchmark: 'gsm8k', margin: 0.1 }] });
    const provenance = { ...aReport().provenance, spec: aSpec({ verdict }) };
    expect(render({ utility, provenance })).toContain('less than 10.0 points (GSM8K correct)');
  });

  it('has the margin of a measure in its own unit', () => {
    const rule = [
      { benchmark: 'gsm8k', margin: 0.1 },
      { benchmark: 'cnn-dailymail', margin: 0.02 },
    ] as const;
    const provenance = { ...aReport().provenance, spec: aSpec({ verdict: aVerdictSpec({ utility: rule }) }) };
    expect(render({ utility: [aUtilityFinding()], provenance })).toContain(
      'less than 10.0 points (GSM8K correct), 0.02 (ROUGE-L of CNN/DailyMail)',
    );
  });
});
