import { describe, expect, it } from 'vitest';

import { anEstimate, noEstimate, someArmFindings, someTraces } from '../../../../test/builders/findings.js';
import { aReport } from '../../../../test/builders/report.js';
import { structureTable } from './structure.js';

describe('structureTable', () => {
  it('has a row a figure and a column an arm, with intervals', () => {
    const { text } = structureTable(aReport());
    expect(text).toContain('{} & {}base & {}vanilla-sft & {}alttrain \\\\');
    expect(text).toContain('{}Present, strict & {}70.0 {\\scriptsize [60.0, 80.0]} &');
    expect(text).toMatch(/Distance from base & \{\}-- & \{\}0\.60 \{\\scriptsize \[0\.50, 0\.70\]\}/);
    expect(text).toContain('95\\,\\% bootstrap intervals over prompts, 10000 draws');
  });

  it('has a figure alone where it has no interval, and a dash where there is none', () => {
    const presence = { ...anEstimate(1), interval: null, noInterval: 'no-spread' } as const;
    const traces = { ...someTraces('alttrain'), presence, orderConformity: noEstimate };
    const { text } = structureTable(aReport({ arms: [{ ...someArmFindings('alttrain', {}), traces }] }));
    expect(text).toContain('{}Present & {}100.0 \\\\');
    expect(text).toContain('{}Order, mean \\(\\tau\\) & {}-- \\\\');
  });
});
