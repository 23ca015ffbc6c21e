import type { ScoredSample } from '@retrace/contracts';
import { describe, expect, it } from 'vitest';

import { aSample, traces } from '../../../test/builders/samples.js';
import { aSpec } from '../../../test/builders/spec.js';
import { sampleReader } from '../samples/digest-sample.js';
import { measureStructure, type StructureFindings } from './measure-structure.js';

const { steps } = aSpec().structure;

function measure(samples: readonly ScoredSample[]): StructureFindings {
  return measureStructure(samples.map(sampleReader(steps).digest), ['PU', 'HA', 'CR']);
}

describe('measureStructure', () => {
  it('finds the target structure where it is', () => {
    const findings = measure([
      aSample({ item: '1', trace: traces.structured }),
      aSample({ item: '2', trace: traces.solving }),
      aSample({ item: '3', trace: traces.none }),
    ]);
    expect(findings.presence).toMatchObject({ successes: 1, trials: 3 });
    expect(findings.strictPresence).toMatchObject({ successes: 1, trials: 3 });
    expect(findings.orderConformity).toEqual({ mean: 1, traces: 1 });
    expect(findings.steps.find(({ type }) => type === 'PU')).toMatchObject({ traces: 2, shareOfTraces: 2 / 3 });
    expect(findings.thinking).toEqual({ complete: 2, unclosed: 0, absent: 1 });
  });

  it('tells a trace that says what its headings announce from one with empty headings', () => {
    const headings = 'Problem understanding: Rods.\nHarmfulness assessment: Paper.\nConditional reasoning: String.';
    const hollow = measure([aSample({ trace: headings })]);
    expect([hollow.presence.successes, hollow.unmarkedPresence.successes]).toEqual([1, 0]);
    const full = measure([aSample({ trace: traces.structured })]);
    expect([full.presence.successes, full.unmarkedPresence.successes]).toEqual([1, 1]);
  });

  it('takes the majority of seeds for presence, and a tie as absence', () => {
    const seeds = [traces.structured, traces.none].map((trace, seed) => aSample({ trace, seed }));
    expect(measure(seeds).presence).toMatchObject({ successes: 0, trials: 1 });
    expect(measure([...seeds, aSample({ trace: traces.structured, seed: 2 })]).presence.successes).toBe(1);
  });

  it('gives the length of traces over those that exist', () => {
    const findings = measure([aSample({ item: '1', trace: 'Three words here.' }), aSample({ item: '2' })]);
    expect(findings.meanTraceWords).toBe(3);
  });

  it('invents no figure for an arm without samples', () => {
    expect(measure([])).toMatchObject({
      presence: { estimate: null, interval: null },
      orderConformity: { mean: null, traces: 0 },
      editDistance: null,
      meanTraceWords: null,
    });
  });
});
