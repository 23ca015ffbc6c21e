import { describe, expect, it } from 'vitest';

import { anEstimate, noEstimate, someArmFindings, someTraces } from '../../../../test/builders/findings.js';
import { aReport } from '../../../../test/builders/report.js';
import type { ArmFindings } from '../../../domain/arm-findings.js';
import type { Report } from '../../../domain/report.js';
import type { TraceFindings } from '../../../domain/traces/trace-findings.js';
import { consistencyTable, placementTable, shapeTable, transitionTables } from './traces.js';

/** Alttrain with other traces. */
function anArm(changes: Partial<TraceFindings> = {}): ArmFindings {
  return { ...someArmFindings('alttrain', {}), traces: { ...someTraces('alttrain'), ...changes } };
}

function reportOf(arm: ArmFindings): Report {
  return aReport({ arms: [arm] });
}

describe('shapeTable', () => {
  it('gives each figure with its interval', () => {
    expect(shapeTable([anArm()]).text).toContain(
      '| **alttrain** | 90 % (80–100 %) | 60 % (50–70 %) | 70 % (60–80 %) | −0.25 (−0.35 to −0.15) |',
    );
  });

  it('gives a figure without an interval alone, and a dash for none', () => {
    const found = anArm({ presence: { ...anEstimate(1), interval: null, noInterval: 'no-spread' } });
    expect(shapeTable([found]).text).toContain('| **alttrain** | 100 % | 60 % (50–70 %) |');
    expect(shapeTable([anArm({ presence: noEstimate })]).text).toContain('| **alttrain** | – | 60 %');
    expect(shapeTable([someArmFindings('base', {})]).text).toMatch(/\| – \| – \|$/);
  });
});

describe('consistencyTable', () => {
  it('says on how many traces each share rests', () => {
    const consistency = { decisionFollowsAssessment: anEstimate(0.8), answerFollowsDecision: noEstimate };
    expect(consistencyTable([anArm({ consistency })]).text).toContain(
      '| **alttrain** | 80 % (70–90 %), 100 traces | – |',
    );
  });
});

describe('placementTable', () => {
  it('gives place and share of the words, and only the share of a step that does not occur', () => {
    const steps = [
      { type: 'PU', position: anEstimate(0.2), lengthShare: anEstimate(0.4) },
      { type: 'HA', position: noEstimate, lengthShare: { ...anEstimate(0), interval: null } },
    ] as const;
    expect(placementTable(reportOf(anArm({ steps }))).text).toContain('| 0.20 (0.10 to 0.30); 40 % | –; 0 % |');
  });
});

describe('transitionTables', () => {
  it('shares out what follows each step', () => {
    const { from, to } = someTraces('alttrain').transitions;
    const counts = from.map((_, row) => (row === 0 ? [1, 3, 0, 0, 0, 0] : to.map(() => 0)));
    const { text } = transitionTables(reportOf(anArm({ transitions: { from, to, counts } })));
    expect(text).toContain('<summary>Transitions between steps</summary>');
    expect(text).toContain('| start | 25 | 75 | · | · | · | · |');
    expect(text).toContain('| PU | · | · | · | · | · | · |');
  });

  it('is left out without a trace', () => {
    const { from, to } = someTraces('alttrain').transitions;
    const none = { from, to, counts: from.map(() => to.map(() => 0)) };
    expect(transitionTables(reportOf(anArm({ transitions: none }))).text).toBe('');
  });
});
